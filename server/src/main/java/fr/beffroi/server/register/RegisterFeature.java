package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register brings to the house: pages open to everyone, and a line in the menu of those who keep it. */
@Configuration(proxyBeanMethods = false)
class RegisterFeature {
    static final String KEEPING = "/tenue-du-registre";

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may keep the register */
    static Person keeper(Account account) {
        return account.as(Editions.KEEPERS.toArray(Role[]::new));
    }

    @Bean
    PublicPaths registerPaths() {
        return new PublicPaths("/registre", "/registre/**", "/api/v1/register/**");
    }

    @Bean
    MenuEntry keepingEntry() {
        return new MenuEntry(
                "register-keeping", "register.keep.menu", KEEPING, 44, Editions.KEEPERS, MenuEntry.Place.REGISTER);
    }
}
