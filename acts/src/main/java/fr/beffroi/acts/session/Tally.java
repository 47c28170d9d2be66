package fr.beffroi.acts.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The votes of one candidate or list in one round.
 *
 * @param candidate as read out: a name, or that of a list
 * @param members who stand, in the order of the list; empty for people who are no members
 * @param bornOn of a candidate who is no member; null otherwise
 * @param votes not negative
 */
public record Tally(
        String candidate, List<String> members, @Nullable LocalDate bornOn, int votes) {
    public Tally {
        members = List.copyOf(members);
        if (candidate.isBlank() || votes < 0) {
            throw new IllegalArgumentException("tally");
        }
    }

    public static Tally of(Member member, int votes) {
        return new Tally(member.titled(), List.of(member.id()), null, votes);
    }
}
