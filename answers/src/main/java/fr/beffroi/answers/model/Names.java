package fr.beffroi.answers.model;

import fr.beffroi.documents.FirstNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of persons by what announces them (civility, "je m'appelle", "mon fils", a signature) and by common first
 * names; a name found once is then found everywhere in the text.
 */
final class Names {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String WORD = "\\p{L}(?:[\\p{L}'’]|-(?=\\p{L})){0,30}";
    private static final String CAPITAL = "(?-i:\\p{Lu})(?:[\\p{L}'’]|-(?=\\p{L})){0,30}";
    private static final String PARTICLE = "(?:de la |de |du |des |d['’]|le |la |ben |el |al |von |van )";
    private static final String PROPER = CAPITAL + "(?:[ ]" + PARTICLE + "?" + CAPITAL + "){0,3}";

    private static final Pattern CIVILITY = Pattern.compile(
            "(?<!\\p{L})(?:M\\.|Mr\\.?|Monsieur|Mme\\.?|Mmes|MM\\.|Madame|Mlle\\.?|Mademoiselle|Ma[îi]tre|Docteur|Dr\\.?|M(?= (?-i:\\p{Lu})))(?: et (?:M\\.|Mr|Monsieur|Mme|Madame))? ("
                    + PARTICLE + "?" + PROPER + ")",
            FLAGS);
    private static final Pattern CIVILITY_SMALL =
            Pattern.compile("(?<!\\p{L})(?:mr|mme|mlle)\\.? (" + WORD + ")", FLAGS);
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:m['’]appel\\p{L}{1,3}|s['’]appel\\p{L}{1,3}|me nomme|se nomme|pr[ée]nomm[ée]e?|d?[ée]?nomm[ée]e? |mon nom(?: de (?:famille|jeune fille|naissance))? est|mon pr[ée]nom est|nom(?: et pr[ée]nom)?s? ?:|pr[ée]noms? ?:|nom de (?:naissance|jeune fille) ?:?|n[ée]e (?=\\p{Lu}{3})|au nom de|de la part de|(?:sous)?sign[ée]e?s? ?[:,]?|dossier de|succession de|ici|c['’]est(?= (?-i:\\p{Lu})))\\s{1,2}("
                    + WORD + "(?:[ ]" + PARTICLE + "?" + WORD + "){0,3})",
            FLAGS);
    private static final Pattern SELF = Pattern.compile("\\bje suis (" + PROPER + ")", FLAGS);
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:fils|fille|mari|[ée]poux|[ée]pouse|femme|p[èe]re|m[èe]re|fr[èe]re|s[œo]e?ur|enfant|b[ée]b[ée]|compagnon|compagne|conjointe?|voisine?|propri[ée]taire|locataire|oncle|tante|neveu|ni[èe]ce|grand-m[èe]re|grand-p[èe]re|ami|amie|tuteur|tutrice|employeur|ex-mari|ex-femme)(?: (?:a[îi]n[ée]e?|cadette?))?,? \\(?("
                    + PROPER + ")",
            FLAGS);
    private static final Pattern CLOSING = Pattern.compile(
            "(?:cordialement|respectueusement|salutations(?: distingu[ée]es)?|bien à vous|merci(?: d['’]avance| beaucoup| par avance)?|bonne (?:journ[ée]e|soir[ée]e|r[ée]ception)|sinc[èe]rement|remerciements|au revoir|cdlt|cdt)[ ]*[,.!;:-]?\\s{1,4}("
                    + WORD + "(?:[ ]" + PARTICLE + "?(?:" + WORD + "|\\p{Lu}\\.)){0,3})[ .]*(?=\\n|$)",
            FLAGS);
    private static final Pattern LAST_LINE = Pattern.compile(
            "\\n[ \\t]*((?:" + CAPITAL + "|\\p{Lu}\\.)(?:[ ]" + PARTICLE + "?" + CAPITAL + "){0,3})[ \\t.]*\\s*$");
    private static final Pattern CAPITALS = Pattern.compile(PROPER);
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:\\n»])\\s*$");
    private static final Pattern PUBLIC_BEFORE = Pattern.compile(
            "(?:rue|avenue|place|boulevard|[ée]cole|coll[èe]ge|lyc[ée]e|h[ôo]pital|saint|sainte|st|ste|gare|stade|salle|centre|clinique|cr[èe]che|maternelle|rond-point|square|pont|mairie de|loi)[ -]{1,2}(?:de |du |d['’])?$",
            FLAGS);
    private static final Pattern ELIDED = Pattern.compile("^(?:[CJLMNSTcjlmnst]|[Qq]u)['’]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}]+(?:['’-][\\p{L}]+)*");

    /** Words that may follow what announces a name and are none. */
    private static final Set<String> NOT_NAMES = Set.copyOf(
            List.of(("le la les l un une des de du mon ma mes ton son sa ses notre votre vos nos ce cette ces"
                            + " je tu il elle on nous vous ils elles et ou mais donc car pour par avec sans dans sur sous chez en a au aux"
                            + " qui que quoi dont est suis es ai as avez etes etais ete sont ont va vais veut veux voudrais souhaite habite demande"
                            + " maire adjoint adjointe president presidente prefet prefete directeur directrice juge procureur ministre depute"
                            + " secretaire senateur madame monsieur mme mlle mr messieurs mesdames bonjour bonsoir merci cordialement salutations"
                            + " bien tres plus pas ne non oui si comme quand comment combien pourquoi quel quelle quels quelles ici la mairie"
                            + " prefecture france francais francaise paris marseille lyon caf cpam cni pacs apl rsa impots tresor republique etat"
                            + " attente retraite mariee marie celibataire divorcee divorce veuve veuf pacse pacsee enceinte etudiant etudiante"
                            + " locataire proprietaire salarie mineur majeur ne nee inconnu naissance famille usage jeune d s distinguees beaucoup"
                            + " avance aide reponse retour lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin"
                            + " juillet aout septembre octobre novembre decembre noel paques service accueil carte passeport permis urssaf pole emploi"
                            + " livret acte article code loi cerfa etre avoir faire tout toute tous aussi encore urgent objet re tr ps")
                    .split(" ")));

    /** First names that are common words as well: alone at the head of a sentence they are not taken for names. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "rose",
            "claire",
            "pierre",
            "marine",
            "constance",
            "aurore",
            "victoire",
            "violette",
            "ambre",
            "aude",
            "line",
            "max",
            "martin",
            "noel",
            "iris",
            "victor",
            "rene",
            "ali",
            "alix",
            "tom",
            "lou",
            "andrea",
            "ana",
            "ann",
            "rosa",
            "florence",
            "alexandra",
            "robert");

    private static final Set<String> FIRST = FirstNames.inCommonUse();

    private Names() {}

    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        for (Pattern pattern : List.of(CIVILITY, INTRODUCED, RELATIVE, CLOSING, LAST_LINE)) {
            groups(pattern, text, found);
        }
        selves(text, found);
        smallCivilities(text, found);
        byFirstName(text, found);
        everywhere(text, found);
        return found;
    }

    private static void groups(Pattern pattern, String text, List<Span> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(text, matcher.start(1), matcher.end(1), found);
        }
    }

    private static void selves(String text, List<Span> found) {
        Matcher matcher = SELF.matcher(text);
        while (matcher.find()) {
            String[] words = matcher.group(1).split(" ");
            if (words.length > 1 || FIRST.contains(fold(words[0]))) {
                add(text, matcher.start(1), matcher.end(1), found);
            }
        }
    }

    private static void smallCivilities(String text, List<Span> found) {
        groups(CIVILITY_SMALL, text, found);
    }

    /** Takes the words of a candidate up to the first that no name can hold. */
    private static void add(String text, int start, int end, List<Span> found) {
        Matcher words = WORDS.matcher(text).region(start, end);
        int from = -1;
        int to = -1;
        boolean particle = false;
        while (words.find()) {
            String word = fold(words.group());
            boolean small = Set.of("de", "du", "des", "la", "le", "d", "ben", "el", "al", "von", "van")
                    .contains(word);
            if (small && from >= 0) {
                particle = true;
                continue;
            }
            if (NOT_NAMES.contains(word) || word.matches("[djlnmsc]['’].*") && !word.startsWith("d")) {
                break;
            }
            boolean lower = Character.isLowerCase(text.charAt(words.start()));
            if (lower
                    && from >= 0
                    && (particle || !FIRST.contains(fold(text.substring(from, to))))
                    && !FIRST.contains(word)) {
                break;
            }
            from = from < 0 ? words.start() : from;
            to = words.end();
            particle = false;
        }
        if (from >= 0 && to - from > 1) {
            found.add(new Span(PersonalData.NOM, from, to));
        }
    }

    /** "Karim Benali", "BENALI Karim", and a first name alone inside a sentence. */
    private static void byFirstName(String text, List<Span> found) {
        Matcher matcher = CAPITALS.matcher(text);
        while (matcher.find()) {
            Matcher words = WORDS.matcher(text).region(matcher.start(), matcher.end());
            int from = -1;
            int to = -1;
            int count = 0;
            boolean first = false;
            while (words.find()) {
                String word = fold(words.group());
                if (NOT_NAMES.contains(word)
                        || ELIDED.matcher(words.group()).find()
                        || startsSentence(text, words, word)) {
                    if (from >= 0 && first) {
                        break;
                    }
                    from = -1;
                    count = 0;
                    continue;
                }
                boolean capital = Character.isUpperCase(text.charAt(words.start()));
                first |= capital && isFirst(word);
                from = from < 0 && capital ? words.start() : from;
                to = words.end();
                count++;
            }
            boolean opens =
                    from >= 0 && SENTENCE_START.matcher(text.substring(0, from)).find();
            boolean doubtful = count == 1 && from >= 0 && ALSO_WORDS.contains(fold(text.substring(from, to))) && opens;
            if (from >= 0
                    && first
                    && !doubtful
                    && !PUBLIC_BEFORE.matcher(text.substring(0, from)).find()) {
                found.add(new Span(PersonalData.NOM, from, to));
            }
        }
    }

    /** "Rappelez Sophie": a word that opens a sentence owes it its capital, unless it is all in capitals. */
    private static boolean startsSentence(String text, Matcher words, String word) {
        return !isFirst(word)
                && words.group().chars().anyMatch(Character::isLowerCase)
                && SENTENCE_START.matcher(text.substring(0, words.start())).find();
    }

    private static boolean isFirst(String word) {
        return FIRST.contains(word) || (word.contains("-") && FIRST.contains(word.substring(0, word.indexOf('-'))));
    }

    /** The same name again, whole or one word of it, in any case. */
    private static void everywhere(String text, List<Span> found) {
        Set<String> known = new HashSet<>();
        for (Span span : List.copyOf(found)) {
            Matcher words = WORDS.matcher(text).region(span.start(), span.end());
            while (words.find()) {
                String word = fold(words.group());
                if (word.length() > 2 && !NOT_NAMES.contains(word)) {
                    known.add(word);
                }
            }
        }
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            String word = fold(words.group());
            if (known.contains(word)
                    && (Character.isUpperCase(text.charAt(words.start())) || !ALSO_WORDS.contains(word))) {
                found.add(new Span(PersonalData.NOM, words.start(), words.end()));
            }
        }
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }
}
