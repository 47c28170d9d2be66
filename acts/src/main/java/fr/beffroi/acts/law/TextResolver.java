package fr.beffroi.acts.law;

import static fr.beffroi.acts.law.LawMessages.day;

import fr.beffroi.acts.law.Holdings.Holding;
import fr.beffroi.acts.law.Resolution.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a law, ordinance, decree or arrêté, or of one of its articles, what LEGI says on one day. */
final class TextResolver {
    private final Holdings holdings;
    private final Resolver articles;

    TextResolver(Holdings holdings, Resolver articles) {
        this.holdings = holdings;
        this.articles = articles;
    }

    Resolution resolve(Citation.OfText citation, LocalDate on) {
        List<Holding> found = holdings.of(citation);
        if (found.stream().map(holding -> holding.text().code()).distinct().count() > 1) {
            return Resolution.notVerifiable(null, "law.several_texts", name(citation));
        }
        Optional<Renumbering> codified = Renumbering.of(citation);
        if (codified.isPresent() && !on.isBefore(codified.get().since())) {
            Renumbering to = codified.get();
            return new Resolution(
                    State.RENUMBERED,
                    null,
                    null,
                    to.since().minusDays(1),
                    to.told(),
                    "law.codified",
                    List.of(name(citation), day(to.since()), to.told()));
        }
        if (found.isEmpty()) {
            return Resolution.notVerifiable(null, "law.text_not_loaded", name(citation));
        }
        LoadedText.Identity identity = found.getFirst().text().identity();
        LocalDate signed = identity == null ? null : identity.signedOn();
        if (citation.date() != null && signed != null && !citation.date().equals(signed)) {
            return Resolution.notVerifiable(null, "law.other_date", name(citation), day(citation.date()), day(signed));
        }
        if (citation.article() != null) {
            Resolution article = articles.best(found, citation.article(), on);
            return article == null ? Resolution.notVerifiable(null, "law.text_not_loaded", name(citation)) : article;
        }
        return whole(found.getFirst(), identity, on);
    }

    private Resolution whole(Holding holding, LoadedText.@Nullable Identity identity, LocalDate on) {
        Code text = holding.text().code();
        if (identity == null || identity.from() == null) {
            return Resolution.notVerifiable(
                    null, "law.text_undated", text.title(), holding.source().name());
        }
        Version whole = new Version("", identity.from(), identity.until(), identity.state(), List.of(), () -> "");
        Force force = Force.on(on, holding.source().madeOn(), List.of(whole));
        String source = holding.source().name();
        return switch (force.kind()) {
            case IN_FORCE -> state(State.IN_FORCE, identity, "law.text_in_force", text.title(), day(on), source);
            case NO_LONGER ->
                state(
                        State.REPEALED,
                        identity,
                        "law.text_repealed",
                        text.title(),
                        day(
                                identity.until() == null
                                        ? identity.from()
                                        : identity.until().plusDays(1)),
                        source);
            case NOT_YET ->
                state(State.REPEALED, identity, "law.text_not_yet", text.title(), day(identity.from()), source);
            case ANNULLED -> Resolution.notVerifiable(null, "law.text_annulled", text.title(), source);
            case AFTER_SOURCE ->
                Resolution.notVerifiable(
                        null,
                        "law.text_after_source",
                        text.title(),
                        day(holding.source().madeOn()),
                        day(on));
            case GAP -> Resolution.notVerifiable(null, "law.text_undated", text.title(), source);
        };
    }

    private static Resolution state(State state, LoadedText.Identity identity, String key, String... arguments) {
        return new Resolution(state, null, identity.from(), identity.until(), null, key, List.of(arguments));
    }

    private static String name(Citation.OfText citation) {
        return citation.written();
    }
}
