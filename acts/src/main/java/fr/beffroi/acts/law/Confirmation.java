package fr.beffroi.acts.law;

import fr.beffroi.acts.law.Holdings.Holding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether LEGI agrees with what we wrote of an article.
 *
 * @param key of the text that says why, in the bundle {@code fr.beffroi.acts.law.messages}
 */
public record Confirmation(KnownArticle known, Status status, String key, List<String> arguments) {
    public Confirmation {
        arguments = List.copyOf(arguments);
    }

    public enum Status {
        /** LEGI is not loaded for it: "à confirmer dans LEGI". */
        TO_CONFIRM,
        /** In force in LEGI, since then at least, in the words expected. */
        CONFIRMED,
        /** LEGI says otherwise: what rests on it needs a person. */
        DISAGREES
    }

    static Confirmation of(KnownArticle known, Holdings holdings) {
        String title = known.code().title();
        Optional<Holding> legi = holdings.of(known.code()).stream()
                .filter(holding -> holding.source().kind() == Source.Kind.LEGI)
                .findFirst();
        if (legi.isEmpty()) {
            return new Confirmation(known, Status.TO_CONFIRM, "known.to_confirm", List.of(known.number(), title));
        }
        String source = legi.get().source().name();
        LocalDate madeOn = legi.get().source().madeOn();
        List<Version> versions = holdings.versions(legi.get(), known.number());
        if (versions.isEmpty() && legi.get().text().coverage() == LoadedText.Coverage.PART) {
            return new Confirmation(known, Status.TO_CONFIRM, "known.to_confirm", List.of(known.number(), title));
        }
        Force today = versions.isEmpty() ? new Force(Force.Kind.GAP, null) : Force.on(madeOn, madeOn, versions);
        if (today.kind() != Force.Kind.IN_FORCE || today.version() == null) {
            return disagrees(known, "known.not_in_force", known.number(), title, source);
        }
        LocalDate since = known.since();
        if (since != null && Force.on(since, madeOn, versions).kind() != Force.Kind.IN_FORCE) {
            return disagrees(known, "known.other_date", known.number(), title, source, LawMessages.day(since));
        }
        String wording = Folded.of(today.version().wording().get());
        for (String words : known.expected()) {
            if (!wording.contains(Folded.of(words))) {
                return disagrees(known, "known.other_words", known.number(), title, source, words);
            }
        }
        return new Confirmation(known, Status.CONFIRMED, "known.confirmed", List.of(known.number(), title, source));
    }

    private static Confirmation disagrees(KnownArticle known, String key, String... arguments) {
        return new Confirmation(known, Status.DISAGREES, key, List.of(arguments));
    }
}
