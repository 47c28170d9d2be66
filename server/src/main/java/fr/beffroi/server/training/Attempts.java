package fr.beffroi.server.training;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The questions under way, drawn by the server and kept there: what was not drawn cannot be answered. Inside {@link Tenancy#in}. */
@Component
class Attempts {
    private static final TypeReference<List<Attempt.Drawn>> DRAWN = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Trainings trainings;
    private final JsonMapper json = JsonMapper.shared();
    private final SecureRandom chance = new SecureRandom();

    Attempts(JdbcClient db, Tenancy tenancy, Trainings trainings) {
        this.db = db;
        this.tenancy = tenancy;
        this.trainings = trainings;
    }

    /** Draws new questions; the last try is forgotten. */
    void draw(UUID account, Module module) {
        List<Attempt.Drawn> drawn = shuffled(module.questions().size()).stream()
                .limit(Attempt.QUESTIONS)
                .map(question -> new Attempt.Drawn(
                        question,
                        shuffled(module.questions().get(question).choices().size())))
                .toList();
        db.sql("""
                        insert into training_attempt (collectivity, account, module, written, drawn, drawn_at)
                        values (?, ?, ?, ?, cast(? as jsonb), ?)
                        on conflict (collectivity, account, module) do update set written = excluded.written,
                            drawn = excluded.drawn, answers = null, passed = null, drawn_at = excluded.drawn_at""")
                .params(
                        tenancy.current(),
                        account,
                        module.key(),
                        Date.valueOf(module.written()),
                        json.writeValueAsString(drawn),
                        Timestamp.from(Instant.now()))
                .update();
    }

    /** Of this person alone; none if the module was written anew since. */
    Optional<Attempt> find(UUID account, Module module) {
        return read(account, module, "");
    }

    /**
     * @param chosen per question drawn, the place of the choice in the module's own order; -1 where none was ticked
     * @throws Refused if no questions are under way, they are answered already, or one lacks an answer
     */
    Attempt answer(UUID account, Module module, List<Integer> chosen) {
        Attempt attempt = read(account, module, "for update").orElseThrow(() -> new Refused("training.questions.none"));
        if (attempt.isAnswered()) {
            throw new Refused("training.questions.twice");
        }
        boolean whole = chosen.size() == attempt.drawn().size()
                && IntStream.range(0, chosen.size())
                        .allMatch(i -> attempt.drawn().get(i).order().contains(chosen.get(i)));
        if (!whole) {
            throw new Refused("training.questions.lacking");
        }
        Attempt answered = new Attempt(module, attempt.drawn(), List.copyOf(chosen), false);
        boolean passed = answered.right() >= Attempt.ENOUGH;
        db.sql("update training_attempt set answers = cast(? as jsonb), passed = ? where account = ? and module = ?")
                .params(json.writeValueAsString(chosen), passed, account, module.key())
                .update();
        if (passed) {
            trainings.passed(account, module, TrainingFeature.today(), null);
        }
        return new Attempt(module, attempt.drawn(), List.copyOf(chosen), passed);
    }

    void forget(UUID account) {
        db.sql("delete from training_attempt where account = ?").param(account).update();
    }

    private Optional<Attempt> read(UUID account, Module module, String lock) {
        return db.sql("select * from training_attempt where account = ? and module = ? and written = ? " + lock)
                .params(account, module.key(), Date.valueOf(module.written()))
                .query((row, number) -> attempt(row, module))
                .optional();
    }

    private Attempt attempt(ResultSet row, Module module) throws SQLException {
        String answers = row.getString("answers");
        return new Attempt(
                module,
                json.readValue(row.getString("drawn"), DRAWN),
                answers == null ? null : json.readValue(answers, ANSWERS),
                row.getBoolean("passed"));
    }

    private List<Integer> shuffled(int size) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, chance);
        return places;
    }
}
