package fr.beffroi.server.sharing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text looks as if it belonged to a person: addresses, telephone and social security numbers, a title before a name. A help to
 * whoever reads before signing; finding nothing proves nothing.
 */
final class PersonalSigns {
    private static final int MOST = 20;
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,4}"),
            Pattern.compile("(?<!\\d)(?:\\+33|0)[ .]?[1-9](?:[ .]?\\d{2}){4}(?!\\d)"),
            Pattern.compile("(?<!\\d)[12][ ]?\\d{2}[ ]?(?:0[1-9]|1[0-2])[ ]?\\d{2}[ ]?\\d{3}[ ]?\\d{3}(?!\\d)"),
            Pattern.compile("\\b(?:M\\.|Mme|Mlle|Monsieur|Madame|Maître)[ \u00A0]\\p{Lu}[\\p{L}'’-]+"));

    private PersonalSigns() {}

    /** As they stand, in order, at most twenty. */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern sign : SIGNS) {
            Matcher matcher = sign.matcher(text);
            while (matcher.find() && found.size() < MOST) {
                found.add(matcher.group());
            }
        }
        return new ArrayList<>(found);
    }

    /** Of a file that is text (UTF-8); what is packed is not looked into. */
    static List<String> in(byte[] content) {
        return in(new String(content, StandardCharsets.UTF_8));
    }
}
