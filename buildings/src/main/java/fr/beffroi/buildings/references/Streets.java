package fr.beffroi.buildings.references;

import fr.beffroi.tables.TableField;

/** Names of streets, so that two spellings of one are one. */
final class Streets {
    private Streets() {}

    /** Without the number, accents, capitals, postal code and commune. */
    static String bare(String written) {
        String folded = TableField.folded(written).replace('_', ' ').strip();
        String street = folded.replaceFirst("^\\d+\\s*(?:bis|ter|quater|[a-d])?\\s+(?=\\D)", "");
        return street.replaceFirst("\\s+\\d{5}\\b.*$", "")
                .replaceFirst("^av(?:e)?\\s", "avenue ")
                .replaceFirst("^bd\\s|^bld\\s|^boul\\s", "boulevard ")
                .replaceFirst("^ch(?:e)?\\s|^chem\\s", "chemin ")
                .replaceFirst("^rte\\s", "route ")
                .replaceFirst("^imp\\s", "impasse ")
                .replaceFirst("^pl\\s", "place ")
                .replaceFirst("^r\\s", "rue ");
    }
}
