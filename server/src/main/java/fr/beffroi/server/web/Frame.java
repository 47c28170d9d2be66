package fr.beffroi.server.web;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the frame of a page shows of who looks at it; {@code null}s for a visitor who is not signed in. */
public record Frame(
        @Nullable Person person,
        @Nullable Collectivity collectivity,
        List<MenuGroup> menu,
        List<MenuEntry> accountMenu,
        List<FrameNotice.Notice> notices) {

    static final Frame OF_A_VISITOR = new Frame(null, null, List.of(), List.of(), List.of());

    static Frame of(
            Account account, Collectivities collectivities, List<MenuEntry> entries, List<FrameNotice.Notice> notices) {
        List<MenuEntry> seen = entries.stream()
                .filter(entry -> !Collections.disjoint(entry.roles(), account.roles()))
                .toList();
        return new Frame(
                new Person(account.name(), initials(account.name()), account.service(), account.roles()),
                collectivities.get(account.collectivity()),
                MenuGroup.of(seen.stream()
                        .filter(entry -> entry.place() != MenuEntry.Place.ACCOUNT)
                        .toList()),
                seen.stream()
                        .filter(entry -> entry.place() == MenuEntry.Place.ACCOUNT)
                        .toList(),
                notices);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("[\\s-]+")) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /** The signed-in person, as the frame names them. */
    public record Person(String name, String initials, String service, Set<Role> roles) {
        public Person {
            roles = Set.copyOf(roles);
        }
    }
}
