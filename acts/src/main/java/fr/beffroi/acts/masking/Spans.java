package fr.beffroi.acts.masking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spans of one text, none over another: a hostile text holds a hundred thousand of them. */
final class Spans {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    static Spans of(Collection<Span> spans) {
        Spans all = new Spans();
        spans.forEach(all::add);
        return all;
    }

    /** False if it overlaps one that is there; it is not added then. */
    boolean add(Span span) {
        if (meet(span)) {
            return false;
        }
        byStart.put(span.start(), span);
        return true;
    }

    boolean meet(Span span) {
        Map.Entry<Integer, Span> last = byStart.lowerEntry(span.end());
        return last != null && last.getValue().overlaps(span);
    }

    /** In the order of the text. */
    List<Span> all() {
        return List.copyOf(byStart.values());
    }
}
