package fr.beffroi.acts.law;

import static fr.beffroi.acts.law.LawMessages.day;

import fr.beffroi.acts.law.Holdings.Holding;
import fr.beffroi.acts.law.Resolution.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of one article, on one day, what the best source that can say anything says. */
final class Resolver {
    private final Holdings holdings;
    private final Successors successors;

    Resolver(Holdings holdings) {
        this.holdings = holdings;
        this.successors = new Successors(holdings);
    }

    Resolution article(Code code, String number, LocalDate on) {
        Resolution loaded = best(holdings.of(code), number, on);
        Optional<Renumbering> renumbered = Renumbering.of(code, number);
        if (renumbered.isPresent()) {
            return renumbered(code, number, on, loaded, renumbered.get());
        }
        if (loaded == null) {
            return KnownArticles.find(code, number)
                    .map(known -> Resolution.notVerifiable(
                            known.article(),
                            "law.known",
                            number,
                            code.title(),
                            known.family().name()))
                    .orElseGet(() -> Resolution.notVerifiable(null, "law.not_loaded", number, code.title()));
        }
        return loaded;
    }

    /** Articles of a law or decree too: what decides is the same. */
    @Nullable
    Resolution best(List<Holding> candidates, String number, LocalDate on) {
        Resolution best = null;
        for (Holding holding : candidates) {
            Resolution one = one(holding, number, on);
            if (one.state() != State.NOT_VERIFIABLE) {
                return one;
            }
            if (best == null || best.article() == null && one.article() != null) {
                best = one;
            }
        }
        return best;
    }

    private Resolution one(Holding holding, String number, LocalDate on) {
        List<Version> versions = holdings.versions(holding, number);
        String title = holding.text().code().title();
        String madeOn = day(holding.source().madeOn());
        if (versions.isEmpty()) {
            return absent(holding, number, title, madeOn, on);
        }
        Article first = holding.article(versions.getLast());
        return switch (holding.source().kind()) {
            case OUTDATED -> Resolution.notVerifiable(first, "law.outdated", number, title, madeOn);
            case MARKDOWN ->
                versions.size() == 1
                        ? Resolution.notVerifiable(first, "law.undated", number, title, madeOn)
                        : Resolution.notVerifiable(
                                first, "law.undated_twice", number, title, madeOn, String.valueOf(versions.size()));
            case LEGI, LEGI_DATA -> dated(holding, versions, title, on);
        };
    }

    private static Resolution absent(Holding holding, String number, String title, String madeOn, LocalDate on) {
        LocalDate made = holding.source().madeOn();
        if (holding.source().kind() == Source.Kind.OUTDATED) {
            return Resolution.notVerifiable(null, "law.absent_outdated", number, title, madeOn);
        }
        return switch (holding.text().coverage()) {
            case PART ->
                Resolution.notVerifiable(
                        null, "law.part", number, title, holding.source().name());
            case HISTORY -> unknown("law.unknown", number, title, madeOn);
            // What is absent today may have been there yesterday: only from its own day on does a snapshot know.
            case SNAPSHOT -> {
                LocalDate steady = holding.text().unchangedSince();
                yield on.isBefore(steady == null ? made : steady)
                        ? Resolution.notVerifiable(null, "law.absent_then", number, title, madeOn, day(on))
                        : unknown("law.unknown", number, title, madeOn);
            }
        };
    }

    private static Resolution unknown(String key, String... arguments) {
        return new Resolution(State.UNKNOWN, null, null, null, null, key, List.of(arguments));
    }

    private Resolution dated(Holding holding, List<Version> versions, String title, LocalDate on) {
        Force force = Force.on(on, holding.source().madeOn(), versions);
        Version version = force.version() == null ? versions.getLast() : force.version();
        Article article = holding.article(version);
        String number = version.number();
        String source = holding.source().name();
        return switch (force.kind()) {
            case IN_FORCE ->
                resolution(
                        State.IN_FORCE, article, null, "law.in_force", number, title, day(on), since(version), source);
            case NO_LONGER -> ended(holding, version, article, title, on);
            case NOT_YET ->
                Force.TO_BE_FIXED.equals(version.from())
                        ? resolution(State.REPEALED, article, null, "law.not_yet_fixed", number, title, source)
                        : resolution(
                                State.REPEALED, article, null, "law.not_yet", number, title, since(version), source);
            case ANNULLED -> Resolution.notVerifiable(article, "law.annulled", number, title, source);
            case AFTER_SOURCE ->
                Resolution.notVerifiable(
                        article,
                        "law.after_source",
                        number,
                        title,
                        day(holding.source().madeOn()),
                        day(on));
            case GAP -> Resolution.notVerifiable(article, "law.gap", number, title, day(on), source);
        };
    }

    private Resolution ended(Holding holding, Version version, Article article, String title, LocalDate on) {
        String source = holding.source().name();
        LocalDate end =
                version.until() == null ? version.from() : version.until().plusDays(1);
        String ended = day(Objects.requireNonNull(end));
        Optional<String> successor = successors.of(version, on);
        if (successor.isPresent()) {
            return resolution(
                    State.RENUMBERED,
                    article,
                    successor.get(),
                    "law.renumbered",
                    version.number(),
                    title,
                    ended,
                    successor.get(),
                    source);
        }
        String key = switch (version.state()) {
            case MOVED -> "law.moved";
            case LAPSED -> "law.lapsed";
            default -> "law.repealed";
        };
        return resolution(State.REPEALED, article, null, key, version.number(), title, ended, source);
    }

    private static Resolution renumbered(
            Code code, String number, LocalDate on, @Nullable Resolution loaded, Renumbering to) {
        if (on.isBefore(to.since())) {
            // A source without dates shows what the number bears today: not what the act meant.
            return loaded != null && loaded.state() == State.IN_FORCE
                    ? loaded
                    : Resolution.notVerifiable(
                            null, "law.renumbered_later", number, code.title(), day(to.since()), to.told());
        }
        if (!to.reused() && loaded != null && decided(loaded)) {
            return loaded;
        }
        String key = to.reused() ? "law.reused" : "law.renumbered_known";
        return new Resolution(
                State.RENUMBERED,
                null,
                null,
                to.since().minusDays(1),
                to.told(),
                key,
                List.of(number, code.title(), day(to.since()), to.told()));
    }

    private static boolean decided(Resolution loaded) {
        return loaded.state() == State.IN_FORCE || loaded.state() == State.RENUMBERED;
    }

    private static Resolution resolution(
            State state, Article article, @Nullable String successor, String key, String... arguments) {
        return new Resolution(state, article, article.from(), article.until(), successor, key, List.of(arguments));
    }

    private static String since(Version version) {
        return version.from() == null ? "" : day(version.from());
    }
}
