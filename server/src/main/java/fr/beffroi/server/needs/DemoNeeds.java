package fr.beffroi.server.needs;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In each demonstration collectivity: four needs, invented; two near one another, one that a form met, one kept for AI. Seeding again changes nothing. */
@Component
public class DemoNeeds {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Needs needs;
    private final MessageSource texts;

    DemoNeeds(Collectivities collectivities, Accounts accounts, Tenancy tenancy, Needs needs, MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.needs = needs;
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
        if (!needs.all().isEmpty()) {
            return;
        }
        List<Account> people = accounts.all();
        Account agent = accounts.getFirst(Role.AGENT);
        Person elu = accounts.getFirst(Role.ELU).as(Role.ELU);
        UUID roads = described("roads", agent);
        UUID minutes = described("minutes", agent);
        described("summaries", accounts.getFirst(Role.ELU));
        UUID rooms = described("rooms", agent);
        people.forEach(one -> needs.vote(roads, true, NeedsFeature.anybody(one)));
        people.stream().limit(3).forEach(one -> needs.vote(minutes, true, NeedsFeature.anybody(one)));
        answered(
                roads,
                Guide.Verdict.NOT_ENOUGH,
                Guide.Verdict.NOT_ENOUGH,
                Guide.Verdict.NOT_ENOUGH,
                Guide.Verdict.ENOUGH);
        needs.rule(roads, Need.Stage.WITH_AI, text("roads.motive"), elu);
        needs.answer(rooms, Step.FORM, Guide.Verdict.ENOUGH, text("rooms.form"), agent.as(Role.AGENT));
        needs.rule(rooms, Need.Stage.WITHOUT_AI, text("rooms.motive"), elu);
    }

    private UUID described(String key, Account by) {
        return needs.describe(text(key), text(key + ".story"), by.service(), NeedsFeature.anybody(by));
    }

    private void answered(UUID need, Guide.Verdict... verdicts) {
        Person head = accounts.getFirst(Role.HEAD_OF_SERVICE).as(Role.HEAD_OF_SERVICE);
        for (Step step : Step.values()) {
            needs.answer(need, step, verdicts[step.ordinal()], text("roads." + step.name()), head);
        }
    }

    private String text(String key) {
        return texts.getMessage("needs.demonstration." + key, null, Locale.FRENCH);
    }
}
