package fr.beffroi.server.strategy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.register.DeclaredUses.Declared;
import fr.beffroi.server.register.Domain;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In each demonstration collectivity: an adopted strategy, invented, with what each use says of itself. Seeding again changes nothing. */
@Component
public class DemoStrategy {
    private static final List<Trait> ABOUT_STAFF = List.of(Trait.PERSONAL_DATA, Trait.RATES_STAFF);

    /** Services whose uses hold nothing personal. */
    private static final Set<String> IMPERSONAL = Set.of("water", "vendors");

    /** Where they work, by the service that serves them or their own key; what is not said there is NO. */
    private static final Map<String, String> FIELDS = Map.of(
            "answers", "RESIDENTS",
            "acts", "ADMINISTRATION",
            "water", "WATER",
            "buildings", "PLANNING",
            "panne-eclairage", "ENERGY",
            "clauses-de-marches", "PROCUREMENT");

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Strategies strategies;
    private final UseTraits traits;
    private final DeclaredTraits declaredTraits;
    private final DeclaredUses declared;
    private final Uses uses;
    private final MessageSource texts;

    DemoStrategy(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Strategies strategies,
            UseTraits traits,
            DeclaredTraits declaredTraits,
            DeclaredUses declared,
            Uses uses,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.strategies = strategies;
        this.traits = traits;
        this.declaredTraits = declaredTraits;
        this.declared = declared;
        this.uses = uses;
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
        if (!strategies.all().isEmpty()) {
            return;
        }
        Person elu = accounts.getFirst(Role.ELU).as(Role.ELU);
        uses.all().forEach(use -> traits.say(use.key(), said(use), elu));
        declared.all().forEach(one -> declaredTraits.say(one.id(), said(one), elu));
        UUID id = strategies.begin(elu);
        strategies.write(id, List.of(text("goals").split("\\s*\\|\\s*")), text("charter"), 0, elu);
        strategies.addLine(id, line("faces", Trait.BIOMETRICS), 1, elu);
        strategies.addLine(id, line("staff", Trait.RATES_STAFF), 2, elu);
        strategies.addLine(id, line("human", Trait.WITHOUT_HUMAN), 3, elu);
        strategies.addLine(
                id,
                new RedLine(
                        text("outside"),
                        List.of(
                                new RedLine.Condition(Trait.PERSONAL_DATA, "YES"),
                                new RedLine.Condition(Trait.OUTSIDE, "YES"))),
                4,
                elu);
        strategies.adopt(
                id,
                5,
                new Motive(
                        text("motive"), new Motive.Vote(StrategyFeature.today().minusMonths(4), "2026-48")),
                elu);
    }

    private static Map<Trait, String> said(Use use) {
        Map<Trait, String> said = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            if (trait.isAsked() && trait != Trait.FIELD) {
                said.put(trait, trait == Trait.PERSONAL_DATA && !IMPERSONAL.contains(use.service()) ? "YES" : "NO");
            }
        }
        said.put(Trait.FIELD, FIELDS.getOrDefault(use.key(), FIELDS.getOrDefault(use.service(), "ADMINISTRATION")));
        if (use.service().equals("answers")) {
            said.put(Trait.REACHES_PUBLIC, "YES");
        }
        return said;
    }

    /** One that crosses a line, one that is clear; and of agents' own assistants nobody said yet. */
    private static Map<Trait, String> said(Declared one) {
        Map<Trait, String> said = new EnumMap<>(Trait.class);
        if (one.domain() == Domain.ADMINISTRATION) {
            return said;
        }
        boolean aboutStaff = one.domain() == Domain.HUMAN_RESOURCES;
        for (Trait trait : Trait.values()) {
            if (trait.isAskedOfDeclared() && trait != Trait.RISK) {
                said.put(trait, aboutStaff && ABOUT_STAFF.contains(trait) ? "YES" : "NO");
            }
        }
        said.put(Trait.RISK, (aboutStaff ? RiskClass.HIGH : RiskClass.MINIMAL).name());
        return said;
    }

    private RedLine line(String key, Trait trait) {
        return new RedLine(text(key), List.of(new RedLine.Condition(trait, "YES")));
    }

    private String text(String key) {
        return texts.getMessage("strategy.demonstration." + key, null, Locale.FRENCH);
    }
}
