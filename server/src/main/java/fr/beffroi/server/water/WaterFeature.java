package fr.beffroi.server.water;

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

/** What the pipes bring to the house: their line in the menu, and who imports, decides and walks. */
@Configuration(proxyBeanMethods = false)
class WaterFeature {
    static final String USE = "water-pipes";
    static final String KIND = "pipe_stretch";

    /** A team that walks in vain costs a day: one stretch in ten is read again, until an élu says otherwise. */
    private static final double SECOND_READING_RATE = 0.1;

    /** The day it is where the pipes are. */
    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may import, decide and report from the field */
    static Person office(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    static boolean isOffice(Account account) {
        return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    /**
     * Minimal in the sense of the AI Act: it ranks pipes for a person to inspect; it neither runs nor stops the supply of water
     * (annex III, 2), and judges nobody.
     */
    @Bean
    ServedUse waterPipesUse() {
        return new ServedUse(
                USE,
                "water",
                "water.use.purpose",
                "water.use.law",
                "water.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    @Bean
    LargeForm waterImportForm() {
        return new LargeForm("/eau/import");
    }

    @Bean
    LargeForm waterImportByProgram() {
        return new LargeForm("/api/v1/water/networks");
    }

    @Bean
    MenuEntry waterEntry() {
        return new MenuEntry(
                "water",
                "water.menu",
                "/eau",
                29,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO),
                MenuEntry.Place.WATER);
    }

    @Bean
    MenuEntry waterFieldEntry() {
        return new MenuEntry(
                "water-field",
                "water.field.menu",
                "/eau/terrain",
                30,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE),
                MenuEntry.Place.WATER);
    }
}
