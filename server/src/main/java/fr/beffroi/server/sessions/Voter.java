package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Member;
import fr.beffroi.acts.session.Presence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose vote is asked for. @param holder who votes for them; null where they vote themselves */
record Voter(Member member, @Nullable Member holder) {

    static List<Voter> of(Presence presence) {
        return Stream.concat(
                        presence.present().stream().map(member -> new Voter(member, null)),
                        presence.represented().stream().map(proxy -> new Voter(proxy.giver(), proxy.holder())))
                .toList();
    }
}
