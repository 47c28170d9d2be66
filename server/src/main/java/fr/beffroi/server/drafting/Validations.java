package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What final decisions put into effect, and how long it took from the need; inside {@link Tenancy#in}. */
@Component
class Validations {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final WritingJson json;

    Validations(JdbcClient db, Tenancy tenancy, WritingJson json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** @param number of the version; null, as {@code writing}: a rejection, after which no text stands */
    record Kept(
            UUID draft,
            UUID decision,
            @Nullable Integer number,
            @Nullable Writing writing,
            UUID by,
            Instant at) {}

    void add(Kept kept) {
        Writing writing = kept.writing();
        db.sql("""
                        insert into draft_validations (decision, collectivity, draft, number, writing, decided_by, at)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .param(kept.decision())
                .param(tenancy.current())
                .param(kept.draft())
                .param(kept.number())
                .param(writing == null ? null : json.text(writing))
                .param(kept.by())
                .param(Times.column(kept.at()))
                .update();
    }

    /** The latest of a draft, if it put a text into effect. */
    Optional<Kept> findStanding(UUID draft) {
        return db.sql("select * from draft_validations where draft = ? order by at desc limit 1")
                .param(draft)
                .query(this::kept)
                .optional()
                .filter(kept -> kept.writing() != null);
    }

    /** Of each draft the latest, where it put a text into effect; latest first. */
    List<Kept> standing() {
        return db.sql("""
                        select * from (select distinct on (draft) * from draft_validations order by draft, at desc) each
                        where number is not null order by at desc, draft""").query(this::kept).list();
    }

    /** Counts the time of a draft's first validation; later ones change nothing. */
    void took(Draft draft, Instant validatedAt) {
        long seconds = Math.max(0, Duration.between(draft.needAt(), validatedAt).toSeconds());
        db.sql("""
                        insert into draft_times (collectivity, draft, family, seconds, at, demonstration)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        tenancy.current(),
                        draft.id(),
                        draft.family(),
                        seconds,
                        Times.column(validatedAt),
                        draft.demonstration())
                .update();
    }

    /** Over all drafts validated here, whoever wrote them. A demonstration's count only where all is one. */
    Took took(boolean demonstration) {
        return db.sql("""
                        select count(*) as drafts,
                            coalesce(percentile_cont(0.5) within group (order by seconds), 0) as median
                        from draft_times where demonstration = ?""")
                .param(demonstration)
                .query((row, number) -> new Took(row.getLong("drafts"), Duration.ofSeconds(row.getLong("median"))))
                .single();
    }

    /** Time from the need to the validated text. @param median zero where there were no drafts */
    record Took(long drafts, Duration median) {}

    private Kept kept(ResultSet row, int count) throws SQLException {
        String writing = row.getString("writing");
        return new Kept(
                row.getObject("draft", UUID.class),
                row.getObject("decision", UUID.class),
                row.getObject("number", Integer.class),
                writing == null ? null : json.writing(writing),
                row.getObject("decided_by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
