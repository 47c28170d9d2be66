package fr.beffroi.acts.law;

import fr.beffroi.acts.law.Holdings.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which articles a citation names: itself, those of a range, or those that follow it in its chapter. */
final class Reach {
    /** No act means more than this with one range. */
    private static final int MOST = 500;

    private Reach() {}

    /** The first and last always, loaded or not: they are named. */
    static List<String> of(Citation.OfCode citation, Holdings holdings) {
        String first = citation.number();
        String last = citation.last();
        Code code = citation.code();
        if (code == null || last == null && !citation.andFollowing()) {
            return last == null ? List.of(first) : List.of(first, last);
        }
        NavigableSet<String> reached = new TreeSet<>(ArticleNumber.ORDER);
        reached.add(first);
        if (last != null) {
            reached.add(last);
        }
        String stem = ArticleNumber.stem(first);
        for (Holding holding : holdings.of(code)) {
            for (String number : holdings.numbers(holding)) {
                if (last == null ? follows(number, first, stem) : within(number, first, last)) {
                    reached.add(number);
                }
            }
        }
        List<String> all = new ArrayList<>(reached);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    private static boolean follows(String number, String first, String stem) {
        return !stem.isEmpty() && number.startsWith(stem) && ArticleNumber.ORDER.compare(number, first) >= 0;
    }

    private static boolean within(String number, String first, String last) {
        return letters(number).equals(letters(first))
                && ArticleNumber.ORDER.compare(number, first) >= 0
                && ArticleNumber.ORDER.compare(number, last) <= 0;
    }

    private static String letters(String number) {
        int digits = 0;
        while (digits < number.length() && !Character.isDigit(number.charAt(digits))) {
            digits++;
        }
        return number.substring(0, digits);
    }
}
