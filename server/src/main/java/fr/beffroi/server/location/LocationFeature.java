package fr.beffroi.server.location;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.LargeForm;
import fr.beffroi.server.web.MenuEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the location of leaks brings to the house: its use, its line in the menu. */
@Configuration(proxyBeanMethods = false)
class LocationFeature {
    static final String USE = "leak-location";
    static final String KIND = "leak_place";

    private static final double SECOND_READING_RATE = 0.1;

    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may search and report from the field */
    static Person office(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    static boolean isOffice(Account account) {
        return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    /** Minimal in the sense of the AI Act: it says where to look for a leak, and neither runs nor stops the supply of water. */
    @Bean
    ServedUse leakLocationUse() {
        return new ServedUse(
                USE,
                "water",
                "location.use.purpose",
                "location.use.law",
                "location.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    @Bean
    LargeForm leakLocationForm() {
        return new LargeForm("/eau/localisation");
    }

    @Bean
    LargeForm leakLocationByProgram() {
        return new LargeForm("/api/v1/location/searches");
    }

    @Bean
    MenuEntry leakLocationEntry() {
        return new MenuEntry(
                "leak-location",
                "location.menu",
                "/eau/localisation",
                32,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO),
                MenuEntry.Place.WATER);
    }
}
