package fr.beffroi.server.answers;

import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Residents' messages of the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class Messages {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Messages(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    void add(Message message) {
        db.sql("""
                        insert into answers_messages (id, collectivity, channel, body, contact_name, contact_email,
                            taken_by, received_at, demonstration)
                        values (:id, :collectivity, :channel, :body, :name, :email, :by, :at, :demonstration)""")
                .param("id", message.id())
                .param("collectivity", tenancy.current())
                .param("channel", message.channel().name())
                .param("body", message.body())
                .param("name", message.contactName())
                .param("email", message.contactEmail())
                .param("by", message.takenBy())
                .param("at", message.receivedAt().atOffset(ZoneOffset.UTC))
                .param("demonstration", message.demonstration())
                .update();
    }

    Message get(UUID id) {
        return db.sql("select * from answers_messages where id = ?")
                .param(id)
                .query(Messages::message)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("message " + id));
    }

    /** Forgets the words and the contact, and the drafts made from them. The proposals' own content is not touched. */
    void erase(UUID id) {
        db.sql("delete from answers_drafts where message = ?").param(id).update();
        db.sql("""
                        update answers_messages set body = null, contact_name = null, contact_email = null,
                            erased_at = now() where id = ? and erased_at is null""").param(id).update();
    }

    boolean hasDemonstration() {
        return db.sql("select exists (select from answers_messages where demonstration)")
                .query(Boolean.class)
                .single();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("body"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getObject("taken_by", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("demonstration"));
    }
}
