package fr.beffroi.acts.similar;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of SCDL délibérations 2.1.5, and the spellings that older or hand-made files use. */
enum Column {
    COLL_NOM("collectivite", "coll_name"),
    COLL_SIRET("siret", "coll_siren_siret"),
    DELIB_ID("delib_num", "delib_numero", "numero_de_deliberation"),
    DELIB_DATE("date_deliberation", "date_de_la_deliberation"),
    DELIB_OBJET("delib_titre", "objet", "objet_de_la_deliberation"),
    DELIB_MATIERE_CODE("matiere_code", "code_matiere"),
    DELIB_MATIERE_NOM("matiere_nom", "nom_matiere"),
    BUDGET_ANNEE(),
    BUDGET_NOM(),
    PREF_ID(),
    PREF_DATE(),
    VOTE_EFFECTIF(),
    VOTE_REEL(),
    VOTE_POUR(),
    VOTE_CONTRE(),
    VOTE_ABSTENTION("vote_abstentions"),
    DELIB_URL("url", "lien");

    private final List<String> spellings;

    Column(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Without these columns an act cannot be told; the subject, which the standard asks for as well, may lack. */
    boolean isNeeded() {
        return this == COLL_NOM || this == COLL_SIRET || this == DELIB_ID || this == DELIB_DATE || this == DELIB_OBJET;
    }

    boolean isVote() {
        return name().startsWith("VOTE_");
    }

    static Optional<Column> of(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^a-z0-9]+", "_");
        return Arrays.stream(values())
                .filter(column ->
                        column.name().toLowerCase(Locale.ROOT).equals(folded) || column.spellings.contains(folded))
                .findFirst();
    }
}
