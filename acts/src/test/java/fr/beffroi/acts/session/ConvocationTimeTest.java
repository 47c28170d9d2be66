package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Issuer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConvocationTimeTest {
    private static SessionPlan plan(
            Collectivity.Kind kind,
            String department,
            @Nullable Integer population,
            boolean emergency,
            boolean first,
            boolean second) {
        return new SessionPlan(
                new Issuer(kind, "Saint-Exemple", "213499999", department, "Saint-Exemple"),
                population,
                LocalDate.of(2026, 10, 14).atTime(19, 0),
                "à la mairie",
                LocalDate.of(2026, 10, 9),
                emergency,
                first,
                second,
                Chamber.roster(11),
                List.of());
    }

    private static List<String> alerts(SessionPlan plan) {
        return Sitting.of(plan, List.of()).alerts().stream().map(Alert::key).toList();
    }

    @Test
    void three_clear_days_are_due_under_3500_inhabitants_and_five_from_there_on() {
        SessionPlan small = plan(Collectivity.Kind.COMMUNE, "34", 3_499, false, false, false);
        SessionPlan large = plan(Collectivity.Kind.COMMUNE, "34", 3_500, false, false, false);
        assertThat(ConvocationTime.due(small)).contains(3);
        assertThat(ConvocationTime.latestSending(small)).contains(LocalDate.of(2026, 10, 10));
        assertThat(alerts(small)).isEmpty();
        assertThat(ConvocationTime.due(large)).contains(5);
        assertThat(alerts(large)).containsExactly("convocation.too_short");
    }

    @Test
    void a_group_follows_its_most_populous_commune() {
        assertThat(ConvocationTime.due(plan(Collectivity.Kind.EPCI, "34", 12_000, false, false, false)))
                .contains(5);
    }

    @Test
    void a_first_session_of_a_commune_and_a_second_convocation_take_three_whatever_the_population() {
        assertThat(ConvocationTime.due(plan(Collectivity.Kind.COMMUNE, "34", 9_000, false, true, false)))
                .contains(3);
        assertThat(ConvocationTime.due(plan(Collectivity.Kind.EPCI, "34", 9_000, false, true, false)))
                .contains(5);
        assertThat(ConvocationTime.due(plan(Collectivity.Kind.EPCI, "34", 9_000, false, false, true)))
                .contains(3);
    }

    @Test
    void an_emergency_leaves_one() {
        assertThat(ConvocationTime.due(plan(Collectivity.Kind.COMMUNE, "34", 9_000, true, false, false)))
                .contains(1);
    }

    @Test
    void nothing_is_computed_without_a_population_or_under_local_law() {
        assertThat(alerts(plan(Collectivity.Kind.COMMUNE, "34", null, false, false, false)))
                .containsExactly("convocation.population");
        assertThat(alerts(plan(Collectivity.Kind.COMMUNE, "67", 9_000, false, false, false)))
                .containsExactly("convocation.local_law");
        assertThat(ConvocationTime.due(plan(Collectivity.Kind.COMMUNE, "67", 9_000, false, false, false)))
                .isEmpty();
    }

    @Test
    void a_syndicat_is_told_to_look_at_its_statutes() {
        assertThat(alerts(plan(Collectivity.Kind.SYNDICAT, "34", 2_000, false, false, false)))
                .containsExactly("syndicat.statutes");
    }
}
