package fr.beffroi.acts.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A member's name as an act writes it. Order, case, accents, titles and functions do not matter: "M. Jean-Pierre DUPONT,
 * maire" is "dupont jean pierre".
 */
public final class MemberName {
    private static final Pattern PARTS = Pattern.compile("[,(;:–]|\\s-\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> MALE = Set.of("m", "mm", "monsieur", "messieurs");
    private static final Set<String> FEMALE = Set.of("mme", "mmes", "mlle", "madame", "mesdames", "mademoiselle");
    private static final Set<String> TITLES = Set.of("dr", "docteur", "me", "maitre", "pr", "professeur");
    private static final Pattern FUNCTION = Pattern.compile(
            "\\b(?:l[ea] )?(?:maire(?: deleguee?| adjointe?)?|president(?:e)?(?: de seance)?|doyen(?:ne)?(?: d'age)?)\\b"
                    + "|\\b(?:\\d+ ?(?:er|ere|e|eme) )?(?:vice-president(?:e)?|adjointe?(?: au maire)?)\\b"
                    + "|\\bconseill\\w+ (?:municipal|communautaire|metropolitain)\\w*(?: deleguee?)?"
                    + "|\\bsecretaire(?: de seance)?\\b");
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    private final Set<String> tokens;
    private final int gender;

    private MemberName(Set<String> tokens, int gender) {
        this.tokens = tokens;
        this.gender = gender;
    }

    public static MemberName of(String written) {
        int gender = 0;
        for (String part : PARTS.split(Wording.fold(written))) {
            Set<String> tokens = new TreeSet<>();
            for (String word : BETWEEN_WORDS.split(FUNCTION.matcher(part).replaceAll(" "))) {
                if (MALE.contains(word)) {
                    gender = 1;
                } else if (FEMALE.contains(word)) {
                    gender = 2;
                } else if (!word.isEmpty() && !TITLES.contains(word)) {
                    tokens.add(word);
                }
            }
            if (!tokens.isEmpty()) {
                return new MemberName(tokens, gender);
            }
        }
        return new MemberName(Set.of(), gender);
    }

    /** The same words, with nothing that tells two people apart. */
    public boolean isCertainly(MemberName other) {
        return !tokens.isEmpty()
                && tokens.equals(other.tokens)
                && (gender == 0 || other.gender == 0 || gender == other.gender);
    }

    /** One may be a shorter or misread form of the other: an initial, a surname alone, a wrong letter. */
    public boolean isPerhaps(MemberName other) {
        if (tokens.isEmpty() || other.tokens.isEmpty()) {
            return true;
        }
        Set<String> shorter = tokens.size() <= other.tokens.size() ? tokens : other.tokens;
        List<String> longer = new ArrayList<>(shorter == tokens ? other.tokens : tokens);
        boolean surname = false;
        for (String token : shorter) {
            String match = longer.stream()
                    .filter(token::equals)
                    .findFirst()
                    .or(() -> longer.stream().filter(word -> alike(token, word)).findFirst())
                    .orElse(null);
            if (match == null) {
                return false;
            }
            longer.remove(match);
            surname |= token.length() > 1 && match.length() > 1;
        }
        return surname;
    }

    public boolean isCertainlyIn(List<String> names) {
        return names.stream().anyMatch(name -> isCertainly(of(name)));
    }

    public boolean isPerhapsIn(List<String> names) {
        return names.stream().anyMatch(name -> isPerhaps(of(name)));
    }

    /** Names that stand twice, as first written. */
    public static List<String> twice(List<String> names) {
        List<String> twice = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            MemberName name = of(names.get(i));
            if (name.isCertainlyIn(names.subList(i + 1, names.size())) && told.add(name.toString())) {
                twice.add(names.get(i).strip());
            }
        }
        return twice;
    }

    @Override
    public String toString() {
        return String.join(" ", tokens);
    }

    private static boolean alike(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return Math.min(one.length(), other.length()) >= LONG_ENOUGH_FOR_A_SLIP && slips(one, other) <= 1;
    }

    /** Letters wrong, missing or too many; counts no further than two. */
    private static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return 2;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end;
    }
}
