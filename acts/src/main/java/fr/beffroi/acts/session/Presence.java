package fr.beffroi.acts.session;

import fr.beffroi.acts.act.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is there at one moment, for one item or in general. Lists are in the order of the table; each member in office stands
 * in exactly one of {@code present}, {@code represented}, {@code absent} and {@code apart}.
 *
 * @param represented absent members whose proxy counts: its holder is present and neither has an interest in the item
 * @param absent who is neither present nor represented; whoever gave a proxy that does not count is among them
 * @param apart who is there and takes no part in the item: an interest, or the mayor when the accounts are voted
 */
public record Presence(
        List<Member> present, List<Represented> represented, List<Member> absent, List<Member> apart, Quorum quorum) {
    public Presence {
        present = List.copyOf(present);
        represented = List.copyOf(represented);
        absent = List.copyOf(absent);
        apart = List.copyOf(apart);
    }

    public record Represented(Member giver, Member holder) {
        public Proxy proxy() {
            return new Proxy(giver.titled(), holder.titled());
        }
    }

    /** Those whose vote counts: the present, then those for whom a holder votes. */
    public List<Member> voters() {
        List<Member> voters = new ArrayList<>(present);
        represented.forEach(proxy -> voters.add(proxy.giver()));
        return voters;
    }

    /** Votes of each member present: one, or two with a proxy. */
    public Map<String, Integer> votes() {
        Map<String, Integer> votes = new LinkedHashMap<>();
        present.forEach(member -> votes.put(member.id(), 1));
        represented.forEach(proxy -> votes.merge(proxy.holder().id(), 1, Integer::sum));
        return votes;
    }

    /** Votes that there can be. */
    public int possibleVotes() {
        return present.size() + represented.size();
    }

    boolean isPresent(String member) {
        return present.stream().anyMatch(one -> one.id().equals(member));
    }
}
