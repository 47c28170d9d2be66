package fr.beffroi.acts.session;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The members in office in the order of the table (tableau, CGCT L2121-1): head, deputies, the others.
 *
 * @throws IllegalArgumentException with the key {@code roster.empty}, {@code roster.twice} for an id or {@code
 *     roster.heads} for two heads
 */
public record Roster(List<Member> members) {
    public Roster {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("roster.empty");
        }
        Set<String> ids = new HashSet<>();
        if (!members.stream().map(Member::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("roster.twice");
        }
        if (members.stream().filter(member -> member.office() == Office.HEAD).count() > 1) {
            throw new IllegalArgumentException("roster.heads");
        }
    }

    public int inOffice() {
        return members.size();
    }

    /** @throws NoSuchElementException if no member has this id */
    public Member getMember(String id) {
        return findMember(id).orElseThrow(() -> new NoSuchElementException("member " + id));
    }

    public Optional<Member> findMember(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Nobody before the election of the mayor or president. */
    public Optional<Member> findHead() {
        return members.stream().filter(member -> member.office() == Office.HEAD).findFirst();
    }
}
