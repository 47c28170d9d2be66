package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ProxyHolderNamedTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ProxyHolderNamed(), sample);
    }

    @Test
    void namedHoldersConform() {
        on(Sample.correct()).isConform();
    }

    @Test
    void aProxyToNobodyIsARemark() {
        on(Sample.correct().represented(new Proxy("M. Louis MICHEL", null))).remarks("absent");
    }

    @Test
    void anActWithoutProxiesIsNotConcerned() {
        on(Sample.correct().stated(7, 0, 7).represented()).isNotConcerned();
    }

    @Test
    void namesAreNeeded() {
        on(Sample.correct().represented()).lacks("session.proxy_holder_named.names");
        on(Sample.correct().represented(new Proxy("M. Louis MICHEL", null)).recognised())
                .lacks("session.proxy_holder_named.names");
    }
}
