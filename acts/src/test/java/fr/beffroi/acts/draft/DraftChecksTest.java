package fr.beffroi.acts.draft;

import static fr.beffroi.acts.draft.Drafts.COMMUNE;
import static fr.beffroi.acts.draft.Drafts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftChecksTest {
    private final Family grant = Drafts.grant();
    private final Writing sound =
            Drafting.compose(grant, grant.sample(), COMMUNE).writing();

    @Test
    void a_sound_draft_has_nothing_worse_than_a_remark() {
        for (Family family : Drafts.all()) {
            Writing writing = Drafting.compose(family, family.sample(), COMMUNE).writing();
            DraftReport report = check(writing, family, family.sample());
            assertThat(report.findings()).as(family.key()).allMatch(finding -> finding.severity() == Severity.REMARK);
            assertThat(report.conform()).contains("content.remedies", "content.visa_present");
        }
    }

    @Test
    void a_finding_says_in_which_part_it_is_and_where() {
        Writing wrong =
                changed("provisions-1", "Une subvention de 1 500 € (mille deux cents euros) est attribuée au club.");
        DraftFinding finding = finding(check(wrong, grant, grant.sample()), "content.amount_in_words");
        Where where = where(finding);
        assertThat(where.part()).isEqualTo("provisions-1");
        assertThat(part(wrong, "provisions-1").text().substring(where.start(), where.end()))
                .contains("1 500 €");
        assertThat(finding.message(Locale.FRENCH)).isNotBlank().isNotEqualTo(finding.message(Locale.ENGLISH));
        assertThat(finding.article()).isNotBlank();
    }

    @Test
    void a_visa_of_law_that_a_code_has_replaced_is_found_in_its_visa() {
        Writing old = changed("visas-2", "la loi n° 84-53 du 26 janvier 1984");
        assertThat(where(finding(check(old, grant, grant.sample()), "content.replaced_text"))
                        .part())
                .isEqualTo("visas-2");
    }

    @Test
    void rules_about_what_comes_with_the_session_are_left_out() {
        assertThat(Checks.ofDrafts().rules())
                .extracting(rule -> rule.ground().key().replaceFirst("\\..*", ""))
                .containsOnly("content", "after");
        assertThat(Checks.ofDrafts().rules())
                .extracting(rule -> rule.ground().key())
                .contains("after.subject_code_form", "content.grant_agreement")
                .doesNotContain("after.signatures", "after.transmission_delay");
    }

    @Test
    void what_is_missing_blocks_where_it_stands() {
        Given less = grant.sample().without("club");
        Writing writing = Drafting.compose(grant, less, COMMUNE).writing();
        List<DraftFinding> blanks = check(writing, grant, less).findings().stream()
                .filter(finding -> finding.rule().equals("draft.blank"))
                .toList();
        assertThat(blanks)
                .extracting(finding -> where(finding).part())
                .contains(Where.TITLE, "report-1", "provisions-1");
        assertThat(blanks).allMatch(finding -> finding.severity() == Severity.BLOCKING);
        assertThat(blanks.getFirst().message(Locale.FRENCH)).startsWith("[Nom du club ?]");
    }

    @Test
    void the_familys_own_rules_are_findings_with_what_to_do() {
        Given large = Drafts.with(grant, Map.of("montant", 30_000));
        DraftFinding finding = finding(
                check(Drafting.compose(grant, large, COMMUNE).writing(), grant, large), "aide-au-club.convention");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(finding).isInstanceOfSatisfying(DraftFinding.OfFamily.class, of -> {
            assertThat(of.todo()).isEqualTo("Prévoir une convention et l’annexer.");
            assertThat(of.facts()).containsExactly("convention", "montant");
        });
    }

    @Test
    void a_text_that_no_longer_says_a_figure_of_the_facts_is_told() {
        Writing other = new Writing(
                "Subvention au club",
                changed("provisions-1", "Une subvention de 2 000 € est attribuée au club.")
                        .parts());
        DraftFinding finding = finding(check(other, grant, grant.sample()), "draft.departs");
        assertThat(where(finding).part()).isEqualTo("provisions-1");
        assertThat(finding.message(Locale.FRENCH)).contains("Montant", "1\u00A0500\u00A0€");
        Writing reworded =
                changed("provisions-1", "Le club de judo reçoit 1\u00A0500\u00A0€ (mille cinq cents euros).");
        assertThat(check(reworded, grant, grant.sample()).findings())
                .extracting(DraftFinding::rule)
                .doesNotContain("draft.departs");
    }

    @Test
    void every_citation_is_told_with_what_the_law_at_hand_says_of_it() {
        List<DraftReport.Cited> cited = check(sound, grant, grant.sample()).cited();
        assertThat(cited).extracting(one -> one.where().part()).contains("visas-1", "visas-2");
        assertThat(cited).allSatisfy(one -> {
            String text = part(sound, one.where().part()).text();
            assertThat(text.substring(one.where().start(), one.where().end()))
                    .isEqualTo(one.citation().written());
            assertThat(one.resolution().state()).isEqualTo(Resolution.State.NOT_VERIFIABLE);
        });
    }

    @Test
    void an_act_without_a_family_is_checked_too() {
        DraftReport report = check(sound, null, Given.NONE);
        assertThat(report.findings()).allMatch(finding -> finding.severity() == Severity.REMARK);
        assertThat(report.notVerified()).extracting(one -> one.rule()).contains("after.subject_code_form");
    }

    @Test
    void an_empty_act_is_checked_without_failing() {
        assertThat(check(new Writing("", List.of()), null, Given.NONE).conform())
                .isNotNull();
    }

    @Test
    void while_the_day_of_the_session_is_not_known_that_of_the_check_counts() {
        Part past = new Part(
                "p",
                PartKind.PROVISION,
                "Le tarif est applicable à compter du 1er janvier 2020.",
                new Origin.FromPerson(null));
        Writing writing = new Writing("Tarif de la cantine", List.of(past));
        Setting undated = new Setting(COMMUNE.collectivity(), null);
        DraftReport report =
                DraftChecks.check(writing, null, Given.NONE, undated, Law.none(), SessionFile.UNKNOWN, TODAY);
        assertThat(finding(report, "content.retroactivity").message(Locale.FRENCH))
                .contains("26 novembre 2026");
    }

    private static DraftReport check(Writing writing, @Nullable Family family, Given given) {
        return DraftChecks.check(writing, family, given, COMMUNE, Law.none(), SessionFile.UNKNOWN, TODAY);
    }

    private static DraftFinding finding(DraftReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.findings().toString()));
    }

    private static Where where(DraftFinding finding) {
        return Objects.requireNonNull(finding.where());
    }

    private static Part part(Writing writing, String id) {
        return writing.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Writing changed(String id, String text) {
        List<Part> parts = new ArrayList<>();
        sound.parts()
                .forEach(part -> parts.add(
                        part.id().equals(id) ? new Part(id, part.kind(), text, new Origin.FromPerson("agent")) : part));
        return new Writing(sound.title(), parts);
    }
}
