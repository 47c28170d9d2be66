package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Paragraph;
import fr.beffroi.acts.similar.TakeOver;
import fr.beffroi.acts.similar.TakenOver;
import fr.beffroi.acts.similar.TakenOver.Mark;
import fr.beffroi.acts.similar.TakenOver.Why;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.KnownFacts;
import fr.beffroi.server.acts.LoadedLaw;
import fr.beffroi.server.drafting.OpenDrafts;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.LegalTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a paragraph over into a draft: its words are read again from what is kept, by id and place, and never from what a
 * browser sends. Inside {@code Tenancy.in}.
 */
@Component
class Taking {

    private final KnownActs known;
    private final KnownFacts facts;
    private final LoadedLaw law;
    private final OpenDrafts drafts;
    private final JournalBook journal;

    Taking(KnownActs known, KnownFacts facts, LoadedLaw law, OpenDrafts drafts, JournalBook journal) {
        this.known = known;
        this.facts = facts;
        this.law = law;
        this.drafts = drafts;
        this.journal = journal;
    }

    /** @param on the day for which the law was asked @param dated whether that is the draft's session, else today */
    record Preview(OpenDrafts.OpenDraft draft, TakenOver taken, LocalDate on, boolean dated) {}

    /**
     * @param place of the paragraph in its act, from 0
     * @throws NoSuchElementException if there is no such act, paragraph or draft
     * @throws fr.beffroi.oversight.NotAllowed if drafting is not open
     */
    Preview preview(UUID act, int place, UUID draft) {
        OpenDrafts.OpenDraft into = drafts.get(draft);
        LocalDate session = into.session();
        LocalDate on = session == null ? LocalDate.now(LegalTime.FRANCE) : session;
        return new Preview(into, taken(known.get(act), place, on), on, session != null);
    }

    /** As above. @throws IllegalArgumentException with the key of a text, if the draft would be too long */
    Preview take(UUID act, int place, UUID draft, Person by) {
        Preview preview = preview(act, place, draft);
        drafts.take(draft, preview.taken().part(), by.id());
        journal.record(
                "similar.taken_over",
                draft,
                Map.of("act", act, "paragraph", place + 1, "by", by.id(), "role", by.role()),
                Map.of());
        return preview;
    }

    /** @throws NoSuchElementException if the act has no such paragraph */
    static Paragraph paragraph(KnownAct act, int place) {
        List<Paragraph> all = act.act().paragraphs();
        if (place < 0 || place >= all.size()) {
            throw new NoSuchElementException("paragraph " + place + " of " + act.id());
        }
        return all.get(place);
    }

    private TakenOver taken(KnownAct act, int place, LocalDate on) {
        Collectivity ours = facts.get();
        TakenOver taken =
                new TakeOver(law.get(), ours, on).paragraph(paragraph(act, place), act.act(), "p" + UUID.randomUUID());
        return act.act().siren().equals(ours.siren()) ? new TakenOver(taken.part(), notOurName(taken)) : taken;
    }

    private static List<Mark> notOurName(TakenOver taken) {
        return taken.toAdapt().stream()
                .filter(mark -> mark.why() != Why.COLLECTIVITY)
                .toList();
    }
}
