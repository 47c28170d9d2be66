package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What incidents bring to the house: a line in the menu, for everybody. */
@Configuration(proxyBeanMethods = false)
class IncidentsFeature {
    @Bean
    MenuEntry incidentsEntry() {
        return new MenuEntry(
                "incidents", "incidents.menu", "/incidents", 54, EnumSet.allOf(Role.class), MenuEntry.Place.METHOD);
    }
}
