package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Wording;
import java.util.regex.Pattern;

/** In what quality somebody presides: the name that was read, and the words on both sides of it. */
final class Presiding {
    private static final String HEAD = "(?<!au )(?<!vice-)\\b(?:maire|presidente?)\\b(?! de seance)(?! deleg)";
    private static final Pattern NAMED = Pattern.compile(HEAD);
    private static final Pattern AFTER = Pattern.compile("^[\\s,(]*(?:le |la )?" + HEAD);
    private static final Pattern BEFORE = Pattern.compile(
            "presidence d(?:e|u) (?:(?:m\\.|mme|monsieur|madame) )?(?:(?:le|la) )?" + HEAD + "[\\s,]*$");
    private static final int BESIDE = 60;

    private Presiding() {}

    /** Whether the mayor, or the president of the group, is said to preside. */
    static boolean byHead(Act act) {
        Found<String> chair = act.chair();
        if (chair == null) {
            return false;
        }
        String text = act.text().text();
        int start = Math.min(chair.place().start(), text.length());
        int end = Math.min(chair.place().end(), text.length());
        return NAMED.matcher(Wording.fold(chair.value())).find()
                || AFTER.matcher(beside(text, end, end + BESIDE)).find()
                || BEFORE.matcher(beside(text, start - BESIDE, start)).find();
    }

    private static String beside(String text, int from, int to) {
        return Wording.fold(text.substring(Math.max(0, from), Math.min(text.length(), to)));
    }
}
