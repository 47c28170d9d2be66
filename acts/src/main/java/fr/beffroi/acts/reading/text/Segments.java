package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chains a page's words into segments. */
final class Segments {
    /** In letter sizes: justified text stretches its spaces less than this, columns stand further apart. */
    private static final double WIDE = 1.25;

    private static final double AFTER_BULLET = 3.5;
    private static final Pattern BULLET = Pattern.compile("[-–—•▪◦‣*\\uf0b7\\uf0a7]");
    private static final double SAME_LINE = 0.3;
    private static final double RAISED = 0.6;

    private static final double OVERLAP = 0.7;

    /** How far a word may start behind the end of the one drawn just before it. */
    private static final double BACK = 5;

    private final List<Chain> all = new ArrayList<>();
    private final Map<Integer, List<Chain>> byHeight = new HashMap<>();

    private record Chain(List<Word> words) {
        double size() {
            return words.getFirst().size();
        }

        double baseline() {
            return words.getFirst().baseline();
        }

        double left() {
            return words.getFirst().left();
        }

        boolean isBullet() {
            return words.size() == 1 && BULLET.matcher(words.getFirst().text()).matches();
        }

        double right() {
            return words.getLast().right();
        }
    }

    private Segments() {}

    static List<Segment> of(List<Word> words) {
        var segments = new Segments();
        drawn(words).stream().sorted(Comparator.comparingDouble(Chain::left)).forEach(segments::add);
        return segments.all.stream().map(c -> Segment.of(c.words)).toList();
    }

    /** Words that were drawn one after the other on one line keep that order, even where they overlap. */
    private static List<Chain> drawn(List<Word> words) {
        var chains = new ArrayList<Chain>();
        for (Word word : words) {
            @Nullable Chain last = chains.isEmpty() ? null : chains.getLast();
            var next = new Chain(new ArrayList<>(List.of(word)));
            if (last != null && follows(last, next, BACK)) {
                last.words.add(word);
            } else {
                chains.add(next);
            }
        }
        return chains;
    }

    private void add(Chain next) {
        int row = row(next.baseline());
        int reach = row(next.size()) + 1;
        @Nullable Chain best = null;
        for (int i = row - reach; i <= row + reach; i++) {
            for (Chain chain : byHeight.getOrDefault(i, List.of())) {
                if (follows(chain, next, OVERLAP) && (best == null || chain.right() > best.right())) {
                    best = chain;
                }
            }
        }
        if (best != null) {
            best.words.addAll(next.words);
            return;
        }
        byHeight.computeIfAbsent(row, k -> new ArrayList<>()).add(next);
        all.add(next);
    }

    private static boolean follows(Chain chain, Chain next, double overlap) {
        double size = Math.max(chain.size(), next.size());
        double gap = next.left() - chain.right();
        double rise = Math.abs(chain.baseline() - next.baseline());
        boolean near = gap > -overlap * size && gap < (chain.isBullet() ? AFTER_BULLET : WIDE) * size;
        boolean raised = rise < RAISED * size && gap < 0.3 * size && next.size() < 0.8 * chain.size();
        return near && (rise < SAME_LINE * Math.min(chain.size(), next.size()) || raised);
    }

    private static int row(double height) {
        return (int) Math.round(height / 3);
    }
}
