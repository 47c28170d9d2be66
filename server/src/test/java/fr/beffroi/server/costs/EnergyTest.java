package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.answers.model.Spending;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.register.SaysOfUse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Energy into carbon and euros, with the rate of its month; models elsewhere as a range beside it, never in it. */
class EnergyTest extends CostsTest {
    private static final ModelCard CARD =
            new ModelCard("mistral", new Range(22, 44), new Range(141, 300), new Range(1.2, 1.4), 21.7, "essai");

    @Autowired
    private CostsOfUse said;

    @Test
    void a_months_energy_is_priced_with_the_rate_of_that_month() {
        Use use = open();
        spend(use, 2);
        assertThat(cost().euros()).as("no price yet").isEmpty();
        tenancy.run(own.id(), () -> {
            reference.set(new Rate(LocalDate.of(2020, 1, 1), 0.10, "facture", 50, "ADEME"), person(Role.ADMINISTRATOR));
            reference.set(new Rate(NOW.atDay(1), 0.25, "facture", 20, "RTE"), person(Role.ADMINISTRATOR));
            reference.set(new Rate(NOW.plusMonths(1).atDay(1), 9, "marché", 900, "RTE"), person(Role.ADMINISTRATOR));
        });
        Cost cost = cost();
        assertThat(cost.kwh()).isCloseTo(2, within(1e-9));
        assertThat(cost.euros().getAsDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(cost.grams()).isCloseTo(40, within(1e-9));
        assertThat(Reference.of(NOW.minusMonths(1), in(reference::rates))
                        .orElseThrow()
                        .euros())
                .isEqualTo(0.10);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(), () -> reference.set(new Rate(NOW.atDay(1), 1, "s", 1, "s"), person(Role.ELU))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_model_elsewhere_is_an_estimate_with_its_range_beside_what_is_measured() {
        Use use = open();
        spend(use, 0.001);
        Spending spending = remote.of(USE);
        tenancy.run(own.id(), () -> spending.told(new Spending.Wrote("mistral", 400, true, Duration.ofSeconds(3))));
        remote.outside(own.id(), () -> {
            spending.told(new Spending.Wrote("mistral", 600, false, Duration.ofSeconds(3)));
            return true;
        });
        spending.told(new Spending.Wrote("mistral", 1_000_000, true, Duration.ZERO));
        Cost unknown = cost();
        assertThat(unknown.calls())
                .as("what belongs to no collectivity is counted for none")
                .isEqualTo(2);
        assertThat(unknown.unknown()).as("nobody described the model").isEqualTo(2);
        assertThat(unknown.remoteKwh()).isEqualTo(Range.NONE);
        assertThat(unknown.gramsEach()).as("no “at most” without them").isEmpty();
        tenancy.run(own.id(), () -> reference.set(CARD, person(Role.ADMINISTRATOR)));
        Cost cost = cost();
        assertThat(cost.unknown()).isZero();
        assertThat(cost.remoteKwh().low()).isCloseTo(EcoLogits.kwh(1000, CARD).low(), within(1e-12));
        assertThat(cost.kwh()).as("measured alone").isCloseTo(0.001, within(1e-12));
        assertThat(cost.mostKwh()).isCloseTo(0.001 + cost.remoteKwh().high(), within(1e-12));
        Town other = newTown();
        assertThat(tenancy.in(other.id(), () -> costs.totals(NOW, NOW))).isEmpty();
        assertThat(tenancy.in(other.id(), reference::cards)).isEmpty();
    }

    @Test
    void the_public_page_says_figures_in_french_whoever_reads_and_counts_one_call_as_one() {
        Use use = open();
        spend(use, 0.0164);
        tenancy.run(
                own.id(), () -> remote.of(USE).told(new Spending.Wrote("inconnu", 400, true, Duration.ofSeconds(3))));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(in(() -> said.of(USE)))
                    .extracting(SaysOfUse.Line::value)
                    .anyMatch(value -> value.startsWith("59\u00a0kJ, soit "))
                    .anyMatch(value -> value.contains("1 appel non estimé"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void the_pages_take_figures_as_people_type_them_and_refuse_the_rest() {
        Use use = open();
        spend(use, 1);
        Visitor keeper = visitor().signIn(own.email(Role.ADMINISTRATOR), PASSWORD);
        keeper.get("/couts/reglages");
        Map<String, String> rate = Map.of(
                "since",
                NOW.atDay(1).toString(),
                "euros",
                "0,2516",
                "priceSource",
                "facture",
                "grams",
                "21,7",
                "carbonSource",
                "RTE 2024");
        assertThat(keeper.post("/couts/reglages/tarif", rate).status()).isEqualTo(302);
        for (String field : rate.keySet()) {
            Map<String, String> wrong = new java.util.HashMap<>(rate);
            wrong.put(field, field.equals("euros") || field.equals("grams") ? "cher" : " ");
            Visitor.Page page = keeper.post("/couts/reglages/tarif", wrong);
            assertThat(page.status()).as(field).isIn(400, 422);
        }
        assertThat(in(reference::rates)).hasSize(1);
        assertThat(keeper.post(
                                "/couts/reglages/modele",
                                Map.of(
                                        "model",
                                        "mistral",
                                        "activeLow",
                                        "40",
                                        "activeHigh",
                                        "20",
                                        "totalLow",
                                        "1",
                                        "totalHigh",
                                        "2",
                                        "pueLow",
                                        "1",
                                        "pueHigh",
                                        "1",
                                        "grams",
                                        "20",
                                        "source",
                                        "s"))
                        .status())
                .isEqualTo(422);
        keeper.get("/couts");
        assertThat(keeper.post(
                                "/couts/" + USE + "/remplace",
                                Map.of("what", "une lettre postée", "grams", "25", "source", "essai inventé, 2026"))
                        .status())
                .isEqualTo(302);
        String page = keeper.get("/couts").document().select("#cout-" + USE).text();
        assertThat(page)
                .contains("kWh (temps de calcul")
                .contains("0,25 €")
                .contains("21,7 g de CO₂e par proposition")
                .contains("une lettre postée");
        assertThat(keeper.get("/couts/export.csv?annee=" + NOW.getYear()).body())
                .contains(NOW + ";" + USE + ";1;1,0;21,7;0,2516;0;0;0,0;0,0;0,0;0,0");
        assertThat(keeper.get("/couts/" + UUID.randomUUID()).status()).isEqualTo(404);
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        agent.get("/couts/reglages");
        assertThat(agent.post("/couts/reglages/tarif", rate).status()).isEqualTo(403);
        assertThat(visitor().get("/couts").status()).as("not public").isEqualTo(302);
    }
}
