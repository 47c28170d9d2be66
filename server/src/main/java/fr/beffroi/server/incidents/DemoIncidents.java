package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Two invented incidents in each demonstration collectivity, one closed and one that waits, and what somebody told without account. Seeding again changes nothing. */
@Component
public class DemoIncidents {
    private static final String USE = "answers";

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Incidents incidents;
    private final Notices notices;
    private final MessageSource texts;

    DemoIncidents(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Uses uses,
            Incidents incidents,
            Notices notices,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.uses = uses;
        this.incidents = incidents;
        this.notices = notices;
        this.texts = texts;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    private void settle() {
        if (!accounts.hold(Role.AGENT, Role.ELU)) {
            return;
        }
        Person agent = accounts.getFirst(Role.AGENT).as(Role.AGENT);
        if (!incidents.seenBy(agent.id(), true).isEmpty()
                || uses.all().stream().map(Use::key).noneMatch(USE::equals)) {
            return;
        }
        Instant now = Instant.now();
        UUID wrong = incidents.declare(
                new Declared(
                        USE,
                        Severity.MINOR,
                        Set.of(),
                        said("incidents.demo.wrong"),
                        now.minus(Duration.ofDays(12)),
                        false),
                agent);
        incidents.close(
                wrong,
                said("incidents.demo.wrong.lessons"),
                said("incidents.demo.wrong.motive"),
                accounts.getFirst(Role.ELU).as(Role.ELU));
        incidents.declare(
                new Declared(
                        USE,
                        Severity.SERIOUS,
                        Set.of(Fact.PERSONAL_DATA, Fact.RISK_TO_PEOPLE),
                        said("incidents.demo.breach"),
                        now.minus(Duration.ofHours(30)),
                        true),
                agent);
        notices.receive(new Told("", said("incidents.demo.told"), "", ""));
    }

    private String said(String key) {
        return String.valueOf(texts.getMessage(key, null, Locale.FRENCH));
    }
}
