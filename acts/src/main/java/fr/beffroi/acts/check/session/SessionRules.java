package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class SessionRules {
    private SessionRules() {}

    public static List<Rule> all() {
        return List.of(
                new Mentions(),
                new Chair(),
                new AccountsChair(),
                new AccountsKind(),
                new ElectionChair(),
                new Secretary(),
                new Quorum(),
                new QuorumForItem(),
                new SecondConvocation(),
                new AttendanceTotals(),
                new NameTwice(),
                new OneProxyEach(),
                new ProxyHolderNamed(),
                new ProxyHolderPresent(),
                new ProxyGiverAbsent(),
                new ClosedSession());
    }
}
