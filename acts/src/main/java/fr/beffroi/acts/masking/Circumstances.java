package fr.beffroi.acts.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What says nothing of anybody by itself, and much beside a name: health, need, what a person owns; plain text. */
final class Circumstances {
    private static final Pattern HEALTH = Pattern.compile("(?<![a-z])(?:(?:son|sa|ses|leur|leurs)\\s+)?(?:"
            + "conges?\\s+(?:de\\s+|pour\\s+)?(?:longue\\s+|grave\\s+)?(?:maladie|duree|maternite|invalidite)|(?:en\\s+)?arret\\s+(?:de\\s+)?(?:maladie|travail)|"
            + "invalidite(?:\\s+permanente)?|inaptitude(?:\\s+(?:definitive|temporaire|totale|physique|medicale))*|inapte\\w*|handicap\\w*|pathologie\\w*|"
            + "maladie(?:\\s+professionnelle)?|hospitalis\\w+|depressi\\w+|cancer\\w*|grossesse|(?:a\\s+)?temps partiel therapeutique|etat de sante|"
            + "incapacite|accident de (?:service|travail|trajet)|alcoolisme|addiction\\w*)(?![a-z])");
    private static final Pattern SOCIAL = Pattern.compile("(?<![a-z])(?:(?:beneficiaires?|allocataires?|titulaires?)\\s+(?:du|de la|de l'|des|d'une?)\\s?(?:rsa|revenu de solidarite active|aah|"
            + "allocation\\w*|minimum vieillesse|aide sociale|pension)|quotient familial|(?:(?:dossier|situation|procedure|commission)\\s+de\\s+)?surendettement|"
            + "expuls\\w+(?:\\s+d[eu]\\s+(?:son|leur)\\s+logement)?|aide sociale a l'enfance|impecuniosite|sans domicile|sans emploi|demandeu(?:r|se) d'emploi|"
            + "precarite|casier judiciaire|condamn\\w+ penale\\w*|tutelle|curatelle|divorc\\w+|violences? conjugales?|rsa)(?![a-z])");
    private static final Pattern PARCEL = Pattern.compile("(?<![a-z])(?:cadastree?s?\\s+)?section\\s+[a-z]{1,2}\\s*,?\\s*(?:n°s?|n[o°]|numeros?|sous les? numeros?)\\s*\\d+(?:\\s*(?:,|et)\\s*\\d+(?!\\s*(?:m|€)))*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;]\\s|\\n");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:article|vu|considerant)\\b)");

    private Circumstances() {}

    /** @param people names of private persons, as found */
    static List<Proposed> in(String plain, Spans people) {
        List<Proposed> found = new ArrayList<>();
        beside(plain, people, HEALTH, PARAGRAPH_END, DataKind.HEALTH, found);
        beside(plain, people, SOCIAL, PARAGRAPH_END, DataKind.SOCIAL, found);
        beside(plain, people, PARCEL, SENTENCE_END, DataKind.PARCEL, found);
        return found;
    }

    private static void beside(
            String plain, Spans people, Pattern pattern, Pattern end, DataKind kind, List<Proposed> found) {
        NavigableSet<Integer> ends = ends(plain, end);
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            Integer from = ends.floor(match.start());
            Integer to = ends.ceiling(match.end());
            Span around = new Span(from == null ? 0 : from, to == null ? plain.length() : to);
            if (people.meet(around)) {
                found.add(new Proposed(new Span(match.start(), match.end()), kind));
            }
        }
    }

    private static NavigableSet<Integer> ends(String plain, Pattern boundary) {
        NavigableSet<Integer> ends = new TreeSet<>();
        Matcher match = boundary.matcher(plain);
        while (match.find()) {
            if (!isTitle(plain, match.start())) {
                ends.add(match.end());
            }
        }
        return ends;
    }

    /** The dot of "M. Dupont" ends no sentence. */
    private static boolean isTitle(String plain, int dot) {
        return plain.charAt(dot) == '.'
                && dot > 0
                && plain.substring(Math.max(0, dot - 4), dot).matches("(?:.*[^a-z])?(?:m|mm|mr|mme|mmes|mlle|dr|art|av)");
    }
}
