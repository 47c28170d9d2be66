package fr.beffroi.server.consultation;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.consultation.Claim.Quote;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims of a synthesis. Each quotes passages word for word, as an answer's sentences do: looked at when it is saved, and all of them
 * again when it is published. Inside {@link Tenancy#in}.
 */
@Component("consultationSynthesis")
class Synthesis {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final Contributions contributions;

    Synthesis(JdbcClient db, Tenancy tenancy, Consultations consultations, Contributions contributions) {
        this.db = db;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.contributions = contributions;
    }

    /** @throws Refused if a quote is not in its passage, or there is none, or something lacks */
    void claim(UUID id, String text, Claim.@Nullable Kept kept, String why, List<Quote> quotes, Person by) {
        Consultations.require(by, Stage.KEEPERS);
        inSynthesis(id);
        String said = text.strip();
        String because = why.strip();
        if (said.isEmpty()
                || said.length() > 1000
                || kept == null
                || because.isEmpty()
                || because.length() > 2000
                || (said + because).indexOf('\0') >= 0) {
            throw new Refused("consultation.claim.wrong");
        }
        check(quotes, contributions.passages(id));
        UUID claim = UUID.randomUUID();
        db.sql(
                        "insert into consultation_claim (id, collectivity, consultation, text, kept, why) values (?, ?, ?, ?, ?, ?)")
                .params(claim, tenancy.current(), id, said, kept.name(), because)
                .update();
        for (Quote quote : quotes) {
            db.sql("insert into consultation_quote (collectivity, claim, passage, quote) values (?, ?, ?, ?)")
                    .params(
                            tenancy.current(),
                            claim,
                            quote.passage(),
                            quote.words().strip())
                    .update();
        }
    }

    void drop(UUID id, UUID claim, Person by) {
        Consultations.require(by, Stage.KEEPERS);
        inSynthesis(id);
        db.sql("delete from consultation_quote where claim = ?").param(claim).update();
        db.sql("delete from consultation_claim where id = ? and consultation = ?")
                .params(claim, id)
                .update();
    }

    /** @throws Refused if there is no claim, or one quotes what is not there (any more) */
    void publish(UUID id, String motive, Person by) {
        inSynthesis(id);
        List<Claim> claims = claims(id);
        if (claims.isEmpty()) {
            throw new Refused("consultation.publish.empty");
        }
        List<Passage> passages = contributions.passages(id);
        claims.forEach(claim -> check(claim.quotes(), passages));
        consultations.publish(id, motive, by);
    }

    private void inSynthesis(UUID id) {
        if (consultations.lock(id).stage() != Stage.SYNTHESIS) {
            throw new Refused("consultation.stage.no");
        }
    }

    private static void check(List<Quote> quotes, List<Passage> passages) {
        Map<UUID, Passage> shown = passages.stream()
                .filter(passage -> !passage.hidden())
                .collect(Collectors.toMap(Passage::id, Function.identity()));
        if (quotes.isEmpty()) {
            throw new Refused("consultation.claim.unquoted");
        }
        for (Quote quote : quotes) {
            Passage passage = shown.get(quote.passage());
            boolean there = passage != null
                    && quote.words().strip().length() <= 1000
                    && Quote.isIn(quote.words(), passage.text());
            if (!there) {
                throw new Refused("consultation.claim.not-there", quote.words().strip());
            }
        }
    }

    List<Claim> claims(UUID id) {
        return db.sql("select * from consultation_claim where consultation = ? order by place")
                .param(id)
                .query((row, number) -> {
                    UUID claim = row.getObject("id", UUID.class);
                    return new Claim(
                            claim,
                            row.getString("text"),
                            Claim.Kept.valueOf(row.getString("kept")),
                            row.getString("why"),
                            quotes(claim));
                })
                .list();
    }

    private List<Quote> quotes(UUID claim) {
        return new ArrayList<>(db.sql("select passage, quote from consultation_quote where claim = ? order by passage")
                .param(claim)
                .query((row, number) -> new Quote(row.getObject("passage", UUID.class), row.getString("quote")))
                .list());
    }
}
