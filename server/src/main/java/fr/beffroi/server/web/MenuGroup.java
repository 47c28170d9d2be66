package fr.beffroi.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of the bar that are shown under one word; an entry that stands alone is a group of its own.
 *
 * @param place where they all stand
 * @param entries at least one
 */
public record MenuGroup(MenuEntry.Place place, List<MenuEntry> entries) {
    public MenuGroup {
        entries = List.copyOf(entries);
    }

    /** In the order in which their first entries come. */
    static List<MenuGroup> of(List<MenuEntry> entries) {
        Map<Object, List<MenuEntry>> groups = new LinkedHashMap<>();
        for (MenuEntry entry : entries) {
            Object group = entry.place() == MenuEntry.Place.BAR ? entry : entry.place();
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(entry);
        }
        return groups.values().stream()
                .map(own -> new MenuGroup(own.getFirst().place(), own))
                .toList();
    }

    /** Whether there is nothing to unfold. */
    public boolean alone() {
        return entries.size() == 1;
    }

    /** @param key of the page that is open */
    public boolean holds(String key) {
        return entries.stream().anyMatch(entry -> entry.key().equals(key));
    }
}
