package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Material;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String reason(Locale locale, Reason reason) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        NumberFormat factor = NumberFormat.getNumberInstance(spoken);
        factor.setMinimumFractionDigits(1);
        factor.setMaximumFractionDigits(reason.factor() < 1 ? 2 : 1);
        Object[] facts = reason.facts().stream()
                .map(fact ->
                        fact instanceof Material material ? text(spoken, "material." + lower(material.name())) : fact)
                .toArray();
        String why = text(spoken, reason.key(), facts);
        return text(spoken, "reason", factor.format(reason.factor()), why);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(Locale spoken, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("fr.beffroi.water.risk.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }
}
