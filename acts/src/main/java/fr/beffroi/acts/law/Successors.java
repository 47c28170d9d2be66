package fr.beffroi.acts.law;

import fr.beffroi.acts.law.Holdings.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the content of a version that ended stands on a day. LEGI links an old article and a new one either way round, so
 * the dates say which is the new one: it began when the old one ended, and is in force on that day.
 */
final class Successors {
    private final Holdings holdings;

    Successors(Holdings holdings) {
        this.holdings = holdings;
    }

    Optional<String> of(Version ended, LocalDate on) {
        LocalDate end = ended.until() == null ? ended.from() : ended.until().plusDays(1);
        List<String> found = new ArrayList<>();
        for (Version.Related related : ended.related()) {
            Codes.findById(related.code())
                    .flatMap(code -> end == null ? Optional.empty() : told(code, related.number(), end, on))
                    .filter(number -> !found.contains(number))
                    .ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
    }

    private Optional<String> told(Code code, String number, LocalDate end, LocalDate on) {
        for (Holding holding : holdings.of(code)) {
            List<Version> versions = holdings.versions(holding, number);
            if (holding.source().dated()
                    && !versions.isEmpty()
                    && Force.on(on, holding.source().madeOn(), versions).kind() == Force.Kind.IN_FORCE
                    && versions.stream().anyMatch(v -> end.equals(v.from()))) {
                return Optional.of(versions.getFirst().number() + " (" + code.initials() + ")");
            }
        }
        return Optional.empty();
    }
}
