package fr.beffroi.server.needs;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs bring to the house: a page for everybody. */
@Configuration(proxyBeanMethods = false)
class NeedsFeature {
    private static final Role[] ANY = {Role.ELU, Role.DPO, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR, Role.AGENT};

    /** Everybody may describe, vote and answer. */
    static Person anybody(Account account) {
        return account.as(ANY);
    }

    @Bean
    MenuEntry needsEntry() {
        return new MenuEntry("needs", "needs.menu", "/besoins", 74, EnumSet.allOf(Role.class), MenuEntry.Place.METHOD);
    }
}
