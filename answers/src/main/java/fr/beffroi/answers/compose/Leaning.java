package fr.beffroi.answers.compose;

import fr.beffroi.answers.triage.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a passage that leans on the one before it ({@code leaning.txt}, or "ce délai" where no délai was spoken of): alone
 * in a letter it would be a fragment without its sense.
 */
final class Leaning {
    private static final Pattern POINTS_BACK = Pattern.compile("\\b(?:ce|cet|cette|ces) (\\w{4,})");

    /** Words after "ce" that name no thing spoken of before, or one that the same sentence has just named. */
    private static final Pattern POINTS_NOWHERE = Pattern.compile(
            "sont|sera|serait|seront|soit|dernier\\w*|fois|jour|cas|type|genre|moment|sens|titre|propos");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");
    private static final int SAME = 5;
    private static final List<Pattern> STANDS = rules("STANDS");
    private static final List<Pattern> LEANS = rules("LEANS");

    private Leaning() {}

    static boolean leans(String passage) {
        String folded = Folded.of(passage).text();
        if (STANDS.stream().anyMatch(rule -> rule.matcher(folded).find())) {
            return false;
        }
        return LEANS.stream().anyMatch(rule -> rule.matcher(folded).find()) || pointsBack(passage);
    }

    /** Only in the first sentence: those after it may point to it. */
    private static boolean pointsBack(String passage) {
        String folded = Folded.of(SENTENCE_END.split(passage, 2)[0]).text();
        Matcher points = POINTS_BACK.matcher(folded);
        while (points.find()) {
            String thing = points.group(1);
            String stem = thing.substring(0, Math.min(SAME, thing.length()));
            boolean named = folded.lastIndexOf(" " + stem, points.start()) >= 0;
            if (!named && !POINTS_NOWHERE.matcher(thing).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> rules(String kind) {
        List<Pattern> rules = new ArrayList<>();
        for (String line : RuleFile.lines("leaning.txt")) {
            String[] parts = line.split(" ", 2);
            if (parts[0].equals(kind)) {
                rules.add(Pattern.compile(parts[1]));
            }
        }
        return List.copyOf(rules);
    }
}
