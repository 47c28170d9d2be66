package fr.beffroi.water.indicators;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * One figure and where it comes from.
 *
 * @param code of the regulation, e.g. P104.3
 * @param inputs by their code, in the order of the formula
 * @param confirmed false where the text in force could not be read: it is then shown as "à confirmer"
 */
public record Indicator(
        String code, int year, double value, String unit, Map<String, Double> inputs, boolean confirmed) {
    private static final String BUNDLE = "fr.beffroi.water.indicators.messages";

    public Indicator {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    public String name(Locale locale) {
        return text(locale, code + ".name");
    }

    public String formula(Locale locale) {
        return text(locale, code + ".formula");
    }

    /** The text that defines it, with "à confirmer" where that is due. */
    public String source(Locale locale) {
        String source = text(locale, code + ".source");
        return confirmed ? source : text(locale, "to-confirm", source);
    }

    static String text(Locale locale, String key, Object... arguments) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, spoken).getString(key), spoken).format(arguments);
    }
}
