package fr.beffroi.server.answers;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Accueil brings to the house: its use, its lines in the menu. */
@Configuration(proxyBeanMethods = false)
class AnswersFeature {
    /** Who takes messages down and decides. */
    static final Set<Role> DESK = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE);
    /** One decision in twenty is read again by a second person, until an élu or a head of service says otherwise. */
    static final double SECOND_READING_RATE = 0.05;

    /** Who keeps the collectivity's own documents. */
    static final Set<Role> EDITORS = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR);

    @Bean
    EnergyMeter energyMeter(ServerSettings settings) {
        return EnergyMeter.ofThisMachine(settings.energy().watts());
    }

    @Bean
    ServedUse answersUse() {
        return new ServedUse(
                Intake.USE,
                "answers",
                "answers.use.purpose",
                "answers.use.law",
                "answers.use.responsible",
                RiskClass.TRANSPARENCY,
                SECOND_READING_RATE);
    }

    @Bean
    MenuEntry newMessageEntry() {
        return new MenuEntry("new-message", "answers.menu.new", "/accueil/nouveau", 20, DESK, MenuEntry.Place.BAR);
    }

    @Bean
    MenuEntry documentsEntry() {
        return new MenuEntry(
                "documents", "answers.menu.documents", "/accueil/documents", 65, EDITORS, MenuEntry.Place.ACCOUNT);
    }

    @Bean
    MenuEntry fichesEntry() {
        return new MenuEntry(
                "fiches",
                "answers.menu.fiches",
                "/accueil/fiches",
                70,
                EnumSet.of(Role.ADMINISTRATOR, Role.HEAD_OF_SERVICE, Role.DPO),
                MenuEntry.Place.ACCOUNT);
    }
}
