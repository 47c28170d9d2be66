package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Comment;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say of the parts of a draft; inside {@link Tenancy#in}. */
@Component
class Comments {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final WritingJson json;

    Comments(JdbcClient db, Tenancy tenancy, WritingJson json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** A comment and the id it is kept under. */
    record Kept(UUID id, Comment comment) {}

    void add(UUID draft, Comment comment) {
        db.sql("insert into draft_comments (id, collectivity, draft, comment, at) values (?, ?, ?, ?::jsonb, ?)")
                .params(UUID.randomUUID(), tenancy.current(), draft, json.text(comment), Times.column(comment.at()))
                .update();
    }

    /** Oldest first. */
    List<Kept> of(UUID draft) {
        return db.sql("select id, comment from draft_comments where draft = ? order by at, id")
                .param(draft)
                .query((row, number) ->
                        new Kept(row.getObject("id", UUID.class), json.comment(row.getString("comment"))))
                .list();
    }

    /** Held until the transaction ends. @throws NoSuchElementException if the draft has none of this id */
    Comment getLocked(UUID draft, UUID id) {
        return db.sql("select comment from draft_comments where draft = ? and id = ? for update")
                .params(draft, id)
                .query((row, number) -> json.comment(row.getString("comment")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("comment " + id));
    }

    void change(UUID id, Comment comment) {
        db.sql("update draft_comments set comment = ?::jsonb where id = ?")
                .params(json.text(comment), id)
                .update();
    }
}
