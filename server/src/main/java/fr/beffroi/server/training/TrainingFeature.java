package fr.beffroi.server.training;

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

/** What training brings to the house: one's own, for everybody; what is required and who is trained, for those who answer for it. */
@Configuration(proxyBeanMethods = false)
class TrainingFeature {
    /** Who sees who is trained. */
    static final Set<Role> READERS = EnumSet.of(Role.ELU, Role.DPO, Role.HEAD_OF_SERVICE);

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may see who is trained */
    static Person reader(Account account) {
        return account.as(Role.ELU, Role.DPO, Role.HEAD_OF_SERVICE);
    }

    /** A head of service answers for one service: of the others, nothing is theirs to see. */
    static boolean sees(Account reader, Account other) {
        return reader.is(Role.ELU, Role.DPO) || other.service().equals(reader.service());
    }

    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    @Bean
    MenuEntry trainingEntry() {
        return new MenuEntry("training", "training.menu", "/formation", 72, READERS, MenuEntry.Place.METHOD);
    }

    @Bean
    MenuEntry ownTrainingEntry() {
        return new MenuEntry(
                "own-training",
                "training.own.menu",
                "/formations",
                84,
                EnumSet.allOf(Role.class),
                MenuEntry.Place.ACCOUNT);
    }
}
