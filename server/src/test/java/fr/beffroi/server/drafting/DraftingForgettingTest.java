package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Erasure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invariants 1 and 5 for what drafting keeps. */
class DraftingForgettingTest extends DraftingTest {
    private static final List<String> TABLES = List.of(
            "drafts",
            "draft_versions",
            "draft_proposals",
            "draft_comments",
            "draft_suggestions",
            "draft_recitals",
            "draft_validations",
            "draft_times");

    @Autowired
    private Erasure erasure;

    @Autowired
    private Remarks remarks;

    @Autowired
    private ProposedRecitals recitals;

    @Autowired
    private Validations validations;

    @Autowired
    private ValidatedDrafts validated;

    @Test
    void erasingADraftErasesItsNeedItsTextsAndWhatPeopleSaidOfItOnceItsVisaIsThere() {
        Draft draft = full();
        Erasure.Request held = in(
                () -> erasure.ask(Erasure.Kind.PROPOSAL, draft.proposal(), "demande de la personne", person(Role.DPO)));
        assertThat(held.doneAt()).as("a decided draft is a public archive").isNull();
        Erasure.Visa visa = new Erasure.Visa("Archives départementales de l'Exemple", "1", LocalDate.of(2026, 7, 1));
        in(() -> erasure.grant(held.id(), visa, person(Role.DPO)));
        for (String table : TABLES) {
            assertThat(rows(own, table)).as(table).isEqualTo(table.equals("draft_times") ? 1 : 0);
        }
        assertThat(in(validated::list)).isEmpty();
        assertThat(in(() -> validations.took(false)).drafts())
                .as("names nobody")
                .isEqualTo(1);
    }

    @Test
    void noRowOfOneCollectivityIsSeenOrChangedByAnother() {
        Draft draft = full();
        Town other = newTown();
        for (String table : TABLES) {
            assertThat(rows(own, table)).as(table).isPositive();
            assertThat(rows(other, table)).as(table).isZero();
            assertThat(db.sql("select count(*) from " + table).query(Long.class).single())
                    .as(table + " outside of any collectivity")
                    .isZero();
        }
        tenancy.run(other.id(), () -> {
            assertThat(drafts.findByProposal(draft.proposal())).isEmpty();
            assertThat(validated.list()).isEmpty();
            assertThat(validated.find(draft.id())).isEmpty();
            assertThat(versions.all(draft.id())).isEmpty();
            drafts.erase(draft.id());
        });
        assertThat(rows(own, "draft_versions")).isPositive();
    }

    private Draft full() {
        Draft draft = draft();
        Writing writing = latest(draft).writing();
        String part = writing.parts().getFirst().id();
        in(() -> remarks.comment(draft.id(), part, "À vérifier", agent()));
        in(() -> remarks.suggest(draft.id(), new Proposed(Proposed.Kind.REPLACE, part, "Mieux dit"), "", agent()));
        tenancy.run(
                own.id(),
                () -> recitals.replace(
                        draft.id(), List.of(new Wording.Worded("essai", "que le club…", List.of(), List.of()))));
        validate(draft, null);
        return draft;
    }

    private long rows(Town town, String table) {
        return tenancy.in(
                town.id(),
                () -> db.sql("select count(*) from " + table).query(Long.class).single());
    }
}
