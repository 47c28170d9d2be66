package fr.beffroi.buildings.references;

import fr.beffroi.tables.Table;
import fr.beffroi.tables.TableField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Columns that say who: applicants, owners, occupants, their addresses and telephones. Whoever looks at a presumption needs none of
 * it, so it is dropped before anything else sees the table.
 */
final class PersonColumns {
    private static final Set<String> WORDS = Set.of(
            "demandeur",
            "demandeurs",
            "petitionnaire",
            "petitionnaires",
            "proprietaire",
            "proprietaires",
            "titulaire",
            "titulaires",
            "beneficiaire",
            "beneficiaires",
            "declarant",
            "occupant",
            "occupants",
            "locataire",
            "indivisaire",
            "mandataire",
            "architecte",
            "civilite",
            "prenom",
            "prenoms",
            "patronyme",
            "raison",
            "denomination",
            "siren",
            "siret",
            "naissance",
            "mail",
            "email",
            "courriel",
            "tel",
            "telephone",
            "portable",
            "mobile",
            "contact",
            "owner",
            "applicant");

    /** What a dBASE file leaves of a name, and of its last word the least that still tells which it was. */
    private static final int CUT = 10;

    private static final int TELLING = 6;

    /** Cut, these could be a person's word as well: they say nothing of anybody. */
    private static final Set<String> HARMLESS = Set.of("declaration", "demande");

    private PersonColumns() {}

    static boolean isOne(String column) {
        String folded = TableField.folded(column);
        return folded.equals("nom")
                || Arrays.stream(folded.split("_", -1)).anyMatch(WORDS::contains)
                || (folded.length() == CUT && isCut(folded.substring(folded.lastIndexOf('_') + 1)));
    }

    /** Columns of a Shapefile: PROPRIETAI, PETITIONNA, NOM_BENEFI. */
    private static boolean isCut(String word) {
        return word.length() >= TELLING
                && WORDS.stream().anyMatch(whole -> whole.startsWith(word))
                && HARMLESS.stream().noneMatch(whole -> whole.startsWith(word));
    }

    /** The table without them, and without their cells. */
    static Table dropped(Table table) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!isOne(table.columns().get(i))) {
                kept.add(i);
            }
        }
        if (kept.size() == table.columns().size()) {
            return table;
        }
        List<Table.Row> rows = table.rows().stream()
                .map(row -> new Table.Row(
                        row.line(), kept.stream().map(row.cells()::get).toList(), row.shape()))
                .toList();
        List<String> columns = kept.stream().map(table.columns()::get).toList();
        return new Table(table.file(), columns, rows, table.projection(), table.notes());
    }
}
