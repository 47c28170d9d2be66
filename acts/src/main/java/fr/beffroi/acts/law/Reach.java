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
        String stem = ArticleNumber.stem(first);
        for (Holding holding : holdings.of(code)) {
            NavigableSet<String> after = holdings.numbers(holding).tailSet(first, true);
            for (String number : last == null ? after : after.headSet(last, true)) {
                if (letters(number).equals(letters(first))
                        && (last != null || !stem.isEmpty() && number.startsWith(stem))) {
                    reached.add(number);
                }
            }
        }
        reached.add(first);
        if (last != null) {
            reached.add(last);
        }
        List<String> all = new ArrayList<>(reached);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    private static String letters(String number) {
        return number.replaceFirst("\\d.*$", "");
    }
}
