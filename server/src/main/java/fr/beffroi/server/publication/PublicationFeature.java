package fr.beffroi.server.publication;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.MenuEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What publication brings to the house: its use, its line in the menu, the pages it opens to everyone. */
@Configuration(proxyBeanMethods = false)
class PublicationFeature {
    static final String USE = "publication";
    static final String KIND = "act_masking";

    /** Who records, decides and publishes. */
    static final Set<Role> OFFICE = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE);

    /** What is published cannot be called back: one masking in ten is read again, until an élu says otherwise. */
    private static final double SECOND_READING_RATE = 0.1;

    /** The day it is where the acts are. */
    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    /**
     * Minimal in the sense of the AI Act: it points at words of the administration's own act, for a person to mask or
     * not, and judges nobody.
     */
    @Bean
    ServedUse publicationUse() {
        return new ServedUse(
                USE,
                "acts",
                "publication.use.purpose",
                "publication.use.law",
                "publication.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    @Bean
    MenuEntry adoptedActsEntry() {
        return new MenuEntry(
                "adopted-acts",
                "publication.menu",
                "/actes/adoptes",
                28,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO),
                MenuEntry.Place.ACTS);
    }

    @Bean
    PublicPaths publicationPaths() {
        return new PublicPaths("/publications", "/publications/**", "/api/v1/publications/**");
    }
}
