package fr.beffroi.server.buildings;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.MenuEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What urbanisme brings to the house: its use, its lines in the menu. */
@Configuration(proxyBeanMethods = false)
class BuildingsFeature {
    static final String USE = "unauthorised-construction";
    static final String KIND = "presumption";

    private static final Set<Role> READERS = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO);
    private static final double SECOND_READING_RATE = 0.1;

    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may import, scan and decide */
    static Person office(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    static boolean isOffice(Account account) {
        return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    /**
     * Examined under annex III, point 6 of the AI Act: it judges no person, neither the risk that somebody offends nor the worth of
     * evidence; it says where an image shows what papers do not. See docs/guide/aipd-urbanisme.md.
     */
    @Bean
    ServedUse unauthorisedConstructionUse() {
        return new ServedUse(
                USE,
                "buildings",
                "buildings.use.purpose",
                "buildings.use.law",
                "buildings.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    @Bean
    MenuEntry buildingsMapEntry() {
        return new MenuEntry("buildings", "buildings.menu", "/urbanisme", 30, READERS, MenuEntry.Place.PLANNING);
    }

    @Bean
    MenuEntry buildingsRoundEntry() {
        return new MenuEntry(
                "buildings-round", "buildings.menu.round", "/urbanisme/tournee", 33, READERS, MenuEntry.Place.PLANNING);
    }

    @Bean
    MenuEntry buildingsImagesEntry() {
        return new MenuEntry(
                "buildings-images",
                "buildings.menu.images",
                "/urbanisme/images",
                34,
                READERS,
                MenuEntry.Place.PLANNING);
    }

    @Bean
    MenuEntry buildingsAuditEntry() {
        return new MenuEntry(
                "buildings-audit",
                "buildings.menu.audit",
                "/urbanisme/controle",
                36,
                READERS,
                MenuEntry.Place.PLANNING);
    }

    @Bean
    MenuEntry buildingsRulesEntry() {
        return new MenuEntry(
                "buildings-rules", "buildings.menu.rules", "/urbanisme/regles", 38, READERS, MenuEntry.Place.PLANNING);
    }
}
