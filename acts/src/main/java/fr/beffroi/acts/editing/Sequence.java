package fr.beffroi.acts.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two orders of the same things. */
final class Sequence {
    private Sequence() {}

    /** The most things that can be said not to have moved: a longest increasing subsequence of the places before. */
    static Set<String> unmoved(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        before.forEach(id -> places.put(id, places.size()));
        List<String> common = after.stream().filter(places::containsKey).toList();
        int[] place = common.stream().mapToInt(places::get).toArray();
        int[] last = new int[place.length];
        int[] previous = new int[place.length];
        int length = 0;
        for (int i = 0; i < place.length; i++) {
            int[] ends = Arrays.stream(last, 0, length).map(end -> place[end]).toArray();
            int found = Arrays.binarySearch(ends, place[i]);
            int at = -found - 1;
            previous[i] = at == 0 ? -1 : last[at - 1];
            last[at] = i;
            length = Math.max(length, at + 1);
        }
        List<String> unmoved = new ArrayList<>();
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = previous[i]) {
            unmoved.add(common.get(i));
        }
        return new HashSet<>(unmoved);
    }
}
