package fr.beffroi.acts.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is there and who votes for whom, while events are folded. */
final class Room {
    final Set<String> there = new HashSet<>();
    /** Giver to holder. */
    final Map<String, String> proxies = new LinkedHashMap<>();

    private final SessionPlan plan;
    private final boolean quorumLifted;

    Room(SessionPlan plan) {
        this.plan = plan;
        this.quorumLifted = plan.secondConvocation() && ConvocationTime.respected(plan);
    }

    /** @param progress null for the session as a whole */
    Presence presence(@Nullable Progress progress) {
        Set<String> aside = aside(progress);
        List<Member> present = new ArrayList<>();
        List<Member> apart = new ArrayList<>();
        List<Presence.Represented> represented = new ArrayList<>();
        List<Member> absent = new ArrayList<>();
        for (Member member : plan.roster().members()) {
            String holder = proxies.get(member.id());
            if (there.contains(member.id())) {
                (aside.contains(member.id()) ? apart : present).add(member);
            } else if (holder != null
                    && there.contains(holder)
                    && !aside.contains(holder)
                    && !aside.contains(member.id())) {
                represented.add(new Presence.Represented(member, plan.roster().getMember(holder)));
            } else {
                absent.add(member);
            }
        }
        return new Presence(present, represented, absent, apart, quorum(progress, present.size()));
    }

    private Quorum quorum(@Nullable Progress progress, int present) {
        long representatives = progress == null
                ? 0
                : progress.interested.values().stream()
                        .filter(one -> one.interest() == Interest.REPRESENTATIVE)
                        .count();
        boolean lifted = quorumLifted && (progress == null || progress.item.carriedOver());
        return new Quorum(plan.roster().inOffice() - Math.toIntExact(representatives), present, !lifted);
    }

    private Set<String> aside(@Nullable Progress progress) {
        if (progress == null) {
            return Set.of();
        }
        Set<String> aside = new HashSet<>(progress.interested.keySet());
        if (progress.item.accounts()) {
            plan.roster().findHead().map(Member::id).ifPresent(aside::add);
        }
        return aside;
    }
}
