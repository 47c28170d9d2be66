package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.web.MenuEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pipes bring to the house: their line in the menu, and who imports, decides and walks. */
@Configuration(proxyBeanMethods = false)
class WaterFeature {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** The day it is where the pipes are. */
    static LocalDate today() {
        return LocalDate.now(FRANCE);
    }

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may import, decide and report from the field */
    static Person office(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    static boolean isOffice(Account account) {
        return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    @Bean
    MenuEntry waterEntry() {
        return new MenuEntry(
                "water",
                "water.menu",
                "/eau",
                29,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO),
                MenuEntry.Place.BAR);
    }
}
