package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What telemetry brings to the house: its use, its lines in the menu. */
@Configuration(proxyBeanMethods = false)
class TelemetryFeature {
    static final String USE = "leak-alarms";
    static final String KIND = "leak_alarm";

    private static final Set<Role> READERS = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO);

    private static final double SECOND_READING_RATE = 0.05;

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may import measures and decide on alarms */
    static Person office(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    static boolean isOffice(Account account) {
        return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    /** Minimal in the sense of the AI Act: flows of whole districts, no person's consumption, and a human sends the team. */
    @Bean
    ServedUse leakAlarmsUse() {
        return new ServedUse(
                USE,
                "water",
                "alarms.use.purpose",
                "alarms.use.law",
                "alarms.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    @Bean
    MenuEntry waterMeasuresEntry() {
        return new MenuEntry("water-measures", "measures.menu", "/eau/mesures", 31, READERS, MenuEntry.Place.WATER);
    }

    @Bean
    MenuEntry leakAlarmsEntry() {
        return new MenuEntry("leak-alarms", "alarms.menu", "/eau/alarmes", 30, READERS, MenuEntry.Place.WATER);
    }

    @Bean
    MenuEntry waterIndicatorsEntry() {
        return new MenuEntry(
                "water-indicators", "indicators.menu", "/eau/indicateurs", 32, READERS, MenuEntry.Place.WATER);
    }
}
