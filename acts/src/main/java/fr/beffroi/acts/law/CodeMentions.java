package fr.beffroi.acts.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the codes that a text names. */
final class CodeMentions {
    private static final Pattern TITLE_START =
            Pattern.compile("(?<![a-z0-9\u0001])(?:code|livre|annexe|nouveau)(?![a-z0-9])");
    private static final Pattern WORD = Pattern.compile("[a-z0-9\u0001]+");
    /** "CGCT", "C.G.C.T.", "CG3P": capitals in the original. */
    private static final Pattern INITIALS = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])\\p{Lu}(?:(?:\\. ?|&)?[\\p{Lu}0-9](?!\\p{Ll})){1,7}+(?![\\p{L}\\p{N}])\\.?");
    /** "C. urb.", "C. gén. coll. terr." in the folded text. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![a-z0-9.\u0001'])c\\.\\s?([a-z\u0001]{2,12}\\.?(?:\\s?[a-z\u0001]{2,8}\\.){0,3})");

    private static final Set<String> PREFIXES = prefixes();
    private static final int MOST_WORDS = 24;
    /** Shorter initials are words of other trades too ("CU", "CC", "CT"): they name a code only beside an article. */
    private static final int CLEAR_INITIALS = 3;

    /** @param beside whether it names a code only beside an article */
    record Mention(CodeMention code, boolean beside) {}

    private CodeMentions() {}

    static List<Mention> in(String text, String folded) {
        List<Mention> mentions = new ArrayList<>();
        titles(text, folded, mentions);
        abbreviations(text, folded, mentions);
        initials(text, mentions);
        mentions.sort((a, b) -> a.code().start() != b.code().start()
                ? Integer.compare(a.code().start(), b.code().start())
                : Integer.compare(b.code().end(), a.code().end()));
        List<Mention> apart = new ArrayList<>();
        int end = -1;
        for (Mention mention : mentions) {
            if (mention.code().start() >= end) {
                apart.add(mention);
                end = mention.code().end();
            }
        }
        return apart;
    }

    private static void titles(String text, String folded, List<Mention> into) {
        Matcher start = TITLE_START.matcher(folded);
        Matcher word = WORD.matcher(folded);
        int from = 0;
        while (start.find(from)) {
            CodeMention mention = title(text, word, start.start());
            if (mention != null) {
                into.add(new Mention(mention, false));
            }
            from = mention == null ? start.end() : mention.end();
        }
    }

    /** The longest title that begins there. */
    private static @Nullable CodeMention title(String text, Matcher word, int start) {
        StringBuilder words = new StringBuilder();
        CodeMention longest = null;
        int position = start;
        for (int i = 0; i < MOST_WORDS && word.find(position); i++) {
            if (i > 0 && apart(text, position, word.start())) {
                break;
            }
            words.append(i == 0 ? "" : " ").append(Codes.singular(word.group()));
            String so = words.toString();
            if (!PREFIXES.contains(so)) {
                break;
            }
            position = word.end();
            Code code = Codes.titles().get(so);
            if (code != null) {
                longest = mention(code, text, start, position);
            }
        }
        return longest;
    }

    /** What stands between two words of one title is short, and ends no sentence nor list. */
    private static boolean apart(String text, int end, int next) {
        int signs = 0;
        for (int i = end; i < next; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                signs++;
                if (".;:".indexOf(c) >= 0) {
                    return true;
                }
            }
        }
        return signs > 1 || next - end > 120;
    }

    private static void abbreviations(String text, String folded, List<Mention> into) {
        Matcher found = ABBREVIATION.matcher(folded);
        while (found.find()) {
            for (int end = found.end(); end > found.start(1); end = folded.lastIndexOf(' ', end - 1)) {
                String written = text.substring(found.start(), end);
                if (Codes.known(written)) {
                    into.add(new Mention(
                            mention(Codes.findByInitials(written).orElse(null), text, found.start(), end), false));
                    break;
                }
            }
        }
    }

    private static void initials(String text, List<Mention> into) {
        Matcher found = INITIALS.matcher(text);
        while (found.find()) {
            String written = found.group();
            if (Codes.known(written)) {
                long letters =
                        written.chars().filter(Character::isLetterOrDigit).count();
                int end = written.endsWith(".") && written.indexOf('.') == written.length() - 1
                        ? found.end() - 1
                        : found.end();
                into.add(new Mention(
                        mention(Codes.findByInitials(written).orElse(null), text, found.start(), end),
                        letters < CLEAR_INITIALS));
            }
        }
    }

    private static CodeMention mention(@Nullable Code code, String text, int start, int end) {
        return new CodeMention(code, text.substring(start, end), start, end);
    }

    private static Set<String> prefixes() {
        Set<String> prefixes = new HashSet<>();
        for (Map.Entry<String, Code> title : Codes.titles().entrySet()) {
            String words = title.getKey();
            for (int end = words.indexOf(' '); end > 0; end = words.indexOf(' ', end + 1)) {
                prefixes.add(words.substring(0, end));
            }
            prefixes.add(words);
        }
        return prefixes;
    }
}
