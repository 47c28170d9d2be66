package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.source.LawFolder;
import fr.beffroi.acts.session.Secrecy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped family holds to. */
class FamiliesTest {
    private static final LocalDate SESSION = LocalDate.of(2026, 12, 3);

    /** Samples do not say how many inhabitants they are of: rules on the population do not look. */
    private static final Collectivity UNCOUNTED =
            new Collectivity(Collectivity.Kind.COMMUNE, "Saint-Exemple", null, null, null, null, null, null, null);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    static Collection<Family> shipped() {
        return Families.shipped().all();
    }

    static Stream<Arguments> each() {
        return shipped().stream().map(family -> Arguments.of(Named.of(family.key(), family)));
    }

    @Test
    void families_are_shipped() {
        assertThat(shipped()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("each")
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
    @MethodSource("each")
    void with_nothing_given_it_composes_and_says_what_it_lacks(Family family) {
        for (Setting setting : settings()) {
            Drafted drafted = Drafting.compose(family, Given.NONE, setting);
            assertThat(drafted.missing()).isNotEmpty();
            assertThat(drafted.writing().parts()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void each_fact_alone_can_be_left_out(Family family) {
        for (String fact : family.sample().values().keySet()) {
            Drafted drafted = Drafting.compose(
                    family, family.sample().without(fact), settings().getFirst());
            assertThat(drafted.writing().parts()).as(fact).isNotEmpty();
        }
    }

    /** Texts that are no law of France. */
    private static final Pattern ELSEWHERE = Pattern.compile("^(?:RGPD|Instruction|Règlement \\(UE\\))");

    @ParameterizedTest
    @MethodSource("each")
    void each_of_its_bases_can_be_looked_up(Family family) {
        assertThat(family.bases())
                .extracting(Basis::article)
                .filteredOn(article -> !ELSEWHERE.matcher(article).find())
                .allSatisfy(article -> assertThat(Law.citations(article))
                        .isNotEmpty()
                        .allMatch(citation -> !(citation instanceof Citation.OfCode of) || of.code() != null));
    }

    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    @Test
    void each_base_resolves_or_is_known_or_its_family_says_that_it_is_to_be_confirmed() {
        Law law = LawFolder.open(Path.of(System.getenv("BEFFROI_SHARED"), "data", "legal"), null)
                .law();
        List<String> unknown = new ArrayList<>();
        for (Family family : shipped()) {
            for (Basis basis : family.bases()) {
                List<Citation> citations = Law.citations(basis.article());
                boolean known = !citations.isEmpty() && citations.stream().allMatch(citation -> known(law, citation));
                if (!known && !confirmed(family, basis)) {
                    unknown.add(family.key() + " : " + basis.article());
                }
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

    @Test
    void a_price_is_read_though_the_family_may_also_ask_for_a_value() {
        Family sale = Families.shipped().get("cession");
        assertThat(Need.rank("Vendre la parcelle AB 12 à un voisin pour 25 000 €", List.of(sale))
                        .getFirst()
                        .facts())
                .extracting(Need.ReadFact::fact)
                .contains("prix");
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
                first += !ranked.isEmpty() && ranked.getFirst().family().key().equals(family.key()) ? 1 : 0;
            }
        }
        assertThat(first).isGreaterThanOrEqualTo(needs * 8 / 10).isPositive();
    }

    private static boolean known(Law law, Citation citation) {
        return law.resolveEach(citation, SESSION).stream()
                .allMatch(resolution -> resolution.state() == Resolution.State.IN_FORCE
                        || resolution.state() == Resolution.State.NOT_VERIFIABLE && resolution.article() != null);
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
                new Setting(UNCOUNTED, SESSION),
                new Setting(Drafts.of(Collectivity.Kind.EPCI, "Communauté de communes du Val", 12_000), SESSION),
                new Setting(Drafts.of(Collectivity.Kind.SYNDICAT, "Syndicat mixte du Val", 12_000), SESSION));
    }

    @Test
    void theAccountsAreVotedWithoutWhoeverKeptThemAndAppointmentsAreInSecret() {
        Family accounts = Families.shipped().get("compte-financier-unique");
        assertThat(accounts.majority()).isEqualTo(Majority.ACCOUNTS);
        assertThat(accounts.secrecy()).isEqualTo(Secrecy.NONE);
        assertThat(Families.shipped().get("designation-delegues").secrecy()).isEqualTo(Secrecy.UNLESS_WAIVED);
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
                family.secrecy(),
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
