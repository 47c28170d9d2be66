package fr.beffroi.tables;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Something that is taken of a table: each engine has an enumeration of its own. */
public interface TableField {
    /** What the program calls it; it is what a kept mapping says. */
    String name();

    /** Bundle of messages where {@link #key} has its label, e.g. {@code fr.beffroi.water.source.messages}. */
    String bundle();

    /** Starts with {@code field.}. */
    String key();

    /** Whether nothing can be done without it. */
    boolean isNeeded();

    /** Names that columns for it bear, {@link #folded}, the likeliest first. */
    List<String> spellings();

    /** What it is, for people; English for English locales, else French. */
    default String label(Locale locale) {
        return Messages.text(locale, bundle(), key(), List.of());
    }

    /** Without accents, capitals and signs, as the spellings are written. */
    static String folded(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^a-z0-9_]+", "_");
    }
}
