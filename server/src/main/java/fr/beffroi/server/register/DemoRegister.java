package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DutyQuestion.Answer;
import fr.beffroi.server.register.Editions.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills in, in each demonstration collectivity, what only an invented DPO can say: some sheets whole, one with gaps, others not
 * begun. Seeding again changes nothing.
 */
@Component
public class DemoRegister {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Editions editions;
    private final OwnFields fields;
    private final Examinations examinations;
    private final JsonMapper json;

    DemoRegister(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Editions editions,
            OwnFields fields,
            Examinations examinations,
            JsonMapper json) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.editions = editions;
        this.fields = fields;
        this.examinations = examinations;
        this.json = json;
    }

    public void seed() {
        Invented invented = invented();
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), () -> settle(invented)));
    }

    private void settle(Invented invented) {
        boolean peopled = accounts.all().stream().anyMatch(account -> account.is(Role.DPO));
        if (!peopled || !editions.latest(Kind.FIELDS).isEmpty()) {
            return;
        }
        Person dpo = accounts.getFirst(Role.DPO).as(Role.DPO);
        invented.uses().forEach((use, said) -> {
            Map<String, String> form = new HashMap<>(said.fields());
            form.put("motive", invented.motive());
            fields.write(use, form, dpo);
            examinations.write(use, said.answers(invented.answersMotive()), dpo);
        });
    }

    private Invented invented() {
        try (InputStream file = DemoRegister.class.getResourceAsStream("demonstration.json")) {
            return json.readValue(Objects.requireNonNull(file), Invented.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Invented(String motive, String answersMotive, Map<String, Said> uses) {}

    /** @param yes questions answered so; those of {@code unknown} are to be examined, and all others answered by no */
    private record Said(Map<String, String> fields, List<DutyQuestion> yes, List<DutyQuestion> unknown) {
        Map<String, String> answers(String motive) {
            Map<String, String> form = new HashMap<>(Map.of("motive", motive));
            for (DutyQuestion question : DutyQuestion.values()) {
                Answer answer =
                        yes.contains(question) ? Answer.YES : unknown.contains(question) ? Answer.UNKNOWN : Answer.NO;
                form.put(question.name(), answer.name());
            }
            return form;
        }
    }
}
