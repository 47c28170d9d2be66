package fr.beffroi.server.strategy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.MenuEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the strategy brings to the house: a page that everybody reads, and that those who prepare it write. */
@Configuration(proxyBeanMethods = false)
class StrategyFeature {
    static final Set<Role> PREPARERS = EnumSet.of(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may prepare it */
    static Person preparer(Account account) {
        return account.as(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);
    }

    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    @Bean
    MenuEntry strategyEntry() {
        return new MenuEntry(
                "strategy", "strategy.menu", "/strategie", 73, EnumSet.allOf(Role.class), MenuEntry.Place.METHOD);
    }
}
