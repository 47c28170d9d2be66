package fr.beffroi.server.consultation;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Throttle;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What consultations bring to the house: a line in the menu, public pages, and how often one address may contribute. */
@Configuration(proxyBeanMethods = false)
class ConsultationFeature {
    /** In an hour, from one network address to one collectivité: a school, a library, a public meeting. */
    static final int PER_HOUR = 30;

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may keep consultations */
    static Person keeper(Account account) {
        return account.as(Stage.KEEPERS.toArray(Role[]::new));
    }

    @Bean
    MenuEntry consultationEntry() {
        return new MenuEntry(
                "consultation",
                "consultation.menu",
                ConcertationPage.PATH,
                51,
                EnumSet.allOf(Role.class),
                MenuEntry.Place.METHOD);
    }

    @Bean
    PublicPaths consultationPaths() {
        return new PublicPaths("/consultations/*", "/consultations/*/*", "/consultations/*/*/*");
    }

    @Bean
    Throttle consultationThrottle() {
        return new Throttle(PER_HOUR, Duration.ofHours(1));
    }
}
