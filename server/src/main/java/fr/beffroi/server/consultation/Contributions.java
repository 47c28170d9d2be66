package fr.beffroi.server.consultation;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.consultation.Consultation.Opening;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people say. Choices and scales are added to counts and written nowhere else, whoever makes them; a free text stands by itself, with
 * the name its author chose to give, or none. No entry of the journal, no time, no address. Inside {@link Tenancy#in}.
 */
@Component
class Contributions {
    static final int LONGEST = 4000;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final BlindTokens tokens;
    private final Accounts accounts;
    private final JournalBook journal;

    Contributions(
            JdbcClient db,
            Tenancy tenancy,
            Consultations consultations,
            BlindTokens tokens,
            Accounts accounts,
            JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.tokens = tokens;
        this.accounts = accounts;
        this.journal = journal;
    }

    /**
     * Gives an account its one token.
     *
     * @throws Refused if none is open inside, the account took one, or was made since it opened
     */
    String token(UUID id, Account account) {
        Consultation one = consultations.get(id);
        if (!one.takes(Phase.INTERNAL)) {
            throw new Refused("consultation.over");
        }
        Opening open = one.open().orElseThrow();
        if (accounts.createdAfter(account.id(), open.openedAt())) {
            throw new Refused("consultation.account.later");
        }
        int added = db.sql("insert into consultation_ballot (collectivity, consultation, account) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(tenancy.current(), id, account.id())
                .update();
        if (added == 0) {
            throw new Refused("consultation.token.taken");
        }
        return tokens.draw(id);
    }

    boolean tookToken(UUID id, UUID account) {
        return db.sql("select exists (select from consultation_ballot where consultation = ? and account = ?)")
                .params(id, account)
                .query(Boolean.class)
                .single();
    }

    /** @throws Refused if the token is none, or was used, or the answers are not whole */
    void inside(UUID id, String token, Map<String, String> sent, String author) {
        Consultation one = consultations.lock(id);
        if (!one.takes(Phase.INTERNAL)) {
            throw new Refused("consultation.over");
        }
        Map<Question, String> answers = answers(one, sent);
        byte[] hash = tokens.hash(id, token).orElseThrow(() -> new Refused("consultation.token.wrong"));
        int used = db.sql("insert into consultation_token (collectivity, consultation, hash) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(tenancy.current(), id, hash)
                .update();
        if (used == 0) {
            throw new Refused("consultation.token.used");
        }
        add(one, Phase.INTERNAL, answers, author);
    }

    /** By anybody. @param author as they call themselves, "" for none */
    void outside(UUID id, Map<String, String> sent, String author) {
        Consultation one = consultations.lock(id);
        if (!one.takes(Phase.PUBLIC)) {
            throw new Refused("consultation.over");
        }
        if (author.strip().length() > 120) {
            throw new Refused("consultation.answer.wrong", LONGEST);
        }
        add(one, Phase.PUBLIC, answers(one, sent), author.strip());
    }

    private static Map<Question, String> answers(Consultation one, Map<String, String> sent) {
        Map<Question, String> answers = new HashMap<>();
        for (Question question : one.questions()) {
            String said = sent.getOrDefault("q-" + question.id(), "")
                    .replace("\r\n", "\n")
                    .strip();
            if (said.isEmpty()) {
                continue;
            }
            boolean right = question.isFree()
                    ? said.length() <= LONGEST && said.indexOf('\0') < 0
                    : said.matches("\\d{1,2}") && question.cells().contains(Integer.parseInt(said));
            if (!right) {
                throw new Refused("consultation.answer.wrong", LONGEST);
            }
            answers.put(question, said);
        }
        if (answers.isEmpty()) {
            throw new Refused("consultation.answer.none");
        }
        return answers;
    }

    private void add(Consultation one, Phase phase, Map<Question, String> answers, String author) {
        db.sql("update consultation_phase set people = people + 1 where consultation = ? and phase = ?")
                .params(one.id(), phase.name())
                .update();
        for (Question question : one.questions()) {
            String said = answers.get(question);
            if (!question.isFree()) {
                // Every row is written anew at each contribution: which rows changed last tells nothing.
                db.sql("update consultation_count set people = people + case when option = ? then 1 else 0 end"
                                + " where question = ? and phase = ?")
                        .params(said == null ? Told.UNTOLD : Integer.parseInt(said), question.id(), phase.name())
                        .update();
            } else if (said != null) {
                db.sql("""
                                insert into consultation_passage (id, collectivity, consultation, question, phase, text, author)
                                values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                UUID.randomUUID(),
                                tenancy.current(),
                                one.id(),
                                question.id(),
                                phase.name(),
                                said,
                                author)
                        .update();
            }
        }
    }

    /** Of the phases that are over: nothing is read while people still write. In an order that tells nothing. */
    List<Passage> passages(UUID id) {
        return db.sql("""
                        select p.* from consultation_passage p join consultation_phase f
                            on f.consultation = p.consultation and f.phase = p.phase
                        where p.consultation = ? and f.closed_on is not null order by p.id""").param(id).query(Contributions::passage).list();
    }

    /**
     * Hides a passage, or shows it again.
     *
     * @param erase its words and its author go for good, at the author's wish or because they harm somebody
     * @throws Refused without a motive, once published, or while a claim quotes it
     */
    void moderate(UUID id, UUID passage, boolean hide, boolean erase, String motive, Person by) {
        Consultations.require(by, Stage.KEEPERS);
        Consultation one = consultations.lock(id);
        if (one.stage() == Stage.PUBLISHED || one.open().isPresent()) {
            throw new Refused("consultation.stage.no");
        }
        Passage found = readable(id, passage);
        String why = Consultations.motive(motive);
        if (!hide && found.text().isEmpty()) {
            throw new Refused("consultation.moderate.erased");
        }
        if (hide && isQuoted(passage)) {
            throw new Refused("consultation.moderate.quoted");
        }
        db.sql("update consultation_passage set hidden = :hidden, motive = :motive,"
                        + " text = case when :erase then '' else text end, author = case when :erase then '' else author end"
                        + " where id = :id")
                .param("hidden", hide)
                .param("motive", hide ? why : "")
                .param("erase", hide && erase)
                .param("id", passage)
                .update();
        Map<String, Object> facts = Consultations.facts(by);
        facts.put("hidden", hide);
        facts.put("erased", hide && erase);
        journal.record("consultation.moderated", id, facts, Map.of("motive", why));
    }

    /** Takes the author's name off, at their wish, also once it is published. @throws NotAllowed unless by the DPO */
    void unsign(UUID id, UUID passage, Person by) {
        Consultations.require(by, EnumSet.of(Role.DPO));
        consultations.lock(id);
        readable(id, passage);
        db.sql("update consultation_passage set author = '' where id = ?")
                .param(passage)
                .update();
        journal.record("consultation.unsigned", id, Consultations.facts(by), Map.of());
    }

    /**
     * Erases a published text, its author's name and what claims quote of it; the motive is shown in their place. The claims stay, in the
     * words of whoever wrote them.
     *
     * @throws NotAllowed unless by the DPO
     * @throws Refused without a motive, before it is published, or if it was erased already
     */
    void erasePublished(UUID id, UUID passage, String motive, Person by) {
        Consultations.require(by, EnumSet.of(Role.DPO));
        if (consultations.lock(id).stage() != Stage.PUBLISHED) {
            throw new Refused("consultation.stage.no");
        }
        if (readable(id, passage).text().isEmpty()) {
            throw new Refused("consultation.moderate.erased");
        }
        String why = Consultations.motive(motive);
        db.sql("update consultation_passage set hidden = true, motive = ?, text = '', author = '' where id = ?")
                .params(why, passage)
                .update();
        db.sql("update consultation_quote set quote = '' where passage = ?")
                .param(passage)
                .update();
        Map<String, Object> facts = Consultations.facts(by);
        facts.put("hidden", true);
        facts.put("erased", true);
        journal.record("consultation.moderated", id, facts, Map.of("motive", why));
    }

    private Passage readable(UUID id, UUID passage) {
        return passages(id).stream()
                .filter(each -> each.id().equals(passage))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("passage " + passage));
    }

    private boolean isQuoted(UUID passage) {
        return db.sql("select exists (select from consultation_quote where passage = ?)")
                .param(passage)
                .query(Boolean.class)
                .single();
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        return new Passage(
                row.getObject("id", UUID.class),
                row.getObject("question", UUID.class),
                Phase.valueOf(row.getString("phase")),
                row.getString("text"),
                row.getString("author"),
                row.getBoolean("hidden"),
                row.getString("motive"));
    }
}
