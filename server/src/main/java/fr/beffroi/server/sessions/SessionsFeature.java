package fr.beffroi.server.sessions;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.MenuEntry;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sessions bring to the house. No AI runs here: a session is noted by persons, and computed by law. */
@Configuration(proxyBeanMethods = false)
class SessionsFeature {
    /** Who prepares a session and notes what happens in it. */
    static final Set<Role> OFFICE = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE);

    /** Who may look. */
    static final Set<Role> READERS = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO);

    private static final Clock FRANCE = Clock.system(LegalTime.FRANCE);

    /** The hour it is where the assembly sits. */
    static LocalDateTime now() {
        return LocalDateTime.now(FRANCE).truncatedTo(ChronoUnit.SECONDS);
    }

    static Account office(Account account) {
        account.as(OFFICE.toArray(Role[]::new));
        return account;
    }

    static Account reader(Account account) {
        account.as(READERS.toArray(Role[]::new));
        return account;
    }

    static boolean isOffice(Account account) {
        return account.is(OFFICE.toArray(Role[]::new));
    }

    @Bean
    MenuEntry sessionsEntry() {
        return new MenuEntry("sessions", "sessions.menu", "/seances", 27, READERS, MenuEntry.Place.ACTS);
    }
}
