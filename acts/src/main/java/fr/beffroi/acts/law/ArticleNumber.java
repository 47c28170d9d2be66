package fr.beffroi.acts.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of articles: one way to write each, the order they come in, and what "et suivants" reaches. */
public final class ArticleNumber {
    static final List<String> ORDINALS = List.of(
            "bis",
            "ter",
            "quater",
            "quinquies",
            "sexies",
            "septies",
            "octies",
            "nonies",
            "decies",
            "undecies",
            "duodecies",
            "terdecies",
            "quaterdecies",
            "quindecies",
            "quinquedecies",
            "sexdecies",
            "septdecies",
            "octodecies",
            "novodecies",
            "vicies");

    private static final Pattern LETTERS =
            Pattern.compile("^(LO|L|R|D|A)(?=[\\s.*]*\\d)[\\s.]*\\*{0,2}[\\s.]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED_LO =
            Pattern.compile("^L\\.?\\s?O\\.?(?=[\\s*.]*\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEMMED = Pattern.compile("[A-Z]*\\d+-\\d+.*");

    /** In the order of a code: letters first, then each number by its value, then what is added to it. */
    public static final Comparator<String> ORDER = ArticleNumber::compare;

    private ArticleNumber() {}

    /**
     * "L. 2121-29", "L 2121 - 29" and "l.2121‑29" are "L2121-29"; "*R111-25" and "R.* 111-25" are "R111-25"; "1er" is "1";
     * "1609 nonies C" stays. Of anything else, only the spaces at its ends are lost.
     */
    public static String normalised(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        String folded = Folded.of(written);
        for (int i = 0; i < written.length(); i++) {
            // Hyphens and spaces of all kinds become the plain ones; letters keep their case and accents.
            char f = folded.charAt(i);
            plain.append(f == '-' || f == ' ' || f == '\n' ? f : written.charAt(i));
        }
        String number = plain.toString().strip().replaceAll("\\s+", " ").replaceFirst("^\\*+", "");
        number = SPELLED_LO.matcher(number).replaceFirst("LO");
        Matcher letters = LETTERS.matcher(number);
        String prefix = "";
        if (letters.find()) {
            prefix = letters.group(1).toUpperCase(Locale.ROOT);
            number = number.substring(letters.end());
        }
        if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
            number = number.replaceAll("(?<=\\d)\\s?[-.]\\s?(?=\\d)", "-").replaceFirst("^1er(?![a-z])", "1");
        }
        return prefix + number;
    }

    /** What two ways of writing the same number have in common: capitals and digits, hyphens between digits only. */
    static String key(String number) {
        return keyOfNormalised(normalised(number));
    }

    /** The same, of a number that a reader has normalised: codes have thousands. */
    static String keyOfNormalised(String number) {
        StringBuilder key = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean within = i > 0
                    && i + 1 < number.length()
                    && Character.isDigit(number.charAt(i - 1))
                    && Character.isDigit(number.charAt(i + 1));
            if (c == '-' ? within : c != ' ' && c != '.' && c != '*' && c != '\n') {
                key.append(
                        c < 0x80
                                ? Character.toUpperCase(c)
                                : Folded.of(String.valueOf(c)).charAt(0));
            }
        }
        return key.toString();
    }

    /** The number without its last part, whose other numbers follow it: "L2131-" of "L2131-1"; empty for "1382". */
    static String stem(String number) {
        return STEMMED.matcher(number).matches() ? number.substring(0, number.indexOf('-') + 1) : "";
    }

    private static int compare(String a, String b) {
        List<String> left = parts(a);
        List<String> right = parts(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = comparePart(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return left.size() != right.size() ? Integer.compare(left.size(), right.size()) : a.compareTo(b);
    }

    /** Runs of digits and runs of letters; without a pattern, for a range compares thousands of numbers. */
    private static List<String> parts(String number) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < number.length()) {
            boolean digit = digit(number.charAt(start));
            if (!digit && !letter(number.charAt(start))) {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < number.length() && (digit ? digit(number.charAt(end)) : letter(number.charAt(end)))) {
                end++;
            }
            parts.add(number.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int comparePart(String a, String b) {
        boolean leftNumber = Character.isDigit(a.charAt(0));
        boolean rightNumber = Character.isDigit(b.charAt(0));
        if (leftNumber && rightNumber) {
            return byValue(a, b);
        }
        if (leftNumber != rightNumber) {
            // "L5210-1 bis" comes before "L5210-1-1".
            return leftNumber ? 1 : -1;
        }
        int left = ORDINALS.indexOf(a.toLowerCase(Locale.ROOT));
        int right = ORDINALS.indexOf(b.toLowerCase(Locale.ROOT));
        return left >= 0 && right >= 0 ? Integer.compare(left, right) : a.compareToIgnoreCase(b);
    }

    private static int byValue(String a, String b) {
        String left = a.replaceFirst("^0+(?=\\d)", "");
        String right = b.replaceFirst("^0+(?=\\d)", "");
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }
}
