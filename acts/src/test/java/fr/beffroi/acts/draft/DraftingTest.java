package fr.beffroi.acts.draft;

import static fr.beffroi.acts.draft.Drafts.COMMUNE;
import static fr.beffroi.acts.draft.Drafts.plain;
import static fr.beffroi.acts.draft.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DraftingTest {
    private final Family grant = Drafts.grant();
    private final Drafted drafted = Drafting.compose(grant, grant.sample(), COMMUNE);

    @Test
    void a_draft_says_its_facts_in_the_words_of_an_act() {
        assertThat(plain(drafted.writing().title()))
                .isEqualTo("Attribution d’une subvention de 1 500 € à Club de judo de Saint-Exemple");
        assertThat(plain(text(drafted, "provisions-1")))
                .isEqualTo(
                        "Une subvention de fonctionnement de 1 500 € (mille cinq cents euros) est attribuée à Club de"
                                + " judo de Saint-Exemple.");
        assertThat(text(drafted, "recitals-2"))
                .isEqualTo("que Mme Anne Modèle, M. Paul Témoin et Mme Rose Essai ne prennent pas part au vote");
        assertThat(text(drafted, "visas-3")).endsWith("en date du 5 octobre 2026");
    }

    @Test
    void a_built_in_takes_a_capital_where_it_starts_a_sentence_and_only_there() {
        assertThat(text(drafted, "report-1"))
                .contains("aide de la commune de Saint-Exemple")
                .contains(" Le conseil municipal en est saisi.");
        Drafted agreed = Drafting.compose(grant, Drafts.with(grant, Map.of("convention", "oui")), COMMUNE);
        assertThat(text(agreed, "provisions-3"))
                .isEqualTo("La convention annexée est approuvée. Le conseil municipal autorise le maire à la signer.");
    }

    @Test
    void the_last_provision_is_on_execution_and_no_family_writes_it() {
        Part last = drafted.writing().parts().getLast();
        assertThat(last.text())
                .isEqualTo("Le maire est chargé de l’exécution de la présente délibération, qui sera transmise au"
                        + " représentant de l’État dans le département et publiée.");
        assertThat(drafted.remedies()).contains("tribunal administratif", "deux mois");
    }

    @Test
    void each_part_says_which_clause_of_its_family_it_comes_from() {
        assertThat(drafted.writing().of(PartKind.VISA).getFirst().origin())
                .isEqualTo(new Origin.FromFamily("aide-au-club", "visas[1]", "CGCT, art. L2121-29"));
    }

    @Test
    void each_fact_is_found_again_where_it_stands() {
        assertThat(drafted.spans())
                .containsOnlyKeys(
                        drafted.writing().parts().stream().map(Part::id).toList());
        Part provision = drafted.writing().of(PartKind.PROVISION).getFirst();
        assertThat(drafted.spans().get("provisions-1"))
                .extracting(span -> span.fact() + "=" + plain(provision.text().substring(span.start(), span.end())))
                .containsExactly(
                        "forme=de fonctionnement",
                        "montant=1 500 €",
                        "montant=mille cinq cents euros",
                        "club=Club de judo de Saint-Exemple");
        assertThat(drafted.titleSpans()).extracting(Span::fact).containsExactly("montant", "club");
        assertThat(drafted.spans().get("report-1"))
                .extracting(Span::kind)
                .containsExactly(Span.Kind.GIVEN, Span.Kind.SETTING, Span.Kind.SETTING);
    }

    @Test
    void with_nothing_given_it_still_composes_and_lists_what_it_lacks_in_order() {
        Drafted empty = Drafting.compose(grant, Given.NONE, COMMUNE);
        assertThat(empty.missing())
                .extracting(FactNeeded::key)
                .containsExactly("club", "montant", "forme", "convention");
        assertThat(empty.writing().title()).isEqualTo("Attribution d’une subvention de [Montant ?] à [Nom du club ?]");
        assertThat(empty.titleSpans()).extracting(Span::kind).containsOnly(Span.Kind.MISSING);
    }

    @Test
    void a_fact_is_asked_for_only_where_its_condition_holds() {
        assertThat(Drafting.asked(grant, grant.sample(), COMMUNE))
                .extracting(Fact::key)
                .doesNotContain("action");
        Given action = Drafts.with(grant, Map.of("forme", "action"));
        assertThat(Drafting.missing(grant, action, COMMUNE))
                .extracting(FactNeeded::key)
                .containsExactly("action");
        assertThat(text(Drafting.compose(grant, action, COMMUNE), "provisions-2"))
                .contains("[Quelle action ?]");
    }

    @Test
    void an_answer_to_a_question_that_fell_away_is_not_used() {
        Given stale = Drafts.with(grant, Map.of("action", "le tournoi"));
        assertThat(Drafting.compose(grant, stale, COMMUNE).writing()).isEqualTo(drafted.writing());
    }

    @Test
    void a_clause_with_nothing_to_say_is_left_out_whole_and_the_others_keep_their_ids() {
        Drafted less = Drafting.compose(grant, grant.sample().without("demande").without("absents"), COMMUNE);
        assertThat(less.writing().parts())
                .extracting(Part::id)
                .containsExactly("report-1", "visas-1", "visas-2", "recitals-1", "provisions-1", "execution");
        assertThat(less.missing()).isEmpty();
    }

    @Test
    void opinions_attachments_and_bases_follow_their_conditions() {
        assertThat(drafted.opinions()).isEmpty();
        assertThat(drafted.attachments()).isEmpty();
        assertThat(drafted.bases()).extracting(Basis::article).containsExactly("CGCT, art. L2121-29");
        Setting epci = new Setting(Drafts.of(Collectivity.Kind.EPCI, "Communauté du Val", 9_000), Drafts.SESSION);
        Drafted more =
                Drafting.compose(grant, Drafts.with(grant, Map.of("montant", "30 000", "convention", "oui")), epci);
        assertThat(more.opinions()).extracting(Opinion::text).containsExactly("avis de la commission des sports");
        assertThat(more.attachments()).extracting(Enclosure::key).containsExactly("convention");
        assertThat(more.bases()).hasSize(2);
        assertThat(text(more, "execution")).startsWith("Le président est chargé");
    }

    @Test
    void the_rules_of_a_family_look_at_the_facts() {
        assertThat(drafted.findings()).isEmpty();
        Given large = Drafts.with(grant, Map.of("montant", "23 000,01"));
        assertThat(Drafting.findings(grant, large, COMMUNE))
                .extracting(finding -> finding.rule().key())
                .containsExactly("convention");
        assertThat(Drafting.findings(grant, Drafts.with(grant, Map.of("montant", "23 000")), COMMUNE))
                .isEmpty();
        assertThat(Drafting.findings(grant, large.without("convention"), COMMUNE))
                .as("a condition on a fact that is not given is false")
                .isEmpty();
    }

    @Test
    void a_rule_compares_a_fact_with_a_share_of_another() {
        Family purchase = Drafts.purchase();
        assertThat(Drafting.findings(purchase, Drafts.with(purchase, Map.of("prix_total", 81_000)), COMMUNE))
                .isEmpty();
        assertThat(Drafting.findings(purchase, Drafts.with(purchase, Map.of("prix_total", "81 000,01")), COMMUNE))
                .hasSize(1);
    }

    @Test
    void a_rule_looks_at_the_population_only_where_it_is_known() {
        Family naming = Drafts.naming();
        assertThat(Drafting.findings(naming, naming.sample(), COMMUNE))
                .extracting(finding -> finding.rule().key())
                .containsExactly("petite");
        Setting unknown = new Setting(Collectivity.UNKNOWN_COMMUNE, Drafts.SESSION);
        assertThat(Drafting.findings(naming, naming.sample(), unknown)).isEmpty();
    }

    @Test
    void what_is_not_known_of_the_setting_is_missing_too() {
        Family naming = Drafts.naming();
        Setting unknown = new Setting(Collectivity.UNKNOWN_COMMUNE, null);
        Drafted unset = Drafting.compose(naming, naming.sample(), unknown);
        assertThat(unset.missing()).extracting(FactNeeded::key).containsExactly("session_date");
        assertThat(unset.missing()).allMatch(FactNeeded::ofSetting);
        assertThat(text(unset, "visas-2")).endsWith("du [Date de la séance ?]");
        Drafted unnamed = Drafting.compose(grant, grant.sample(), unknown);
        assertThat(unnamed.missing()).extracting(FactNeeded::key).containsExactly("collectivite");
        Given past = Drafts.with(naming, Map.of("jour", "2026-12-02"));
        assertThat(Drafting.findings(naming, past, COMMUNE))
                .extracting(finding -> finding.rule().key())
                .contains("passe");
    }

    @Test
    void rows_stand_one_on_each_line_and_are_added_up() {
        Family purchase = Drafts.purchase();
        Drafted bought = Drafting.compose(purchase, purchase.sample(), COMMUNE);
        assertThat(bought.kind()).isEqualTo(ActKind.DECISION);
        assertThat(plain(text(bought, "provisions-1"))).isEqualTo("""
                Les fournitures de mobilier urbain suivantes sont achetées :
                - Objet : Banc ; Nombre : 3 ; Prix : 900 €
                - Objet : Corbeille ; Nombre : 2 ; Prix : 150,50 €""");
        assertThat(plain(text(bought, "provisions-2")))
                .isEqualTo("Leur prix total est de 1 050,50 € hors taxes pour 5 objets.");
        assertThat(text(bought, "provisions-3")).as("no rebate is given").isEmpty();
        assertThat(text(bought, "visas-2")).endsWith("délégation au maire");
        assertThat(text(bought, "execution")).contains("la présente décision");
    }

    @Test
    void little_words_join_what_follows_them() {
        assertThat(joined("à ", "le club de judo")).isEqualTo("au club de judo");
        assertThat(joined("de ", "les Amis")).isEqualTo("des Amis");
        assertThat(joined("de ", "Association X")).isEqualTo("d’Association X");
        assertThat(joined("que ", "Anne")).isEqualTo("qu’Anne");
        assertThat(joined("de ", "onze agents")).isEqualTo("de onze agents");
        assertThat(joined("de ", "HLM du Val")).isEqualTo("de HLM du Val");
        assertThat(joined("de ", "Le Club")).isEqualTo("de Le Club");
        assertThat(joined("à ", "Anne")).isEqualTo("à Anne");
        assertThat(joined("aide ", "Anne")).isEqualTo("aide Anne");
    }

    @Test
    void spaces_of_french_typography_do_not_break() {
        assertThat(drafted.writing().title()).contains("1\u00A0500\u00A0€");
        assertThat(Typography.of("Objet : « un mot » ; n° 3 ! Vu à 10 %"))
                .isEqualTo("Objet\u00A0: «\u00A0un mot\u00A0»\u00A0; n°\u00A03\u00A0! Vu à 10\u00A0%");
    }

    @Test
    void days_are_written_in_full() {
        Family naming = Drafts.naming();
        assertThat(text(Drafting.compose(naming, naming.sample(), COMMUNE), "provisions-1"))
                .contains("à compter du 1er janvier 2027");
        assertThat(Writings.day(LocalDate.of(2026, 11, 11))).isEqualTo("11 novembre 2026");
    }

    /** Whoever fills in a form may type anything: it is text, and stands where its fact stands. */
    @Property(tries = 300)
    void whatever_is_typed_stays_text(@ForAll @StringLength(max = 60) String typed) {
        Given.Reading reading = Given.read(grant, Map.of("club", typed + "{montant} {{ '{0} ${x}"));
        Drafted any = Drafting.compose(
                grant, grant.sample().with("club", reading.given().find("club").orElseThrow()), COMMUNE);
        assertThat(any.missing()).isEmpty();
        assertThat(any.writing().title()).endsWith("{montant} {{ '{0} ${x}");
        any.writing().parts().forEach(part -> {
            for (Span span : Objects.requireNonNull(any.spans().get(part.id()))) {
                assertThat(span.end()).isLessThanOrEqualTo(part.text().length()).isGreaterThan(span.start());
            }
        });
    }

    private static String joined(String before, String after) {
        Elision.Joint joint = Elision.join(before, after);
        return joint.before() + joint.after();
    }

    @Test
    void a_family_has_a_draft_for_each_of_its_own_samples() {
        for (Family family : Drafts.all()) {
            assertThat(Drafting.compose(family, family.sample(), COMMUNE).missing())
                    .isEqualTo(List.of());
        }
    }
}
