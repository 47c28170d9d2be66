package fr.beffroi.acts.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.masking.DataKind;
import fr.beffroi.acts.masking.PersonalDataFinder;
import fr.beffroi.acts.similar.TakenOver.Mark;
import fr.beffroi.acts.similar.TakenOver.Why;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a paragraph of a published act over into one under writing: the law it cites is asked again for the new day, and
 * what belongs to the other collectivité is marked. It changes no word: a mark says what a person must adapt.
 *
 * @param ours whose act it will be
 * @param on day of the new act
 */
public record TakeOver(Law law, Collectivity ours, LocalDate on) {
    private static final Pattern DATE = Pattern.compile("(?<![\\d/.])" + Dates.PATTERN + "(?!\\d)");
    /** "Commune de", "Ville de": what stands before the name that is theirs alone. */
    private static final Pattern GENERIC = Pattern.compile(
            "^(?:(?:la|le)\\s+)?(?:commune|ville|mairie|communaute (?:de communes|d'agglomeration|urbaine)|metropole|syndicat(?: [a-z]+)*?)\\s+"
                    + "(?:de la |des |du |de |d'|l')?");

    private static final Pattern OF_COMMUNE =
            Plain.words("conseil municipal|conseillers? municipa(?:l|ux)|conseilleres? municipales?|maires?|commune");
    private static final Pattern OF_GROUP = Plain.words(
            "conseil communautaire|conseillers? communautaires?|comite syndical|conseil syndical|communaute de communes|communaute d'agglomeration|"
                    + "communaute urbaine|metropole|syndicat");
    private static final int SHORTEST_NAME = 3;

    /**
     * @param id of the new part, unique in its act
     * @return the part, from {@link Origin.FromAct}, and what to adapt in it
     */
    public TakenOver paragraph(Paragraph paragraph, PublishedAct from, String id) {
        String text = paragraph.text();
        String plain = Plain.of(text);
        List<Mark> marks = new ArrayList<>();
        List<Citation> citations = Law.citations(text);
        for (Citation citation : citations) {
            Resolution resolution = law.resolve(citation, on);
            if (resolution.state() != Resolution.State.IN_FORCE) {
                marks.add(mark(Why.CITATION, text, citation.start(), citation.end(), resolution));
            }
        }
        for (Amount amount : Amount.in(text)) {
            marks.add(mark(Why.AMOUNT, text, amount.start(), amount.end(), null));
        }
        Matcher date = DATE.matcher(plain);
        while (date.find()) {
            int at = date.start();
            // The date of a law is part of its name.
            if (citations.stream().noneMatch(citation -> citation.start() <= at && at < citation.end())) {
                marks.add(mark(Why.DATE, text, date.start(), date.end(), null));
            }
        }
        names(text, plain, from.collectivity(), marks);
        organs(text, plain, marks);
        PersonalDataFinder.find(text, List.of()).stream()
                .filter(found -> found.kind() == DataKind.NAME)
                .forEach(found -> marks.add(mark(
                        Why.PERSON, text, found.span().start(), found.span().end(), null)));
        marks.sort(Comparator.comparing(Mark::start).thenComparing(Mark::why));
        Part part = new Part(id, paragraph.kind(), text, new Origin.FromAct(from.reference(), from.date()));
        return new TakenOver(part, marks);
    }

    private static void names(String text, String plain, String collectivity, List<Mark> marks) {
        String name = Plain.of(collectivity).strip();
        String own = GENERIC.matcher(name).replaceFirst("").strip();
        if (own.length() < SHORTEST_NAME) {
            return;
        }
        Pattern words =
                Pattern.compile("(?<![a-z0-9])" + Pattern.quote(own).replace("-", "\\E[ -]\\Q") + "(?![a-z0-9])");
        Matcher match = words.matcher(plain);
        while (match.find()) {
            marks.add(mark(Why.COLLECTIVITY, text, match.start(), match.end(), null));
        }
    }

    private void organs(String text, String plain, List<Mark> marks) {
        Matcher match = (ours.kind() == Collectivity.Kind.COMMUNE ? OF_GROUP : OF_COMMUNE).matcher(plain);
        while (match.find()) {
            marks.add(mark(Why.ORGAN, text, match.start(), match.end(), null));
        }
    }

    private static Mark mark(Why why, String text, int start, int end, @Nullable Resolution resolution) {
        return new Mark(why, start, end, text.substring(start, end), resolution);
    }
}
