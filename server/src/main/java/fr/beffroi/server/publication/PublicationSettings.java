package fr.beffroi.server.publication;

import fr.beffroi.server.web.Refused;
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
    static final List<String> FIELDS =
            List.of("operator", "nature", "arrondissement", "email", "classificationDate", "nic");

    /** What the ACTES archive cannot be made without. */
    static final List<String> FOR_ACTES =
            List.of("operator", "nature", "arrondissement", "email", "classificationDate");

    static final PublicationSettings NONE = new PublicationSettings(Form.ONLINE, Map.of());

    /** Below it a commune may choose the form of publication. */
    static final int MAY_CHOOSE = 3_500;

    private static final Map<String, Predicate<String>> FORMS = Map.of(
            "arrondissement", matches("[0-9]"),
            "nature", matches("[0-9]{2}"),
            "operator", matches("[A-Za-z0-9]{1,10}"),
            "email", matches("[_a-zA-Z0-9-]+(\\.[_a-zA-Z0-9-]+)*@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]{2,6}"),
            "classificationDate", PublicationSettings::isDay,
            "nic", matches("[0-9]{5}"));

    PublicationSettings {
        given = Map.copyOf(given);
    }

    /**
     * @param typed by field; blank: not said
     * @param siren of the collectivity
     * @param mayChoose whether it may choose the form
     * @throws Refused if a value cannot be
     */
    static PublicationSettings of(Form form, Map<String, String> typed, String siren, boolean mayChoose) {
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
        String nic = given.get("nic");
        if (nic != null && !isSiret(siren + nic)) {
            throw new Refused("publication.setting.nic.siret", siren + nic);
        }
        return new PublicationSettings(form, given);
    }

    /** The empty text where it was not said. */
    String get(String field) {
        return given.getOrDefault(field, "");
    }

    /** Of {@link #FOR_ACTES}, what was not said. */
    List<String> lackingForActes() {
        return FOR_ACTES.stream().filter(field -> get(field).isEmpty()).toList();
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /** Luhn's sum, as INSEE makes these numbers. */
    private static boolean isSiret(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
