package fr.beffroi.server.training;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * In each demonstration collectivity: a training required for the answers to residents and, with a grace, for checking acts; everybody
 * trained but the agent who came last. All invented. Seeding again changes nothing.
 */
@Component
public class DemoTraining {
    /** Who lacks the module: the demonstration shows them refused, then allowed. */
    static final String NEWCOMER = "recrue@";

    private static final String ANSWERS = "answers";
    private static final String ACTS = "acts";
    private static final List<String> COMMON = List.of("ia", "erreurs", "sources", "donnees", "automatisation");

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Modules modules;
    private final Rulings rulings;
    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final MessageSource texts;

    DemoTraining(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Modules modules,
            Rulings rulings,
            Trainings trainings,
            TrainingSessions sessions,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.modules = modules;
        this.rulings = rulings;
        this.trainings = trainings;
        this.sessions = sessions;
        this.texts = texts;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(this::seed);
    }

    void seed(Collectivities.Collectivity town) {
        tenancy.run(town.id(), this::settle);
    }

    private void settle() {
        if (!rulings.current().isEmpty()) {
            return;
        }
        LocalDate today = TrainingFeature.today();
        List<Account> all = accounts.all();
        for (Account account : all) {
            boolean newcomer = account.email().startsWith(NEWCOMER);
            COMMON.stream()
                    .filter(key -> !key.equals("donnees"))
                    .forEach(key -> trainings.passed(account.id(), modules.get(key), today.minusMonths(2), null));
            if (!newcomer) {
                trainings.passed(account.id(), modules.get("accueil"), today.minusMonths(1), null);
                trainings.passed(account.id(), modules.get("actes"), today.minusMonths(1), null);
            }
        }
        Account dpo = accounts.getFirst(Role.DPO);
        List<UUID> present = all.stream()
                .map(Account::id)
                .filter(one -> !one.equals(dpo.id()))
                .toList();
        sessions.record(
                new TrainingSessions.Told(
                        "donnees", today.minusMonths(1), 90, text("training.demonstration.trainer"), present),
                dpo.as(Role.DPO));
        Person elu = accounts.getFirst(Role.ELU).as(Role.ELU);
        rulings.rule(ANSWERS, true, List.of("accueil"), null, text("training.demonstration.ruling"), elu);
        rulings.rule(ACTS, true, List.of("actes"), today.plusMonths(2), text("training.demonstration.grace"), elu);
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
