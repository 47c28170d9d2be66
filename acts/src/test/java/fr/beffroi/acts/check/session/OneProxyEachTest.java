package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OneProxyEachTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new OneProxyEach(), sample);
    }

    private static final Proxy FIRST = new Proxy("M. Louis MICHEL", "Mme Zoé PETIT");

    @Test
    void oneProxyEachConforms() {
        on(Sample.correct()).isConform();
    }

    @Test
    void aSecondProxyBlocks() {
        on(Sample.correct().represented(FIRST, new Proxy("Mme Anne GARCIA", "PETIT Zoé")))
                .blocks("second");
    }

    @Test
    void moreProxiesThanPeopleBlock() {
        on(Sample.correct().stated(3, 4, 7).represented()).blocks("more_than_present");
    }

    @Test
    void aDoubtfulReadingDoesNotBlock() {
        on(Sample.correct()
                        .represented(FIRST, new Proxy("Mme Anne GARCIA", "Zoé PETIT"))
                        .confidence(0.6))
                .warns("second");
    }

    @Test
    void anActWithoutProxiesIsNotConcerned() {
        on(Sample.correct().stated(7, 0, 7).represented()).isNotConcerned();
    }

    @Test
    void holdersAreNeeded() {
        on(Sample.correct().represented(new Proxy("M. Louis MICHEL", null), new Proxy("Mme Anne GARCIA", null)))
                .lacks("session.one_proxy_each.holders");
        on(Sample.correct().stated(null, null, null).present().represented()).lacks("missing.present");
    }

    @Test
    void twoMayHaveBeenAllowedDuringTheEpidemic() {
        on(Sample.correct()
                        .session(LocalDate.of(2021, 3, 1))
                        .represented(FIRST, new Proxy("Mme Anne GARCIA", "Mme Zoé PETIT")))
                .lacks("missing.health_emergency");
    }

    @Test
    void asManyProxiesAsPeopleMayBeOneEach() {
        on(Sample.correct().stated(4, 4, 8).represented()).lacks("session.one_proxy_each.holders");
    }

    @Test
    void namesThatMayBeIncompleteDoNotProveMoreProxiesThanPeople() {
        on(Sample.correct().stated(null, 3, null).present("A. UN", "B. DEUX").represented())
                .lacks("session.one_proxy_each.holders");
    }
}
