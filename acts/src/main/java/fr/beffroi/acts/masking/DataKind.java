package fr.beffroi.acts.masking;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Kinds of personal data, each with why it is proposed for masking. */
public enum DataKind {
    NAME(),
    ADDRESS(),
    PHONE(),
    MAIL(),
    IBAN(),
    BIRTH(),
    NIR(),
    PLATE(),
    /** A parcel in one sentence with its owner's name. */
    PARCEL(),
    /** In one paragraph with a person's name. */
    HEALTH("CRPA, art. L311-6", "RGPD, art. 9"),
    /** In one paragraph with a person's name. */
    SOCIAL("CRPA, art. L311-6");

    private static final String PUBLISHING = "CRPA, art. L312-1-2";

    private final List<String> more;

    DataKind(String... more) {
        this.more = List.of(more);
    }

    /** Articles that ask for it; to be confirmed in LEGI. */
    public List<String> sources() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(PUBLISHING), more.stream())
                .toList();
    }

    /** One sentence. English for English locales, else French. */
    public String reason(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return ResourceBundle.getBundle("fr.beffroi.acts.masking.messages", spoken)
                .getString("masking." + name().toLowerCase(Locale.ROOT));
    }
}
