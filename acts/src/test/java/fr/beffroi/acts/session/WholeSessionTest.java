package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.written.Extract;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acts of a whole session and of the one that follows for want of a quorum. */
class WholeSessionTest {
    private static final String REMEDIES =
            "La présente délibération peut faire l’objet d’un recours devant le tribunal administratif de Montpellier dans"
                    + " un délai de deux mois à compter de sa publication, y compris par www.telerecours.fr.";
    private static final Sitting FIRST = WholeSession.held().sitting();
    private static final Sitting SECOND = WholeSession.again().sitting();

    record Made(Sitting sitting, String item) {
        Extract extract() {
            return Extracts.of(sitting, item, Numbering.BY_SESSION, REMEDIES);
        }

        @Override
        public String toString() {
            return sitting.plan().date() + " " + item;
        }
    }

    static Stream<Made> acts() {
        return Stream.of(FIRST, SECOND)
                .flatMap(sitting -> sitting.examined().stream()
                        .map(state -> new Made(sitting, state.item().id())));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void no_check_holds_anything_blocking_against_an_act_of_the_session(Made made) {
        assertThat(report(made).findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCKING)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void the_checks_of_session_and_vote_agree_with_the_session(Made made) {
        Report report = report(made);
        assertThat(report.findings())
                .extracting(Finding::key)
                .filteredOn(key -> key.startsWith("session.") || key.startsWith("convocation."))
                .isEmpty();
        assertThat(report.findings())
                .extracting(Finding::key)
                .filteredOn(key -> key.startsWith("vote."))
                // The other candidates' votes are no votes against: they do not add up to the voters.
                .allMatch(key -> made.item().equals("p13") && key.equals("vote.arithmetic.too_few"));
        if (made.sitting() == FIRST) {
            assertThat(report.conform())
                    .contains("session.quorum", "session.quorum_for_item", "session.one_proxy_each");
        } else {
            assertThat(report.conform()).contains("session.second_convocation");
        }
        Vote vote = made.extract().vote();
        if (vote != null && vote.against() != null) {
            assertThat(report.conform()).contains("vote.arithmetic");
            if (vote.adopted() && !vote.castingVote()) {
                assertThat(report.conform()).contains("vote.majority");
            }
        }
    }

    private static Report report(Made made) {
        Case one = new Case(
                ExtractAct.of(made.extract()),
                Extracts.collectivity(made.sitting().plan()),
                Extracts.file(made.sitting(), made.item()),
                Law.none(),
                made.sitting().plan().date());
        return Checks.all().check(one);
    }

    @Test
    void each_item_ends_as_the_assembly_ended_it() {
        Map<ItemStatus, Long> ends =
                FIRST.items().stream().collect(Collectors.groupingBy(ItemState::status, Collectors.counting()));
        assertThat(ends)
                .isEqualTo(Map.of(
                        ItemStatus.ADOPTED, 15L,
                        ItemStatus.REJECTED, 1L,
                        ItemStatus.ELECTED, 2L,
                        ItemStatus.NOTED, 1L,
                        ItemStatus.WITHDRAWN, 1L,
                        ItemStatus.POSTPONED, 5L));
        assertThat(SECOND.items()).extracting(ItemState::status).containsOnly(ItemStatus.ADOPTED);
    }

    @Test
    void only_what_lacked_its_quorum_is_carried_over() {
        assertThat(SECOND.plan().items()).extracting(Item::id).containsExactly("p22", "p23", "p24", "p25");
        assertThat(SECOND.plan().items()).allMatch(Item::carriedOver);
    }

    @Test
    void an_act_names_whoever_was_there_for_it() {
        Extract first = act("p1");
        Extract later = act("p7");
        assertThat(first.present()).hasSize(12);
        assertThat(first.represented())
                .extracting(Proxy::giver)
                .containsExactly("Mme Sophie VINCENT", "M. Yann FOURNIER", "M. Thomas GIRARD");
        assertThat(later.present()).hasSize(14).contains("Mme Alice MOREL", "Mme Sophie VINCENT");
        assertThat(later.represented()).hasSize(2);
        Extract apart = act("p8");
        assertThat(apart.notTakingPart()).containsExactly("M. Hugo SIMON");
        assertThat(apart.present()).hasSize(13).doesNotContain("M. Hugo SIMON");
        Extract lost = act("p20");
        assertThat(lost.represented()).extracting(Proxy::giver).containsExactly("M. Thomas GIRARD");
        assertThat(lost.absent()).contains("M. Jean-Pierre LEROY", "M. Yann FOURNIER");
    }

    @Test
    void an_act_says_its_vote_in_a_sentence() {
        assertThat(outcomes("p1", "p7", "p9", "p10", "p11", "p12", "p13", "p14", "p15", "p16", "p17"))
                .containsExactly(
                        "Adopté à l’unanimité des suffrages exprimés : 15 voix pour.",
                        "Adopté par 15 voix pour et 1 contre (M. Yann FOURNIER).",
                        "Adopté par 8 voix pour et 8 contre (M. Louis MICHEL, Mme Anne GARCIA, M. Marc DAVID, Mme Eva"
                                + " ROUX, M. Karim BERTRAND, Mme Sophie VINCENT, M. Yann FOURNIER, Mme Alice MOREL),"
                                + " la voix de la présidence de séance étant prépondérante.",
                        "Adopté au scrutin secret par 9 voix pour, 5 contre et 2 bulletins blancs.",
                        "Adopté au scrutin public par 14 voix pour (Mme Claire MARTIN, M. Paul DURAND, Mme Zoé PETIT, M."
                                + " Jean-Pierre LEROY, Mme Léa LAURENT, M. Louis MICHEL, Mme Anne GARCIA, M. Marc DAVID, Mme"
                                + " Eva ROUX, M. Karim BERTRAND, Mme Sophie VINCENT, M. Yann FOURNIER, Mme Alice MOREL, M."
                                + " Thomas GIRARD), 1 contre (Mme Inès MOREAU) et 1 abstention (M. Hugo SIMON).",
                        "Une seule candidature ayant été présentée, la nomination suivante prend effet immédiatement et"
                                + " il en est donné lecture : M. Paul DURAND. Le conseil municipal en prend acte.",
                        "Élection acquise au scrutin secret, au deuxième tour, par 9 voix : Mme Léa LAURENT.",
                        "Rejeté par 2 voix pour, 13 contre (M. Jean-Pierre LEROY, Mme Inès MOREAU, M. Hugo SIMON, Mme Léa"
                                + " LAURENT, M. Louis MICHEL, Mme Anne GARCIA, M. Marc DAVID, Mme Eva ROUX, M. Karim"
                                + " BERTRAND, Mme Sophie VINCENT, M. Yann FOURNIER, Mme Alice MOREL, M. Thomas GIRARD) et"
                                + " 1 abstention (Mme Zoé PETIT).",
                        "Adopté à l’unanimité des suffrages exprimés : 13 voix pour et 2 abstentions (M. Louis MICHEL,"
                                + " Mme Anne GARCIA) ; 1 membre ne prend pas part au vote (M. Marc DAVID).",
                        "Adopté à l’unanimité des suffrages exprimés : 15 voix pour. Mme Claire MARTIN, maire, s’est retirée"
                                + " au moment du vote.",
                        "Le conseil municipal prend acte.");
    }

    @Test
    void acts_are_numbered_in_the_order_in_which_they_were_taken() {
        List<Extract> acts = Extracts.all(FIRST, new Numbering("{year}-{order}", 40), REMEDIES);
        assertThat(acts).hasSize(18);
        assertThat(acts.getFirst().number()).isEqualTo("2026-40");
        assertThat(acts.getLast().number()).isEqualTo("2026-58");
        assertThat(acts).extracting(Extract::title).doesNotContain(WholeSession.TITLES.get(13));
    }

    @Test
    void the_accounts_are_signed_by_whoever_presided_and_all_else_by_the_mayor() {
        assertThat(act("p1").signatures())
                .extracting(one -> one.quality() + " " + one.name())
                .containsExactly("La maire Mme Claire MARTIN", "Le secrétaire de séance M. Paul DURAND");
        assertThat(act("p16").signatures())
                .extracting(one -> one.quality() + " " + one.name())
                .containsExactly("Le président de séance M. Paul DURAND", "Le secrétaire de séance M. Paul DURAND");
    }

    private static List<String> outcomes(String... items) {
        return Stream.of(items).map(item -> act(item).outcome()).toList();
    }

    private static Extract act(String item) {
        return new Made(FIRST, item).extract();
    }
}
