package fr.beffroi.server.requests;

import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Throttle;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests bring to the house: a line in the menu, pages without account, and how often one address may send. */
@Configuration(proxyBeanMethods = false)
class RequestsFeature {
    /** In an hour, from one network address to one collectivité: a family, a library, a public desk. */
    static final int PER_HOUR = 15;

    @Bean
    MenuEntry requestsEntry() {
        return new MenuEntry(
                "requests", "requests.menu", ReceivedPage.PATH, 15, Set.of(Handling.HANDLERS), MenuEntry.Place.BAR);
    }

    @Bean
    PublicPaths requestPaths() {
        return new PublicPaths("/demandes/*", "/demandes/suivi/*", "/demandes/suivi/*/*");
    }

    @Bean
    Throttle requestThrottle() {
        return new Throttle(PER_HOUR, Duration.ofHours(1));
    }
}
