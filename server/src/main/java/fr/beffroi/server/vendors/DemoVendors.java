package fr.beffroi.server.vendors;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * In each demonstration collectivity, the guide's two invented tools: declared, opened, and with what they submitted some nights ago,
 * read and put into the queue as their calls would be. They have no key yet: who wants to run them gives them one. Seeding again
 * changes nothing.
 */
@Component
public class DemoVendors {
    private static final Logger LOG = LoggerFactory.getLogger(DemoVendors.class);

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Vendors vendors;
    private final SubmissionReader reader;
    private final Submitting submitting;
    private final Decisions decisions;
    private final DemoOpening opening;
    private final JsonMapper json;

    DemoVendors(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Vendors vendors,
            SubmissionReader reader,
            Submitting submitting,
            Decisions decisions,
            DemoOpening opening,
            JsonMapper json) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.vendors = vendors;
        this.reader = reader;
        this.submitting = submitting;
        this.decisions = decisions;
        this.opening = opening;
        this.json = json;
    }

    public void seed() {
        List<Program> programs = script().programs();
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), () -> settle(programs)));
    }

    private void settle(List<Program> programs) {
        if (accounts.hold(Role.ADMINISTRATOR, Role.ELU, Role.AGENT, Role.HEAD_OF_SERVICE)
                && vendors.all().isEmpty()) {
            programs.forEach(this::settle);
        }
    }

    private void settle(Program program) {
        Person administrator = accounts.getFirst(Role.ADMINISTRATOR).as(Role.ADMINISTRATOR);
        Vendor vendor = vendors.declare(
                program.proposed(), program.supplier(), program.product(), program.service(), administrator);
        try {
            opening.open(program.use(), "vendors.demonstration.opening");
        } catch (NotAllowed refusal) {
            // A demonstration filled before, whose red lines ask what nobody said of this use: it waits for its people.
            LOG.info("{} stays closed: {}", program.use(), refusal.getMessage());
            return;
        }
        if (program.inService()) {
            vendors.endTrial(vendor, accounts.getFirst(Role.ELU).as(Role.ELU));
        }
        program.calls().forEach(call -> submit(vendor.id(), call));
    }

    private void submit(UUID vendor, Call call) {
        byte[] body = json.writeValueAsBytes(call.body());
        Proposal proposal = submitting
                .submit(vendor, call.key(), body, reader.read(body))
                .stored()
                .proposal();
        Ruling ruling = call.decision();
        if (ruling != null) {
            decisions.decide(new Decisions.Request(
                    proposal.id(),
                    proposal.fingerprint(),
                    ruling.verdict(),
                    ruling.content(),
                    ruling.motive(),
                    accounts.getFirst(ruling.by()).as(ruling.by()),
                    Duration.ZERO,
                    null));
        }
    }

    private Script script() {
        try (InputStream file = Objects.requireNonNull(DemoVendors.class.getResourceAsStream("demonstration.json"))) {
            return json.readValue(file, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Script(List<Program> programs) {}

    /** @param inService out of its trial */
    private record Program(
            String use,
            String supplier,
            String product,
            String service,
            String purpose,
            String legalBasis,
            String responsible,
            RiskClass risk,
            boolean inService,
            List<Call> calls) {
        Use proposed() {
            return new Use(
                    UUID.randomUUID(), use, "vendors", purpose, legalBasis, responsible, risk, UseState.PROPOSED, 0.1);
        }
    }

    private record Call(String key, JsonNode body, @Nullable Ruling decision) {}

    private record Ruling(
            Role by,
            Verdict verdict,
            @Nullable String motive,
            @Nullable String content) {}
}
