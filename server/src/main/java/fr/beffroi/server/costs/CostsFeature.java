package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What costs bring to the house: a line in the menu, for everybody. */
@Configuration(proxyBeanMethods = false)
class CostsFeature {
    @Bean
    MenuEntry costsEntry() {
        return new MenuEntry("costs", "costs.menu", "/couts", 52, EnumSet.allOf(Role.class), MenuEntry.Place.METHOD);
    }
}
