package fr.beffroi.buildings.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonColumnsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROPRIETAI",
                "PETITIONNA",
                "BENEFICIAI",
                "DENOMINATI",
                "NOM_PROPRI",
                "Prénom du demandeur",
                "nom",
                "TITULAIRE"
            })
    void who_is_named_is_known_also_where_dbase_cut_the_name(String column) {
        assertThat(PersonColumns.isOne(column)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE_DEMAN", "NUM_DECLAR", "PARCELLES", "CONTENANCE"})
    void what_names_nobody_is_kept(String column) {
        assertThat(PersonColumns.isOne(column)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void no_column_that_is_used_is_taken_for_a_person_s(Field field) {
        boolean namesZones = field.subject() == Subject.ZONES || field.subject() == Subject.OVERLAYS;
        assertThat(field.spellings())
                .filteredOn(spelling -> !(namesZones && spelling.equals("nom")))
                .allSatisfy(spelling -> {
                    assertThat(PersonColumns.isOne(spelling)).isFalse();
                    assertThat(PersonColumns.isOne(spelling.substring(0, Math.min(10, spelling.length()))))
                            .isFalse();
                });
    }
}
