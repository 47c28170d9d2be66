package fr.beffroi.server.costs;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.ProposalSubmitted;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the budget whenever a proposal is stored. Its own transaction asks for a job, and only the job suspends: a submission
 * holds the use's row for reading, and two of them that wanted it for writing would wait for each other.
 */
@Component
class BudgetWatch {
    private static final String JOB = "costs-budget";

    private final Budgets budgets;
    private final Uses uses;
    private final Tenancy tenancy;
    private final Jobs jobs;

    BudgetWatch(Budgets budgets, Uses uses, Tenancy tenancy, @Lazy Jobs jobs) {
        this.budgets = budgets;
        this.uses = uses;
        this.tenancy = tenancy;
        this.jobs = jobs;
    }

    @EventListener
    void submitted(ProposalSubmitted submitted) {
        look(submitted.use());
    }

    /** Asks for the job if the budget of this use has something to say, by the sum of this use alone. In the transaction under way. */
    void look(String use) {
        budgets.find(use)
                .filter(budget -> budgets.isDue(budget, month()))
                .ifPresent(
                        budget -> jobs.ask(JOB, tenancy.current(), uses.get(use).id()));
    }

    private void hold(UUID collectivity, UUID use) {
        tenancy.run(
                collectivity,
                () -> uses.all().stream()
                        .filter(one -> one.id().equals(use))
                        .map(Use::key)
                        .forEach(key -> budgets.hold(key, month())));
    }

    private void holdAll(UUID collectivity) {
        tenancy.run(collectivity, () -> budgets.usesWithBudget().forEach(use -> budgets.hold(use, month())));
    }

    private static YearMonth month() {
        return YearMonth.now(LegalTime.FRANCE);
    }

    @Bean
    OneTimeJob budgetJob() {
        return new OneTimeJob(JOB, this::hold);
    }

    /** For what was spent without a proposal, and for a job that was asked for while another was at work. */
    @Bean
    RecurringJob budgetRound() {
        return new RecurringJob(JOB + "-round", Duration.ofMinutes(10), this::holdAll);
    }
}
