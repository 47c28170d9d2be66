package fr.beffroi.server.acts;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.MenuEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Actes brings to the house: its use, its lines in the menu. */
@Configuration(proxyBeanMethods = false)
class ActsFeature {
    static final String USE = "acts";
    static final String KIND = "act_check";

    /** Who brings an act and decides on what is found. */
    static final Set<Role> OFFICE = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE);

    /** The day it is where the acts are. */
    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    /** An act binds everybody: one check in ten is read again, until an élu or a head of service says otherwise. */
    static final double SECOND_READING_RATE = 0.1;

    /**
     * Minimal in the sense of the AI Act: rules that a person wrote, applied to an act of the administration itself; it
     * speaks to no resident and judges nobody.
     */
    @Bean
    ServedUse actsUse() {
        return new ServedUse(
                USE,
                "acts",
                "acts.use.purpose",
                "acts.use.law",
                "acts.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    @Bean
    MenuEntry checkActEntry() {
        return new MenuEntry("check-act", "acts.menu.check", "/actes/verifier", 26, OFFICE, MenuEntry.Place.ACTS);
    }

    @Bean
    MenuEntry citationsEntry() {
        return new MenuEntry(
                "citations",
                "acts.menu.citations",
                "/actes/citations",
                29,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO),
                MenuEntry.Place.ACTS);
    }
}
