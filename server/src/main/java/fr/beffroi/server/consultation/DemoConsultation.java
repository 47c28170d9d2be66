package fr.beffroi.server.consultation;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One invented public consultation for each demonstration collectivité, from its questions to its published synthesis, by the same lines
 * as a real one; and a second one that is open. Seeding again changes nothing.
 */
@Component
public class DemoConsultation {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Synthesis synthesis;

    DemoConsultation(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Consultations consultations,
            Contributions contributions,
            Synthesis synthesis) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.contributions = contributions;
        this.synthesis = synthesis;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    /** Inside {@link Tenancy#in}. */
    void settle() {
        if (!consultations.all().isEmpty()) {
            return;
        }
        Script told = script();
        Person elu = accounts.getFirst(Role.ELU).as(Role.ELU);
        UUID over = open(told, told.title(), elu);
        for (Object[] one : told.contributions()) {
            contribute(over, one);
        }
        consultations.close(over, told.closing(), elu);
        List<Passage> passages = contributions.passages(over);
        contributions.moderate(
                over,
                find(passages, told.contributions().get(told.hide().of())).id(),
                true,
                true,
                told.hide().motive(),
                elu);
        for (Claimed claimed : told.claims()) {
            List<Claim.Quote> quotes = new ArrayList<>();
            for (int i = 0; i < claimed.of().size(); i++) {
                Object[] contribution = told.contributions().get(claimed.of().get(i));
                quotes.add(new Claim.Quote(
                        find(passages, contribution).id(), claimed.quotes().get(i)));
            }
            synthesis.claim(over, claimed.text(), claimed.kept(), claimed.why(), quotes, elu);
        }
        synthesis.publish(over, told.publishing(), elu);
        open(told, told.next(), elu);
    }

    private UUID open(Script told, String title, Person elu) {
        UUID id = consultations.create(title, told.purpose(), elu);
        for (Asked asked : told.questions()) {
            consultations.ask(id, Question.typed(asked.kind(), asked.text(), String.join("\n", asked.options())), elu);
        }
        consultations.open(id, Phase.PUBLIC, LocalDate.now(LegalTime.FRANCE).plusDays(30), told.opening(), elu);
        return id;
    }

    /** @param one free text, place of a choice, mark, name */
    private void contribute(UUID id, Object[] one) {
        List<Question> questions = consultations.get(id).questions();
        Map<String, String> sent = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            sent.put("q-" + questions.get(i).id(), String.valueOf(one[i]));
        }
        contributions.outside(id, sent, String.valueOf(one[3]));
    }

    private static Passage find(List<Passage> passages, Object[] contribution) {
        return passages.stream()
                .filter(passage -> passage.text().equals(contribution[0]))
                .findFirst()
                .orElseThrow();
    }

    private static Script script() {
        try (InputStream file =
                Objects.requireNonNull(DemoConsultation.class.getResourceAsStream("demonstration.json"))) {
            return JsonMapper.shared().readValue(file, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Script(
            String title,
            String next,
            String purpose,
            List<Asked> questions,
            String opening,
            String closing,
            List<Object[]> contributions,
            Hidden hide,
            List<Claimed> claims,
            String publishing) {}

    record Asked(Question.Kind kind, String text, List<String> options) {}

    record Hidden(int of, String motive) {}

    record Claimed(String text, Claim.Kept kept, String why, List<Integer> of, List<String> quotes) {}
}
