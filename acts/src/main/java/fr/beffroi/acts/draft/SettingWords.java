package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.text.Plain;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built-ins of templates: how a collectivité, its assembly and its head are named in an act. */
final class SettingWords {
    static final String SESSION_DATE = "session_date";

    static final Set<String> KEYS = Set.of(
            "collectivite",
            "de_la_collectivite",
            "assemblee",
            "de_assemblee",
            "executif",
            "de_executif",
            "a_executif",
            "membres",
            SESSION_DATE);

    private static final Pattern FEMININE = Pattern.compile("^(?:commune|ville|communaute|metropole|collectivite)\\b");
    private static final Pattern VOWEL_NOUN =
            Pattern.compile("^(?:agglomeration|eurometropole|etablissement|union)\\b");
    private static final Pattern MASCULINE = Pattern.compile(
            "^(?:syndicat|pole|sivom|sivu|siv|smic\\w*|sict\\w*|sied\\w*|siae\\w*|siaep|sde\\w*|sitom)\\b");
    private static final Pattern ACRONYM = Pattern.compile("^[A-Z0-9]{3,}\\b");
    private static final Pattern METROPOLIS = Pattern.compile("\\bmetropole\\b");

    private final Setting setting;

    SettingWords(Setting setting) {
        this.setting = setting;
    }

    /** Empty for what is not known yet. */
    Optional<String> find(String key) {
        Optional<String> whose =
                Optional.ofNullable(setting.collectivity().name()).map(this::named);
        return switch (key) {
            case "collectivite" -> whose;
            case "de_la_collectivite" -> whose.map(SettingWords::of);
            case "assemblee" -> Optional.of(phrase("assembly"));
            case "de_assemblee" -> Optional.of(of(phrase("assembly")));
            case "executif" -> Optional.of(phrase("head"));
            case "de_executif" -> Optional.of(of(phrase("head")));
            case "a_executif" ->
                Optional.of(Elision.join("à ", phrase("head")).before()
                        + Elision.join("à ", phrase("head")).after());
            case "membres" -> Optional.of(phrase("members"));
            case SESSION_DATE -> Optional.ofNullable(setting.session()).map(Writings::day);
            default -> throw new IllegalArgumentException("built-in " + key);
        };
    }

    private String phrase(String what) {
        return Phrases.text(
                what + "." + (metropolis() ? "metropole" : kind().name().toLowerCase(Locale.ROOT)));
    }

    private Collectivity.Kind kind() {
        return setting.collectivity().kind();
    }

    /** Told by its name alone: a communauté that calls itself so keeps its conseil communautaire. */
    private boolean metropolis() {
        @Nullable String name = setting.collectivity().name();
        String plain = name == null ? "" : Plain.of(name);
        return kind() == Collectivity.Kind.EPCI && METROPOLIS.matcher(plain).find() && !plain.contains("communaute");
    }

    /** "la commune de Saint-Exemple", with the words of its own name where they say what it is. */
    private String named(String name) {
        String stripped = name.strip();
        String plain = Plain.of(stripped);
        if (plain.matches("^(?:la|le|les) .*") && kind() != Collectivity.Kind.COMMUNE) {
            return lowered(stripped);
        }
        if (FEMININE.matcher(plain).find()) {
            return "la " + lowered(stripped);
        }
        if (VOWEL_NOUN.matcher(plain).find()) {
            return "l’" + lowered(stripped);
        }
        if (MASCULINE.matcher(plain).find()) {
            return "le " + (ACRONYM.matcher(stripped).find() ? stripped : lowered(stripped));
        }
        return switch (kind()) {
            case COMMUNE -> Phrases.text("commune") + " " + Elision.of(stripped);
            case EPCI -> metropolis() ? stripped : Phrases.text("epci") + " " + Elision.of(stripped);
            case SYNDICAT -> Phrases.text("syndicat") + " " + stripped;
        };
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }

    private static String of(String named) {
        Elision.Joint joint = Elision.join("de ", named);
        return joint.before() + joint.after();
    }
}
