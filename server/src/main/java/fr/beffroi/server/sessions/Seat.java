package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Member;
import fr.beffroi.acts.session.Presence;
import fr.beffroi.acts.session.Sitting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member as the live page shows them.
 *
 * @param holder who holds their proxy, there or not
 * @param counts whether that proxy counts now
 */
record Seat(Member member, State state, @Nullable Member holder, boolean counts) {
    public enum State {
        PRESENT,
        REPRESENTED,
        ABSENT,
        APART
    }

    static List<Seat> of(Sitting sitting) {
        Presence now = sitting.openItem().map(item -> item.presence()).orElse(sitting.presence());
        return sitting.plan().roster().members().stream()
                .map(member -> of(member, sitting, now))
                .toList();
    }

    private static Seat of(Member member, Sitting sitting, Presence now) {
        boolean represented =
                now.represented().stream().anyMatch(one -> one.giver().equals(member));
        State state = now.present().contains(member)
                ? State.PRESENT
                : represented ? State.REPRESENTED : now.apart().contains(member) ? State.APART : State.ABSENT;
        Member holder = sitting.findProxyHolder(member.id())
                .map(id -> sitting.plan().roster().getMember(id))
                .orElse(null);
        return new Seat(member, state, holder, represented);
    }

    /** Whether the member is in the room. */
    public boolean there() {
        return state == State.PRESENT || state == State.APART;
    }
}
