package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every draft of the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class Versions {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Drafts drafts;
    private final WritingJson json;

    Versions(JdbcClient db, Tenancy tenancy, Drafts drafts, WritingJson json) {
        this.db = db;
        this.tenancy = tenancy;
        this.drafts = drafts;
        this.json = json;
    }

    /** Adds the next version. The draft's row must be locked. @param by null: the program */
    Version add(Draft draft, @Nullable Integer follows, Version.Cause cause, Writing writing, @Nullable UUID by) {
        Instant now = Times.now();
        int number = follows == null ? 1 : draft.latest() + 1;
        db.sql("""
                        insert into draft_versions (collectivity, draft, number, follows, cause, writing, written_by, at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .param(tenancy.current())
                .param(draft.id())
                .param(number)
                .param(follows)
                .param(cause.name())
                .param(json.text(writing))
                .param(by)
                .param(Times.column(now))
                .update();
        drafts.written(draft.id(), number, now);
        return new Version(number, follows, cause, writing, by, now);
    }

    /** @throws NoSuchElementException if there is none of this number */
    Version get(UUID draft, int number) {
        return db.sql("select * from draft_versions where draft = ? and number = ?")
                .params(draft, number)
                .query(this::version)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("version " + number + " of draft " + draft));
    }

    Version latest(Draft draft) {
        return get(draft.id(), draft.latest());
    }

    /** Latest first. */
    List<Version> all(UUID draft) {
        return db.sql("select * from draft_versions where draft = ? order by number desc")
                .param(draft)
                .query(this::version)
                .list();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getObject("follows", Integer.class),
                Version.Cause.valueOf(row.getString("cause")),
                json.writing(row.getString("writing")),
                row.getObject("written_by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
