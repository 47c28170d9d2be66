package fr.beffroi.answers.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Replaces personal data by tags before a text leaves the machine: names, addresses, e-mail, telephone, NIR, IBAN,
 * plates, dates of birth, file numbers. The same value has the same tag throughout one text. {@link Hidden#restore} gives
 * the very text back.
 *
 * <p>Made of rules, not of a trained model: what it misses is measured on synthetic sentences (see its test), and it
 * prefers hiding too much to hiding too little. It does not hide ages, nationalities, family ties or places of life,
 * without which a question cannot be answered.
 */
public final class Pseudonymiser {
    private Pseudonymiser() {}

    public static Hidden hide(String text) {
        List<Span> spans = spans(text);
        Map<String, String> tags = new LinkedHashMap<>();
        Map<String, String> originals = new LinkedHashMap<>();
        Map<PersonalData, Integer> numbers = new java.util.EnumMap<>(PersonalData.class);
        var hidden = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            String value = text.substring(span.start(), span.end());
            String tag = tags.computeIfAbsent(span.kind() + ":" + value, k -> fresh(span.kind(), numbers, text));
            originals.put(tag, value);
            hidden.append(text, from, span.start()).append(tag);
            from = span.end();
        }
        hidden.append(text.substring(from));
        return new Hidden(hidden.toString(), originals);
    }

    /** In order, without overlap: numbers with a structure come first, names last. */
    static List<Span> spans(String text) {
        var found = new ArrayList<Span>();
        for (Span span : Numbers.find(text)) {
            addIfFree(span, found);
        }
        for (Span span : Addresses.find(text)) {
            addIfFree(span, found);
        }
        for (Span span : Names.find(text)) {
            addIfFree(span, found);
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    private static void addIfFree(Span span, List<Span> found) {
        if (span.start() < span.end() && found.stream().noneMatch(span::overlaps)) {
            found.add(span);
        }
    }

    /** A tag that the text does not hold already, so that restoring cannot mistake one for the other. */
    private static String fresh(PersonalData kind, Map<PersonalData, Integer> numbers, String text) {
        String tag;
        do {
            tag = "[" + kind.name() + "_" + numbers.merge(kind, 1, Integer::sum) + "]";
        } while (text.toUpperCase(Locale.ROOT).contains(tag));
        return tag;
    }
}
