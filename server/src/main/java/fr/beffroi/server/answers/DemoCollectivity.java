package fr.beffroi.server.answers;

import fr.beffroi.answers.local.LocalProblem;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fills a server with an invented town: accounts for each role, a use opened by an invented vote, invented messages
 * that the real engine turns into proposals, some of them decided. All of it is marked as a demonstration. Seeding again
 * changes nothing.
 */
@Component
public class DemoCollectivity {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Documents documents;
    private final Messages messages;
    private final Intake intake;
    private final Proposals proposals;
    private final Decisions decisions;
    private final MessageSource texts;
    private final ServerSettings settings;

    DemoCollectivity(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Uses uses,
            Documents documents,
            Messages messages,
            Intake intake,
            Proposals proposals,
            Decisions decisions,
            MessageSource texts,
            ServerSettings settings) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.uses = uses;
        this.documents = documents;
        this.messages = messages;
        this.intake = intake;
        this.proposals = proposals;
        this.decisions = decisions;
        this.texts = texts;
        this.settings = settings;
    }

    /** Someone who may sign in to the demonstration. */
    public record DemoAccount(String name, String email, Set<Role> roles, String password) {}

    /** @throws CorpusMissing if no fiches were imported yet: see {@link Fiches#importFrom} */
    public List<DemoAccount> seed() {
        DemoScript script = DemoScript.read();
        String password = password();
        UUID town = collectivities
                .findBySlug(script.slug())
                .map(Collectivities.Collectivity::id)
                .orElseGet(() -> accounts.createCollectivity(
                        script.slug(), script.name(), script.siren(), script.inhabitants(), true));
        tenancy.run(town, () -> settle(script, password));
        tenancy.run(town, () -> speak(script));
        return script.accounts().stream()
                .map(a -> new DemoAccount(a.name(), a.email(), a.roles(), password))
                .toList();
    }

    private void settle(DemoScript script, String password) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        script.accounts().forEach(a -> accounts.create(a.name(), a.email(), password, a.service(), a.roles()));
        Map<String, Account> people = people();
        Person elu = acting(people, Role.ELU);
        if (uses.all().stream().noneMatch(u -> u.key().equals(Intake.USE))) {
            uses.propose(use(), elu);
        }
        DemoScript.Opening opening = script.opening();
        uses.change(
                Intake.USE,
                UseState.OPEN,
                elu,
                new Motive(opening.motive(), new Motive.Vote(opening.date(), opening.number())));
        Person agent = acting(people, Role.AGENT);
        for (DemoScript.Paper paper : script.documents()) {
            try {
                documents.add(paper.name(), paper.text().getBytes(StandardCharsets.UTF_8), paper.dated(), agent);
            } catch (LocalProblem e) {
                throw new IllegalStateException("the demonstration's own document", e);
            }
        }
    }

    private void speak(DemoScript script) {
        if (messages.hasDemonstration()) {
            return;
        }
        Map<String, Account> people = people();
        UUID agent = acting(people, Role.AGENT).id();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (DemoScript.Said said : script.messages()) {
            UUID proposal = intake.receive(
                    new Message(
                            UUID.randomUUID(),
                            said.channel(),
                            said.text(),
                            said.name(),
                            said.email(),
                            agent,
                            now,
                            true),
                    "Accueil");
            if (said.decision() != null) {
                decide(proposal, said.decision(), people);
            }
        }
    }

    private void decide(UUID id, DemoScript.Ruling ruling, Map<String, Account> people) {
        Proposal proposal = proposals.get(id).proposal();
        boolean amends = ruling.verdict() == Verdict.AMEND;
        decisions.decide(new Decisions.Request(
                id,
                proposal.fingerprint(),
                ruling.verdict(),
                amends ? proposal.content() + "\n\n" + ruling.append() : null,
                ruling.motive(),
                Objects.requireNonNull(people.get(ruling.by())).as(Role.AGENT, Role.HEAD_OF_SERVICE),
                Duration.ZERO,
                null));
    }

    private Use use() {
        return new Use(
                UUID.randomUUID(),
                Intake.USE,
                "answers",
                text("answers.use.purpose"),
                text("answers.use.law"),
                text("answers.use.responsible"),
                RiskClass.TRANSPARENCY,
                UseState.PROPOSED,
                AnswersFeature.SECOND_READING_RATE);
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }

    private Map<String, Account> people() {
        return accounts.all().stream().collect(Collectors.toMap(Account::email, Function.identity()));
    }

    private static Person acting(Map<String, Account> people, Role role) {
        return people.values().stream()
                .filter(a -> a.roles().contains(role))
                .findFirst()
                .orElseThrow()
                .as(role);
    }

    /** One password for all, drawn at first start and kept for the next in a file only the owner reads. */
    private String password() {
        Path file = settings.data().resolve("demonstration-password");
        try {
            if (!Files.exists(file)) {
                Path fresh = Files.createTempFile(
                        settings.data(),
                        "demonstration-password",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, drawn());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawn() {
        SecureRandom chance = new SecureRandom();
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            drawn.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}
