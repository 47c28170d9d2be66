package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private final Clauses clauses = Clauses.shipped();

    @Test
    void each_clause_is_found_in_its_own_wording_and_all_are_found_in_a_contract_of_them() {
        StringBuilder contract = new StringBuilder();
        for (Clause clause : clauses.all()) {
            assertThat(found(clause.text())).as(clause.id()).contains(clause.id());
            contract.append(clause.text()).append("\n\n");
        }
        assertThat(found(contract.toString())).hasSize(clauses.all().size());
        assertThat(clauses.all()).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(clauses.all()).allSatisfy(clause -> {
            assertThat(clause.why()).isNotBlank();
            assertThat(clause.source()).isNotBlank();
        });
    }

    @Test
    void a_contract_that_speaks_of_other_things_has_none() {
        assertThat(found("""
                        Article 1. Le présent marché a pour objet la fourniture de logiciels.
                        Article 2. Le titulaire maintient le logiciel et corrige ses anomalies.
                        Article 3. Les pénalités de retard sont de 100 euros par jour.
                        Article 4. Le prix est ferme et révisé chaque année.
                        """)).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void a_passage_goes_on_over_its_lines_is_quoted_and_is_cut_when_endless() {
        String one = "Le titulaire restitue les\ndonnées à la fin du marché\npuis les efface";
        assertThat(clauses.check(one))
                .filteredOn(finding -> finding.clause().equals("exit"))
                .extracting(Clauses.Finding::passage)
                .containsExactly("Le titulaire restitue les données à la fin du marché puis les efface");
        assertThat(clauses.check(one + " " + "x".repeat(5000)))
                .filteredOn(finding -> finding.clause().equals("exit"))
                .allSatisfy(finding ->
                        assertThat(finding.passage()).hasSizeLessThan(700).endsWith("…"));
    }

    @Test
    void what_is_said_in_two_places_is_no_clause() {
        assertThat(found("Le titulaire restitue le matériel.\n\nLes données sont hébergées.\n\nIl efface le tableau."))
                .doesNotContain("exit");
    }

    private List<String> found(String contract) {
        return clauses.check(contract).stream()
                .filter(finding -> finding.passage() != null)
                .map(Clauses.Finding::clause)
                .toList();
    }
}
