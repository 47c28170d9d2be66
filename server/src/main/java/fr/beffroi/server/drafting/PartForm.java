package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.acts.Clean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part as a page or a program sends it: its origin follows from what was there before. */
record PartForm(String id, PartKind kind, String text) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,100}");
    static final int MOST = 400;
    static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 500;

    /**
     * A part without words is none.
     *
     * @throws IllegalArgumentException with the key of a text that says what to do
     */
    static Writing writing(@Nullable String title, List<PartForm> sent) {
        String named = title(title);
        if (sent.size() > MOST) {
            throw new IllegalArgumentException("drafting.long");
        }
        List<Part> parts = new ArrayList<>();
        for (PartForm one : sent) {
            String text = clean(one.text());
            if (!ID.matcher(one.id()).matches()) {
                throw new IllegalArgumentException("drafting.part");
            }
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("drafting.long");
            }
            if (!text.isEmpty()) {
                parts.add(new Part(one.id(), one.kind(), text, new Origin.FromPerson(null)));
            }
        }
        parts.sort(Comparator.comparing(Part::kind));
        return new Writing(named, parts);
    }

    /** @throws IllegalArgumentException with the key of a text that says what to do, where there is none or too long a one */
    static String title(@Nullable String title) {
        String named = title == null
                ? ""
                : Clean.text(title).replaceAll("\\s*\\n\\s*", " ").strip();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("drafting.title.none");
        }
        if (named.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("drafting.long");
        }
        return named;
    }

    /** @throws IllegalArgumentException with the key of a text that says what to do, where there are none or too many */
    static String words(String text) {
        String words = clean(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("drafting.suggestion.words");
        }
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("drafting.long");
        }
        return words;
    }

    static String clean(String text) {
        return Clean.text(text.replace("\r\n", "\n"))
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }
}
