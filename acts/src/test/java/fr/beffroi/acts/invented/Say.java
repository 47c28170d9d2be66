package fr.beffroi.acts.invented;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The small change of acts: dates, numbers and lists in their various spellings. */
final class Say {
    private static final String[] UNDER_TWENTY = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final Map<String, String> VERBS = Map.of(
            "approuver", "APPROUVE",
            "fixer", "FIXE",
            "autoriser", "AUTORISE",
            "dire", "DIT",
            "solliciter", "SOLLICITE",
            "créer", "CRÉE",
            "charger", "CHARGE",
            "attribuer", "ATTRIBUE",
            "adopter", "ADOPTE",
            "accepter", "ACCEPTE");

    private Say() {}

    /** "12 mars 2026" */
    static String day(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth())) + " " + month(date) + " "
                + date.getYear();
    }

    /** "jeudi 12 mars 2026" */
    static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + day(date);
    }

    /** "12/03/2026" */
    static String slashes(LocalDate date) {
        return String.format("%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** "12.03.26" */
    static String dots(LocalDate date) {
        return String.format("%02d.%02d.%02d", date.getDayOfMonth(), date.getMonthValue(), date.getYear() % 100);
    }

    /** "L'an deux mille vingt-six, le douze mars" */
    static String yearInLetters(LocalDate date) {
        return "L'an deux mille " + letters(date.getYear() % 100) + ", le " + dayInLetters(date) + " " + month(date);
    }

    static String dayInLetters(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "premier" : letters(date.getDayOfMonth());
    }

    static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** Below seventy. */
    static String letters(int number) {
        if (number < 20) {
            return UNDER_TWENTY[number];
        }
        String ten =
                List.of("vingt", "trente", "quarante", "cinquante", "soixante").get(number / 10 - 2);
        return number % 10 == 0 ? ten : ten + (number % 10 == 1 ? " et un" : "-" + UNDER_TWENTY[number % 10]);
    }

    static String people(List<Person> people, Function<Person, String> style) {
        return people.stream().map(style).collect(Collectors.joining(", "));
    }

    /** "de fixer le tarif" becomes "FIXE le tarif". */
    static String verb(String provision) {
        String bare = provision.replaceFirst("^(?:de |d')", "");
        String infinitive = bare.substring(0, bare.indexOf(' '));
        return VERBS.get(infinitive) + bare.substring(infinitive.length());
    }

    static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.FRENCH);
    }

    /** "Conseil municipal", "Conseil communautaire", "Comité syndical" */
    static String assembly(InventedAct act) {
        return !act.isEpci()
                ? "Conseil municipal"
                : act.collectivity().startsWith("Syndicat") ? "Comité syndical" : "Conseil communautaire";
    }

    /** "Maire" or "Président", as its holder is called. */
    static String head(InventedAct act) {
        return !act.isEpci() ? "Maire" : act.chair().isWoman() ? "Présidente" : "Président";
    }

    /** "Le Maire", "La Présidente"… */
    static String theHead(InventedAct act) {
        return (act.chair().isWoman() ? "La " : "Le ") + head(act);
    }

    /** "à l'unanimité", or with its figures. */
    static String outcome(InventedAct act) {
        InventedAct.Ballot ballot = act.ballot();
        return ballot.isUnanimous()
                ? "à l'unanimité"
                : "à la majorité, par " + ballot.inFavour() + " voix pour, " + ballot.against() + " contre et "
                        + ballot.abstentions() + " abstention" + (ballot.abstentions() > 1 ? "s" : "");
    }
}
