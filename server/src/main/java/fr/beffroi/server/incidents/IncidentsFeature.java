package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Throttle;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What incidents bring to the house: a line in the menu, for everybody, and how often one address may tell of one without account. */
@Configuration(proxyBeanMethods = false)
class IncidentsFeature {
    /** In an hour, from one network address to one collectivité: a library, a public desk. What is not whole does not count. */
    static final int PER_HOUR = 15;

    @Bean
    Throttle incidentThrottle() {
        return new Throttle(PER_HOUR, Duration.ofHours(1));
    }

    @Bean
    MenuEntry incidentsEntry() {
        return new MenuEntry(
                "incidents", "incidents.menu", "/incidents", 54, EnumSet.allOf(Role.class), MenuEntry.Place.METHOD);
    }
}
