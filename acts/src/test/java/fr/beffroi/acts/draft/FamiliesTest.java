package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped family holds to. */
class FamiliesTest {
    private static final LocalDate SESSION = LocalDate.of(2026, 12, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    static Collection<Family> shipped() {
        return Families.shipped().all();
    }

    @Test
    void families_are_shipped() {
        assertThat(shipped()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void its_sample_is_complete_and_nothing_in_it_blocks(Family family) {
        for (Setting setting : settings()) {
            Drafted drafted = Drafting.compose(family, family.sample(), setting);
            assertThat(drafted.missing()).extracting(FactNeeded::key).isEmpty();
            DraftReport report = DraftChecks.check(
                    drafted.writing(), family, family.sample(), setting, Law.none(), SessionFile.UNKNOWN, TODAY);
            boolean commune = setting.collectivity().kind() == Collectivity.Kind.COMMUNE;
            assertThat(report.findings())
                    .filteredOn(finding -> commune || finding instanceof DraftFinding.OfDraft)
                    .filteredOn(finding -> finding.severity() == Severity.BLOCKING)
                    .extracting(finding -> finding.rule() + " " + finding.message(Locale.FRENCH))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void with_nothing_given_it_composes_and_says_what_it_lacks(Family family) {
        for (Setting setting : settings()) {
            Drafted drafted = Drafting.compose(family, Given.NONE, setting);
            assertThat(drafted.missing()).isNotEmpty();
            assertThat(drafted.writing().parts()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void each_fact_alone_can_be_left_out(Family family) {
        for (String fact : family.sample().values().keySet()) {
            Drafted drafted = Drafting.compose(family, family.sample().without(fact), settings().getFirst());
            assertThat(drafted.writing().parts()).as(fact).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void each_of_its_bases_is_known_or_said_to_be_confirmed(Family family) {
        Law law = Law.none();
        List<String> unknown = new ArrayList<>();
        for (Basis basis : family.bases()) {
            List<Citation> citations = Law.citations(basis.article());
            boolean known = !citations.isEmpty()
                    && citations.stream().allMatch(citation -> known(law.resolve(citation, SESSION)));
            if (!known && !confirmed(family, basis)) {
                unknown.add(basis.article());
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void each_of_their_needs_finds_them() {
        List<String> notFirst = new ArrayList<>();
        List<String> notThird = new ArrayList<>();
        int needs = 0;
        for (Family family : shipped()) {
            for (String need : family.needs()) {
                needs++;
                List<String> ranked = Need.rank(need, shipped()).stream()
                        .map(match -> match.family().key())
                        .toList();
                if (ranked.indexOf(family.key()) != 0) {
                    notFirst.add(need + " " + ranked);
                }
                if (!ranked.stream().limit(3).toList().contains(family.key())) {
                    notThird.add(need + " " + ranked);
                }
            }
        }
        assertThat(notThird).isEmpty();
        assertThat((double) notFirst.size()).as(notFirst.toString()).isLessThanOrEqualTo(0.1 * needs);
        assertThat(needs).isPositive();
    }

    /** A need in words that its family was not told: how well others' needs will fare. */
    @Test
    void a_need_that_a_family_was_not_told_finds_it_four_times_in_five() {
        int needs = 0;
        int first = 0;
        for (Family family : shipped()) {
            for (String need : family.needs()) {
                needs++;
                List<Family> untold = shipped().stream()
                        .map(one -> one.equals(family) ? without(family, need) : one)
                        .toList();
                List<Need.Match> ranked = Need.rank(need, untold);
                first += !ranked.isEmpty()
                                && ranked.getFirst().family().key().equals(family.key())
                        ? 1
                        : 0;
            }
        }
        assertThat(first).isGreaterThanOrEqualTo(needs * 8 / 10).isPositive();
    }

    private static boolean known(Resolution resolution) {
        return resolution.state() == Resolution.State.IN_FORCE
                || resolution.state() == Resolution.State.NOT_VERIFIABLE && resolution.article() != null;
    }

    /** Its author says of this article, or of its number, that LEGI is to be asked. */
    private static boolean confirmed(Family family, Basis basis) {
        return family.confirm().stream()
                .anyMatch(line -> Stream.of(basis.article().split("[ ,;]+"))
                        .filter(word -> word.matches(".*\\d.*"))
                        .anyMatch(line::contains));
    }

    private static List<Setting> settings() {
        return List.of(
                new Setting(Drafts.of(Collectivity.Kind.COMMUNE, "Saint-Exemple", 1_200), SESSION),
                new Setting(Drafts.of(Collectivity.Kind.EPCI, "Communauté de communes du Val", 12_000), SESSION),
                new Setting(Drafts.of(Collectivity.Kind.SYNDICAT, "Syndicat mixte du Val", 12_000), SESSION));
    }

    private static Family without(Family family, String need) {
        return new Family(
                family.key(),
                family.title(),
                family.summary(),
                family.words(),
                family.needs().stream().filter(one -> !one.equals(need)).toList(),
                family.matter(),
                family.matterLabel(),
                family.body(),
                family.majority(),
                family.majorityNote(),
                family.facts(),
                family.opinions(),
                family.attachments(),
                family.bases(),
                family.titleText(),
                family.report(),
                family.visas(),
                family.recitals(),
                family.provisions(),
                family.rules(),
                family.confirm(),
                family.sample());
    }
}
