package fr.beffroi.server.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the collectivity says of itself for its exchanges; what it did not say is the empty text.
 *
 * @param form in which its acts are published by law
 * @param given by the names of {@link #FIELDS}
 */
record PublicationSettings(Form form, Map<String, String> given) {

    /** CGCT L2131-1: online is the rule; a commune below 3,500 inhabitants may choose otherwise. */
    enum Form {
        ONLINE,
        POSTED,
        PAPER
    }

    /** What the page asks, in its order. */
    static final List<String> FIELDS = List.of(
            "arrondissement", "nature", "operator", "contactName", "contactPhone", "email", "classificationDate", "nic");

    static final PublicationSettings NONE = new PublicationSettings(Form.ONLINE, Map.of());

    /** Below it a commune may choose the form of publication. */
    static final int MAY_CHOOSE = 3_500;

    private static final Map<String, Predicate<String>> FORMS = Map.of(
            "arrondissement", matches("[0-9]"),
            "nature", matches("[0-9]{2}"),
            "operator", matches("[A-Za-z0-9]{3}"),
            "contactName", matches(".{1,100}"),
            "contactPhone", matches("[0-9+ .]{4,20}"),
            "email",
                    matches("[_a-zA-Z0-9-]+(\\.[_a-zA-Z0-9-]+)*@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]{2,6}"),
            "classificationDate", PublicationSettings::isDay,
            "nic", matches("[0-9]{5}"));

    PublicationSettings {
        given = Map.copyOf(given);
    }

    /** @param typed by field; blank: not said @throws Refused if a value cannot be */
    static PublicationSettings of(Form form, Map<String, String> typed, boolean mayChoose) {
        if (form != Form.ONLINE && !mayChoose) {
            throw new Refused("publication.setting.form.large");
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = typed.getOrDefault(field, "").strip();
            if (value.isEmpty()) {
                continue;
            }
            if (!FORMS.getOrDefault(field, any -> false).test(value)) {
                throw new Refused("publication.setting." + field + ".wrong", value);
            }
            given.put(field, value);
        }
        return new PublicationSettings(form, given);
    }

    /** The empty text where it was not said. */
    String get(String field) {
        return given.getOrDefault(field, "");
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
