package fr.beffroi.server.web;

import fr.beffroi.oversight.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu of accounts stands here and not with them: the frame knows people, so people must not know the frame. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {
    @Bean
    MenuEntry accountsEntry() {
        return new MenuEntry(
                "accounts", "people.menu.accounts", "/comptes", 80, Set.of(Role.ADMINISTRATOR), MenuEntry.Place.BAR);
    }

    @Bean
    MenuEntry passwordEntry() {
        return new MenuEntry(
                "password",
                "people.menu.password",
                "/mot-de-passe",
                90,
                EnumSet.allOf(Role.class),
                MenuEntry.Place.ACCOUNT);
    }

    @Bean
    MenuEntry tokensEntry() {
        return new MenuEntry(
                "tokens", "people.menu.tokens", "/jetons", 95, EnumSet.allOf(Role.class), MenuEntry.Place.ACCOUNT);
    }
}
