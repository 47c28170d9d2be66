package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes proposed to a draft by one person for another to answer; inside {@link Tenancy#in}. */
@Component
class Suggestions {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final WritingJson json;

    Suggestions(JdbcClient db, Tenancy tenancy, WritingJson json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** A suggestion and the id it is kept under. */
    record Kept(UUID id, Suggestion suggestion) {}

    /** @return the id it is kept under */
    UUID add(UUID draft, Suggestion suggestion) {
        UUID id = UUID.randomUUID();
        db.sql("insert into draft_suggestions (id, collectivity, draft, suggestion, at) values (?, ?, ?, ?::jsonb, ?)")
                .params(id, tenancy.current(), draft, json.text(suggestion), Times.column(suggestion.at()))
                .update();
        return id;
    }

    /** Those nobody answered, oldest first. */
    List<Kept> open(UUID draft) {
        return db.sql("""
                        select id, suggestion from draft_suggestions
                        where draft = ? and coalesce(suggestion -> 'answer', 'null'::jsonb) = 'null'::jsonb
                        order by at, id""")
                .param(draft)
                .query((row, number) ->
                        new Kept(row.getObject("id", UUID.class), json.suggestion(row.getString("suggestion"))))
                .list();
    }

    /** Held until the transaction ends. @throws NoSuchElementException if the draft has none of this id */
    Suggestion getLocked(UUID draft, UUID id) {
        return db.sql("select suggestion from draft_suggestions where draft = ? and id = ? for update")
                .params(draft, id)
                .query((row, number) -> json.suggestion(row.getString("suggestion")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("suggestion " + id));
    }

    void answered(UUID id, Suggestion suggestion) {
        db.sql("update draft_suggestions set suggestion = ?::jsonb where id = ?")
                .params(json.text(suggestion), id)
                .update();
    }
}
