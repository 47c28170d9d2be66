package fr.beffroi.server.vendors;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.web.MenuEntry;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What programs of others bring to the house: a line in the menu, and a door that their signatures open. */
@Configuration(proxyBeanMethods = false)
class VendorsFeature {
    private static final Set<Role> READERS = EnumSet.of(Role.ADMINISTRATOR, Role.ELU, Role.DPO);

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may see who is let in */
    static void reader(Account account) {
        account.as(Role.ADMINISTRATOR, Role.ELU, Role.DPO);
    }

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may let programs in */
    static Person keeper(Account account) {
        return account.as(Role.ADMINISTRATOR);
    }

    @Bean
    MenuEntry vendorsEntry() {
        return new MenuEntry("vendors", "vendors.menu", "/fournisseurs", 46, READERS, MenuEntry.Place.REGISTER);
    }

    @Bean
    PublicPaths vendorPaths() {
        return new PublicPaths("/api/v1/vendor/**");
    }
}
