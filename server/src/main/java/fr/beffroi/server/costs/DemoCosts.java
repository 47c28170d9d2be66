package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An invented price, comparison, budget and open measure of time in each demonstration collectivity. Seeding again changes nothing. */
@Component
public class DemoCosts {
    private static final String USE = "answers";
    private static final double EUROS = 0.2;
    private static final double GRAMS = 21.7;
    private static final double LETTER_GRAMS = 25;
    private static final double BUDGET_KWH = 0.5;

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Reference reference;
    private final Budgets budgets;
    private final HandlingTime times;
    private final MessageSource texts;

    DemoCosts(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Uses uses,
            Reference reference,
            Budgets budgets,
            HandlingTime times,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.uses = uses;
        this.reference = reference;
        this.budgets = budgets;
        this.times = times;
        this.texts = texts;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    private void settle() {
        if (!reference.rates().isEmpty()
                || uses.all().stream().noneMatch(DemoCosts::isRunning)
                || !accounts.hold(Role.ADMINISTRATOR, Role.DPO, Role.ELU)) {
            return;
        }
        reference.set(
                new Rate(LocalDate.of(2026, 1, 1), EUROS, said("costs.demo.price"), GRAMS, said("costs.demo.carbon")),
                accounts.getFirst(Role.ADMINISTRATOR).as(Role.ADMINISTRATOR));
        reference.set(
                new Replaced(USE, said("costs.demo.replaced"), LETTER_GRAMS, said("costs.demo.replaced.source")),
                accounts.getFirst(Role.DPO).as(Role.DPO));
        budgets.set(
                USE,
                BUDGET_KWH,
                true,
                said("costs.demo.budget"),
                accounts.getFirst(Role.ELU).as(Role.ELU));
        times.open(
                USE,
                "answer",
                LocalDate.of(2026, 9, 15),
                TimeStudy.Opinion.FAVOURABLE,
                TimeStudy.MOST_MONTHS,
                said("time.demo.motive"),
                accounts.getFirst(Role.ELU).as(Role.ELU));
    }

    private static boolean isRunning(Use use) {
        return use.key().equals(USE) && use.state() == UseState.OPEN;
    }

    private String said(String key) {
        return String.valueOf(texts.getMessage(key, null, Locale.FRENCH));
    }
}
