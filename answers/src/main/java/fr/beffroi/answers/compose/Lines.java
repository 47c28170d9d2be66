package fr.beffroi.answers.compose;

import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The passages of one part as sentences: what introduces a list once, then its items; the case or the way in which a
 * passage holds before it.
 */
record Lines(Fiche fiche, Situation situation, String message) {
    private static final int SHORTEST_LEAD = 3;

    /** A row of a table as it is read aloud: {@code Durée : 10 ans ; Coût : 86 €}. */
    private static final Pattern ROW = Pattern.compile("^[^:;]{1,80} : [^;]+(?: ; [^;]+)*$");

    List<Sentence> of(Part part, List<Passage> passages) {
        List<Sentence> sentences = new ArrayList<>();
        List<Condition> casesBefore = List.of();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean goesOn = i > 0 && isOneList(passages.get(i - 1), passage, part);
            boolean begins = !goesOn && i + 1 < passages.size() && isOneList(passage, passages.get(i + 1), part);
            List<Condition> cases = situation.openConditions(passage);
            String quote = Quote.of(passage.text(), message);
            if (begins) {
                sentences.add(sentence(
                        passage,
                        introduced(passage, heading(passage.lead()), cases, casesBefore),
                        passage.lead(),
                        part));
            }
            String text = begins || goesOn
                    ? Texts.of("draft.item", quote)
                    : introduced(passage, alone(passage, quote, part), cases, casesBefore);
            sentences.add(sentence(passage, text, quote, part));
            casesBefore = cases;
        }
        return sentences;
    }

    /** Whether the passage's lead says something, and not "À noter :" alone. */
    static boolean hasLead(Passage passage) {
        return Quote.words(passage.lead()) >= SHORTEST_LEAD;
    }

    static boolean isRow(Passage passage) {
        return ROW.matcher(passage.text()).matches() && passage.text().contains(" ; ");
    }

    private static boolean isOneList(Passage one, Passage next, Part part) {
        boolean led = part == Part.DOCUMENTS ? !Papers.isPlain(one.lead()) : hasLead(one);
        return led
                && one.lead().equals(next.lead())
                && one.conditions().equals(next.conditions())
                && one.chapter().equals(next.chapter());
    }

    private static String heading(String lead) {
        return lead.endsWith(":") ? lead : Texts.of("draft.heading", lead);
    }

    private String alone(Passage passage, String quote, Part part) {
        if (part == Part.SERVICE) {
            return addressed(passage);
        }
        boolean headed = part == Part.WHERE || part == Part.WARNING;
        boolean bare = passage.lead().isEmpty()
                || (headed && !hasLead(passage))
                || (part == Part.DOCUMENTS && Papers.isPlain(passage.lead()));
        if (bare) {
            return quote;
        }
        return Texts.of(passage.lead().endsWith(":") ? "draft.lead" : "draft.titled", passage.lead(), quote);
    }

    private String introduced(Passage passage, String text, List<Condition> cases, List<Condition> casesBefore) {
        String way = situation.way(passage);
        String said = way.isEmpty() || way.equals(text) ? text : Texts.of("draft.titled", way, text);
        if (cases.isEmpty()) {
            return said;
        }
        String options =
                String.join(" › ", cases.stream().map(Condition::option).toList());
        return cases.equals(casesBefore) ? Texts.of("draft.same_case", said) : Texts.of("draft.case", options, said);
    }

    private String addressed(Passage passage) {
        return fiche.services().stream()
                .filter(service -> service.title().equals(passage.text()) && service.address() != null)
                .findFirst()
                .map(service -> Texts.of("draft.titled", passage.text(), String.valueOf(service.address())))
                .orElse(passage.text());
    }

    private Sentence sentence(Passage passage, String text, String quote, Part part) {
        return new Sentence(text, fiche.id(), passage.id(), quote, part, true);
    }
}
