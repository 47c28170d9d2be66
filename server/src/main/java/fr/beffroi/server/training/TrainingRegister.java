package fr.beffroi.server.training;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The register of training (Regulation (EU) 2024/1689, art. 4, as published in July 2024; to be confirmed against what changed since):
 * who passed what, when, how and until when it counts. Of tries that failed it knows nothing. Inside {@link Tenancy#in}.
 */
@Component
class TrainingRegister {
    private final Accounts accounts;
    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final Rulings rulings;
    private final Modules modules;
    private final MessageSource texts;

    TrainingRegister(
            Accounts accounts,
            Trainings trainings,
            TrainingSessions sessions,
            Rulings rulings,
            Modules modules,
            MessageSource texts) {
        this.accounts = accounts;
        this.trainings = trainings;
        this.sessions = sessions;
        this.rulings = rulings;
        this.modules = modules;
        this.texts = texts;
    }

    /** @param months for which a training counts @param service the only one that is shown; null: all */
    record Seen(
            List<Module> modules,
            List<Line> lines,
            List<TrainingSessions.Held> sessions,
            Map<UUID, String> names,
            Map<String, String> titles,
            int months,
            LocalDate on,
            @Nullable String service) {}

    /** @param cells one per module, in their order */
    record Line(Account account, List<Cell> cells) {}

    /** @param taken the one that counts longest; null: never taken */
    record Cell(Module module, @Nullable Taken taken, boolean valid) {}

    Seen seenBy(Account reader) {
        LocalDate today = TrainingFeature.today();
        Map<UUID, List<Taken>> taken = trainings.all().stream().collect(Collectors.groupingBy(Taken::account));
        List<Line> lines = accounts.all().stream()
                .filter(one -> TrainingFeature.sees(reader, one))
                .map(one -> new Line(
                        one,
                        modules.all().stream()
                                .map(module -> cell(module, taken.getOrDefault(one.id(), List.of()), today))
                                .toList()))
                .toList();
        return new Seen(
                modules.all(),
                lines,
                sessions.all(),
                accounts.names(),
                modules.all().stream().collect(Collectors.toMap(Module::key, Module::title)),
                rulings.months(),
                today,
                reader.is(Role.ELU, Role.DPO) ? null : reader.service());
    }

    private static Cell cell(Module module, List<Taken> taken, LocalDate today) {
        Taken longest = taken.stream()
                .filter(one -> one.module().equals(module.key()))
                .max(Comparator.comparing(Taken::validUntil))
                .orElse(null);
        return new Cell(module, longest, longest != null && longest.isValid(today));
    }

    /** One line for each training taken, old ones too. In French. */
    byte[] csv(Account reader) {
        LocalDate today = TrainingFeature.today();
        Map<UUID, Account> seen = accounts.all().stream()
                .filter(one -> TrainingFeature.sees(reader, one))
                .collect(Collectors.toMap(Account::id, one -> one));
        Csv csv = new Csv(Arrays.stream(text("training.csv").split(";")).toArray(String[]::new));
        trainings.all().stream()
                .filter(one -> seen.containsKey(one.account()))
                .sorted(Comparator.comparing((Taken one) -> named(seen, one).name())
                        .thenComparing(Taken::module)
                        .thenComparing(Taken::passedOn))
                .forEach(one -> {
                    Account person = named(seen, one);
                    csv.line(
                            person.name(),
                            person.service(),
                            roles(person.roles()),
                            modules.find(one.module()).map(Module::title).orElse(one.module()),
                            one.written(),
                            one.passedOn(),
                            text(one.session() == null ? "training.by.questions" : "training.by.session"),
                            one.minutes() == null ? "" : one.minutes(),
                            one.trainer() == null ? "" : one.trainer(),
                            one.validUntil(),
                            text(one.isValid(today) ? "training.valid" : "training.expired"));
                });
        return csv.bytes();
    }

    private static Account named(Map<UUID, Account> seen, Taken one) {
        return java.util.Objects.requireNonNull(seen.get(one.account()));
    }

    private String roles(Set<Role> roles) {
        return roles.stream().sorted().map(role -> text("web.role." + role)).collect(Collectors.joining(", "));
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
