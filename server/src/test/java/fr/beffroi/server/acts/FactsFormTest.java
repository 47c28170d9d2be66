package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.exchange.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsFormTest {
    private static final Collectivity OWN = new Collectivity(
            Collectivity.Kind.EPCI, "Les Trois Vallées", "123456782", 12_000, 4_000, 40, 39, Set.of(4), Set.of("eau"));

    @Test
    void factsComeBackFromTheFormAsTheyWere() throws FactsForm.Unclear {
        Facts facts = new Facts(
                OWN,
                new SessionFile(
                        LocalDate.of(2026, 4, 8),
                        List.of("Budget", "Parcelle"),
                        false,
                        true,
                        false,
                        true,
                        3,
                        List.of("Mme Martin"),
                        20,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 4, 20),
                        LocalDate.of(2026, 4, 21),
                        LocalDate.of(2026, 4, 22),
                        true));
        FactsForm form = FactsForm.of(facts);
        assertThat(FactsForm.sent(form::get).facts(OWN)).isEqualTo(facts);
        assertThat(FactsForm.sent(form::get).typed().keySet())
                .as("every fact but the name and the SIREN is asked")
                .hasSize(facts.session().getClass().getRecordComponents().length
                        + OWN.getClass().getRecordComponents().length
                        - 2);
    }

    @Test
    void whatIsLeftEmptyIsNotKnown() throws FactsForm.Unclear {
        Facts facts = FactsForm.sent(field -> "").facts(OWN);
        assertThat(facts.session()).isEqualTo(SessionFile.UNKNOWN);
        assertThat(facts.collectivity().population()).isNull();
        assertThat(facts.collectivity().delegated()).isNull();
        assertThat(FactsForm.sent(field -> null).facts(OWN).session()).isEqualTo(SessionFile.UNKNOWN);
    }

    @Test
    void aNumberMayBeWrittenWithSpacesAndAListWithBlankLines() throws FactsForm.Unclear {
        Facts facts =
                new FactsForm(Map.of("population", " 12 000 ", "agenda", "\n Budget \r\n\r\nParcelle\n")).facts(OWN);
        assertThat(facts.collectivity().population()).isEqualTo(12_000);
        assertThat(facts.session().agenda()).containsExactly("Budget", "Parcelle");
    }

    @ParameterizedTest
    @CsvSource({
        "population, mille, acts.form.number",
        "population, -3, acts.form.number",
        "population, 99999999999, acts.form.number",
        "delegated, 4 et 16, acts.form.number",
        "convoked_on, 8 avril, acts.form.day",
        "convoked_on, 2026-13-01, acts.form.day"
    })
    void whatCannotBeReadNamesItsField(String field, String typed, String key) {
        assertThatThrownBy(() -> new FactsForm(Map.of(field, typed)).facts(OWN))
                .isInstanceOfSatisfying(FactsForm.Unclear.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e).hasMessage(key);
                });
    }
}
