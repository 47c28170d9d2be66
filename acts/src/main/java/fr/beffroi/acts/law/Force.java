package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the dated versions of one article say of one day. */
record Force(Kind kind, @Nullable Version version) {
    /** A day so far that it stands for "to be fixed by another text". */
    static final LocalDate TO_BE_FIXED = LocalDate.of(2222, 2, 22);

    enum Kind {
        IN_FORCE,
        NO_LONGER,
        NOT_YET,
        /** A judge annulled it, and said from when. */
        ANNULLED,
        /** The source was made before that day: what it shows may have changed. */
        AFTER_SOURCE,
        /** The source lacks the version of that day. */
        GAP
    }

    /** @param versions of one number, at least one of them dated */
    static Force on(LocalDate day, LocalDate madeOn, List<Version> versions) {
        List<Version> real = versions.stream().filter(Force::cameIntoForce).toList();
        Optional<Version> current = real.stream().filter(v -> covers(v, day)).max(Comparator.comparing(Force::from));
        if (current.isPresent()) {
            return during(day, madeOn, current.get());
        }
        Optional<Version> last = real.stream()
                .filter(v -> v.until() != null && v.until().isBefore(day))
                .max(Comparator.comparing(v -> Objects.requireNonNull(v.until())));
        if (last.isPresent()) {
            return since(madeOn, last.get());
        }
        Optional<Version> next = real.stream().min(Comparator.comparing(Force::from));
        return next.map(v -> new Force(Kind.NOT_YET, v)).orElseGet(() -> new Force(Kind.GAP, null));
    }

    private static Force during(LocalDate day, LocalDate madeOn, Version version) {
        if (version.state() == Version.State.ANNULLED) {
            return new Force(Kind.ANNULLED, version);
        }
        if (version.state() == Version.State.UNSURE) {
            return new Force(Kind.GAP, version);
        }
        if (version.until() == null && ended(version.state())) {
            // LEGI sometimes dates the end itself as a version without end.
            return new Force(Kind.NO_LONGER, version);
        }
        return new Force(day.isAfter(madeOn) ? Kind.AFTER_SOURCE : Kind.IN_FORCE, version);
    }

    private static Force since(LocalDate madeOn, Version last) {
        return switch (last.state()) {
            case REPEALED, MOVED, LAPSED -> new Force(Kind.NO_LONGER, last);
            case ANNULLED -> new Force(Kind.ANNULLED, last);
            case SUPERSEDED, STILLBORN, UNSURE -> new Force(Kind.GAP, last);
            // Its end was announced; until the day came, another text could still move it.
            case CURRENT ->
                new Force(
                        Objects.requireNonNull(last.until()).isBefore(madeOn) ? Kind.NO_LONGER : Kind.AFTER_SOURCE,
                        last);
        };
    }

    private static boolean ended(Version.State state) {
        return state == Version.State.REPEALED || state == Version.State.MOVED || state == Version.State.LAPSED;
    }

    private static boolean cameIntoForce(Version version) {
        return version.from() != null
                && version.state() != Version.State.STILLBORN
                && (version.until() == null || !version.until().isBefore(version.from()));
    }

    private static boolean covers(Version version, LocalDate day) {
        return !from(version).isAfter(day)
                && (version.until() == null || !version.until().isBefore(day));
    }

    private static LocalDate from(Version version) {
        return Objects.requireNonNull(version.from());
    }
}
