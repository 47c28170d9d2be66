package fr.beffroi.server.consultation;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.consultation.Consultation.Opening;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consultations of the collectivité at hand, and the law of their stages. Inside {@link Tenancy#in}. */
@Component
class Consultations {
    private static final int MOST_QUESTIONS = 20;
    private static final int LONGEST_DAYS = 365;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final SecureRandom random = new SecureRandom();

    Consultations(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    record Step(
            Stage from, Stage to, String motive, @Nullable UUID by, Instant at) {}

    UUID create(String title, String purpose, Person by) {
        require(by, Stage.KEEPERS);
        String called = title.strip();
        String why = purpose.replace("\r\n", "\n").strip();
        if (called.isEmpty()
                || called.length() > 200
                || why.isEmpty()
                || why.length() > 4000
                || (called + why).indexOf('\0') >= 0) {
            throw new Refused("consultation.wrong");
        }
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into consultation (id, collectivity, title, purpose, stage, created_at)
                        values (?, ?, ?, ?, 'DRAFT', ?)""")
                .params(id, tenancy.current(), called, why, Timestamp.from(Instant.now()))
                .update();
        journal.record("consultation.created", id, facts(by), Map.of("title", called));
        return id;
    }

    /** At the end. @throws Refused unless it is a draft, or if there are too many */
    void ask(UUID id, Question question, Person by) {
        require(by, Stage.KEEPERS);
        Consultation one = draft(id);
        if (one.questions().size() >= MOST_QUESTIONS) {
            throw new Refused("consultation.question.most", MOST_QUESTIONS);
        }
        db.sql("""
                        insert into consultation_question (id, collectivity, consultation, place, kind, text, options)
                        values (?, ?, ?, (select coalesce(max(place), 0) + 1 from consultation_question where consultation = ?),
                            ?, ?, ?)""")
                .params(
                        question.id(),
                        tenancy.current(),
                        id,
                        id,
                        question.kind().name(),
                        question.text(),
                        question.options().toArray(String[]::new))
                .update();
    }

    void drop(UUID id, UUID question, Person by) {
        require(by, Stage.KEEPERS);
        draft(id);
        db.sql("delete from consultation_question where id = ? and consultation = ?")
                .params(question, id)
                .update();
    }

    private Consultation draft(UUID id) {
        Consultation one = lock(id);
        if (one.stage() != Stage.DRAFT) {
            throw new Refused("consultation.opened.already");
        }
        return one;
    }

    /**
     * Opens inside or to everybody.
     *
     * @param until last day, from today to a year on
     * @throws NotAllowed unless by an élu
     */
    void open(UUID id, Phase phase, @Nullable LocalDate until, String motive, Person by) {
        Stage to = phase == Phase.INTERNAL ? Stage.INTERNAL : Stage.PUBLIC;
        require(by, Stage.deciders(to));
        Consultation one = lock(id);
        if (!one.stage().leadsTo(to) || one.had(phase)) {
            throw new Refused("consultation.stage.no");
        }
        if (one.questions().isEmpty()) {
            throw new Refused("consultation.question.none");
        }
        LocalDate today = LocalDate.now(LegalTime.FRANCE);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refused("consultation.until.wrong");
        }
        step(one, to, motive, by);
        db.sql("""
                        insert into consultation_phase (collectivity, consultation, phase, opened_at, closes_on)
                        values (?, ?, ?, ?, ?)""")
                .params(tenancy.current(), id, phase.name(), Timestamp.from(Instant.now()), until)
                .update();
        // All rows from the start, so that their order tells nothing of who came first.
        for (Question question : one.questions()) {
            for (int cell : question.cells()) {
                db.sql("""
                                insert into consultation_count (collectivity, question, phase, option, people)
                                values (?, ?, ?, ?, 0)""")
                        .params(tenancy.current(), question.id(), phase.name(), cell)
                        .update();
            }
        }
        Map<String, Object> facts = facts(by);
        facts.put("phase", phase);
        facts.put("until", until);
        journal.record("consultation.opened", id, facts, Map.of());
    }

    /**
     * For good: what may be told takes the place of the counts, who took a token is forgotten, and texts are written anew in an order that
     * tells nothing. Where fewer than ten took part inside, anonymous texts go too: among so few, a text alone can name its author.
     *
     * @param by null: the day came
     */
    void close(UUID id, String motive, @Nullable Person by) {
        if (by != null) {
            require(by, Stage.deciders(Stage.SYNTHESIS));
        }
        Consultation one = lock(id);
        Opening open = one.open().orElseThrow(() -> new Refused("consultation.stage.no"));
        step(one, Stage.SYNTHESIS, motive, by);
        List<Question> counted =
                one.questions().stream().filter(each -> !each.isFree()).toList();
        List<Map<Integer, Integer>> exact =
                counted.stream().map(each -> counts(each.id(), open.phase())).toList();
        Told told = Told.of(open.people(), exact, () -> Told.chance(random::nextInt));
        for (int i = 0; i < counted.size(); i++) {
            for (int cell : counted.get(i).cells()) {
                db.sql("update consultation_count set people = ? where question = ? and phase = ? and option = ?")
                        .params(
                                told.cells().get(i).getOrDefault(cell, Told.UNTOLD),
                                counted.get(i).id(),
                                open.phase().name(),
                                cell)
                        .update();
            }
        }
        db.sql("update consultation_phase set closed_on = ?, people = ? where consultation = ? and phase = ?")
                .params(
                        LocalDate.now(LegalTime.FRANCE),
                        told.people(),
                        id,
                        open.phase().name())
                .update();
        db.sql("delete from consultation_ballot where consultation = ?")
                .param(id)
                .update();
        db.sql("delete from consultation_token where consultation = ?")
                .param(id)
                .update();
        if (open.phase() == Phase.INTERNAL && told.people() == Told.UNTOLD) {
            db.sql("delete from consultation_passage where consultation = ? and phase = 'INTERNAL' and author = ''")
                    .param(id)
                    .update();
        }
        unbind(id, open.phase());
        Map<String, Object> facts = by == null ? new HashMap<>() : facts(by);
        facts.put("phase", open.phase());
        journal.record("consultation.closed", id, facts, Map.of());
    }

    /**
     * PostgreSQL marks each row with the transaction that wrote it: two texts of one contribution would stay bound, and all of them in the
     * order of their arrival. One transaction writes all of them again, shuffled, under new names. Nothing quotes them yet: they are read
     * from now on.
     */
    private void unbind(UUID id, Phase phase) {
        db.sql("""
                        with gone as (delete from consultation_passage where consultation = ? and phase = ? returning *)
                        insert into consultation_passage (id, collectivity, consultation, question, phase, text, author, hidden, motive)
                        select gen_random_uuid(), collectivity, consultation, question, phase, text, author, hidden, motive
                        from gone order by random()""").params(id, phase.name()).update();
    }

    /** With its synthesis, whose quotes were checked again; nothing of it changes afterwards. */
    void publish(UUID id, String motive, Person by) {
        require(by, Stage.deciders(Stage.PUBLISHED));
        Consultation one = lock(id);
        step(one, Stage.PUBLISHED, motive, by);
        db.sql("update consultation set stage = 'PUBLISHED', published_at = ? where id = ?")
                .params(Timestamp.from(Instant.now()), id)
                .update();
        journal.record("consultation.published", id, facts(by), Map.of());
    }

    private void step(Consultation one, Stage to, String motive, @Nullable Person by) {
        if (!one.stage().leadsTo(to)) {
            throw new Refused("consultation.stage.no");
        }
        String why = by == null ? "" : motive(motive);
        db.sql("""
                        insert into consultation_step (collectivity, consultation, from_stage, to_stage, motive, by_account, by_role, at)
                        values (:town, :id, :from, :to, :motive, :by, :role, :at)""")
                .param("town", tenancy.current())
                .param("id", one.id())
                .param("from", one.stage().name())
                .param("to", to.name())
                .param("motive", why)
                .param("by", by == null ? null : by.id())
                .param("role", by == null ? null : by.role().name())
                .param("at", Timestamp.from(Instant.now()))
                .update();
        if (to != Stage.PUBLISHED) {
            db.sql("update consultation set stage = ? where id = ?")
                    .params(to.name(), one.id())
                    .update();
        }
    }

    /** Newest first. */
    List<Consultation> all() {
        return db.sql("select * from consultation order by created_at desc, id")
                .query(this::row)
                .list();
    }

    /** @throws NoSuchElementException if there is none */
    Consultation get(UUID id) {
        return read(id, "");
    }

    Consultation lock(UUID id) {
        return read(id, " for update");
    }

    private Consultation read(UUID id, String lock) {
        return db.sql("select * from consultation where id = ?" + lock)
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("consultation " + id));
    }

    /** Oldest first. */
    List<Step> steps(UUID id) {
        return db.sql("select * from consultation_step where consultation = ? order by id")
                .param(id)
                .query((row, number) -> new Step(
                        Stage.valueOf(row.getString("from_stage")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** By cell: while the phase is open exactly, and then what may be told, -1 where nothing may. */
    Map<Integer, Integer> counts(UUID question, Phase phase) {
        Map<Integer, Integer> counts = new HashMap<>();
        db.sql("select option, people from consultation_count where question = ? and phase = ?")
                .params(question, phase.name())
                .query(row -> {
                    counts.put(row.getInt("option"), row.getInt("people"));
                });
        return counts;
    }

    private Consultation row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp published = row.getTimestamp("published_at");
        return new Consultation(
                id,
                row.getString("title"),
                row.getString("purpose"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("created_at").toInstant(),
                published == null ? null : published.toInstant(),
                questions(id),
                openings(id));
    }

    private List<Question> questions(UUID id) {
        return db.sql("select * from consultation_question where consultation = ? order by place, id")
                .param(id)
                .query((row, number) -> new Question(
                        row.getObject("id", UUID.class),
                        Question.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        options(row.getArray("options"))))
                .list();
    }

    private static List<String> options(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private List<Opening> openings(UUID id) {
        return new ArrayList<>(db.sql("select * from consultation_phase where consultation = ? order by opened_at")
                .param(id)
                .query((row, number) -> new Opening(
                        Phase.valueOf(row.getString("phase")),
                        row.getTimestamp("opened_at").toInstant(),
                        Objects.requireNonNull(row.getObject("closes_on", LocalDate.class)),
                        row.getObject("closed_on", LocalDate.class),
                        row.getInt("people")))
                .list());
    }

    /** @throws Refused if it is empty, too long or cannot be written down */
    static String motive(String typed) {
        return TypedMotive.checked(typed.strip(), "consultation.motive");
    }

    static void require(Person by, Set<Role> roles) {
        if (!roles.contains(by.role())) {
            throw new NotAllowed("consultation.role", by.role().name());
        }
    }

    static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }
}
