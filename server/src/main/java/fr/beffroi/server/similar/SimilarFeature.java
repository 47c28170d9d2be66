package fr.beffroi.server.similar;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What similar acts bring to the house: their line in the menu, and who imports and takes over. */
@Configuration(proxyBeanMethods = false)
class SimilarFeature {

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may import acts and write drafts */
    static Person office(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    static boolean isOffice(Account account) {
        return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    @Bean
    MenuEntry similarActsEntry() {
        return new MenuEntry(
                "similar-acts",
                "similaracts.menu",
                "/actes/semblables",
                29,
                EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO),
                MenuEntry.Place.ACTS);
    }
}
