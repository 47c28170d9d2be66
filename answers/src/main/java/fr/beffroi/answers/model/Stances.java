package fr.beffroi.answers.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Small words that turn a sentence round: negation, duty, choice, price, limits, restriction, sides in time. */
enum Stances {
    NEGATION("\\b(?:n['’]|ne )|\\b(?:pas|jamais|aucune?|sans|non|ni)\\b"),
    DUTY(
            "\\b(?:obligatoire\\w*|obligation|doi[ts]|doivent|devez|devrez|devra|devront|faut|faudra|exigée?s?|impérati\\w+|tenue?s? de"
                    + "|indispensable|nécessaires?|requise?s?)\\b"),
    CHOICE(
            "\\b(?:facultati\\w+|optionnel\\w*|peut|peuvent|peux|pouvez|pourrez|pourra|pourront|possible|possibilité|si vous le souhaitez)\\b"),
    FREE("\\b(?:gratuite?s?|gratuitement|gratuité|sans frais)\\b"),
    PAID("\\b(?:payante?s?|coûte\\w*|coût|prix|tarifs?|frais|payer|facturée?s?)\\b|€"),
    ALLOWED("\\b(?:autorisée?s?|admise?s?|acceptée?s?)\\b"),
    FORBIDDEN("\\b(?:interdite?s?|interdiction|refusée?s?|défendue?s?|impossible|exclue?s?)\\b"),
    LEAST("\\b(?:au moins|minimum|minimale?|à partir de|plus de|supérieure?s?)\\b"),
    MOST("\\b(?:au plus|maximum|maximale?|moins de|jusqu['’]à|inférieure?s?|dans la limite)\\b"),
    BEFORE("\\bavant\\b"),
    AFTER("\\b(?:après|à compter)\\b"),
    MINOR("\\b(?:mineure?s?)\\b"),
    ADULT("\\b(?:majeure?s?|adultes?)\\b"),
    ONLINE("\\b(?:en ligne|internet|téléservice)\\b"),
    ONLY("\\b(?:uniquement|seulement|exclusivement|seule?s?)\\b"),
    CONDITION("\\b(?:si |s['’]il|sauf|excepté|hormis|à condition|sous réserve|à moins)"),
    ALWAYS("\\b(?:toujours|systématique\\w*|automatique\\w*|chaque)\\b");

    private final Pattern words;

    Stances(String words) {
        this.words = Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }

    static Set<Stances> of(String text) {
        String lower = text.toLowerCase(Locale.FRENCH)
                .replace("au moins", "au_moins_")
                .replace("moins de", "moins_de_")
                .replace("au_moins_", "au moins")
                .replace("moins_de_", "moins de");
        var found = EnumSet.noneOf(Stances.class);
        for (Stances stance : values()) {
            if (stance.words.matcher(lower).find()) {
                found.add(stance);
            }
        }
        return found;
    }

    /** True if leaving it out would change what is said. */
    boolean mustStay() {
        return switch (this) {
            case NEGATION, FORBIDDEN, ONLY, CONDITION, LEAST, MOST, MINOR, ADULT, BEFORE, AFTER -> true;
            default -> false;
        };
    }
}
