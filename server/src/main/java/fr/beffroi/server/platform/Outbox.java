package fr.beffroi.server.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What leaves the house, written in the transaction that decides it and delivered by a job, also across a kill: mail once, what
 * another {@link Carrier} takes at least once.
 */
@Component
public class Outbox {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Jobs jobs;
    private final boolean configured;

    @Autowired
    Outbox(JdbcClient jdbc, Tenancy tenancy, @Lazy Jobs jobs, ServerSettings settings) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.configured = settings.smtp() != null;
    }

    /**
     * Must run inside a transaction of {@link Tenancy}.
     *
     * @param about what set it off, e.g. a decision's id; sent once per value
     * @throws IllegalArgumentException {@code outbox.address} if {@code to} or {@code replyTo} is not one address
     * @throws IllegalStateException if no SMTP server is configured
     */
    public void mail(UUID about, String to, String subject, String body, @Nullable String replyTo) {
        if (!configured) {
            throw new IllegalStateException("no SMTP server is configured");
        }
        Letter.checkAddress(to);
        if (replyTo != null) {
            Letter.checkAddress(replyTo);
        }
        add("mail", about, to, subject, body, replyTo);
    }

    /**
     * Must run inside a transaction of {@link Tenancy}.
     *
     * @param carrier name of a {@link Carrier}
     * @param about what set it off; carried for one value once, or again after a kill
     * @param recipient where to, as the carrier writes it; never empty
     */
    public void carry(String carrier, UUID about, String recipient) {
        add(carrier, about, recipient, "", "", null);
    }

    private void add(String carrier, UUID about, String to, String subject, String body, @Nullable String replyTo) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("INSERT INTO outbox (collectivity, id, carrier, about, recipient, reply_to, subject, body)"
                        + " VALUES (:collectivity, :id, :carrier, :about, :to, :replyTo, :subject, :body)"
                        + " ON CONFLICT (collectivity, about) DO NOTHING")
                .param("collectivity", tenancy.current())
                .param("id", id)
                .param("carrier", carrier)
                .param("about", about)
                .param("to", to)
                .param("replyTo", replyTo)
                .param("subject", subject)
                .param("body", body)
                .update();
        if (added == 1) {
            jobs.ask(Delivering.JOB, tenancy.current(), id);
        }
    }

    /** Whether an SMTP server is configured; if not, pages offer to copy instead. */
    public boolean canSend() {
        return configured;
    }

    /**
     * What {@code about} set off shall reach nobody any more: its words are forgotten, and it is not tried (again). What
     * is being sent right now may still arrive. Must run inside a transaction of {@link Tenancy}.
     */
    public void cancel(UUID about) {
        jdbc.sql("UPDATE outbox SET recipient = '', reply_to = NULL, subject = '', body = '', fault = NULL,"
                        + " state = CASE WHEN state = 'WAITING' THEN 'FAILED' ELSE state END, changed_at = now()"
                        + " WHERE about = ? AND (recipient <> '' OR fault IS NOT NULL)")
                .param(about)
                .update();
    }

    /** Delivery of what {@code about} set off, or NONE; NONE too if it was cancelled before it left. */
    public Delivery delivery(UUID about) {
        return jdbc.sql("SELECT state FROM outbox WHERE about = ? AND NOT (state = 'FAILED' AND recipient = '')")
                .param(about)
                .query(String.class)
                .optional()
                .map(Delivery::valueOf)
                .orElse(Delivery.NONE);
    }

    /** Where what these set off stands now; nothing of those that set off nothing. */
    public Map<UUID, Progress> progress(List<UUID> abouts) {
        Map<UUID, Progress> found = new HashMap<>();
        jdbc.sql("SELECT about, state, attempts, coalesce(fault, '') AS fault, changed_at FROM outbox"
                        + " WHERE about = ANY (?)")
                .param(abouts.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("about", UUID.class),
                            new Progress(
                                    Delivery.valueOf(row.getString("state")),
                                    row.getInt("attempts"),
                                    row.getString("fault"),
                                    row.getTimestamp("changed_at").toInstant()));
                });
        return found;
    }

    /** Mail that a person must look at, UNCERTAIN or FAILED, oldest first. */
    public List<Held> held() {
        return jdbc.sql("SELECT about, recipient, subject, state AS delivery, changed_at AS since,"
                        + " coalesce(fault, '') AS fault"
                        + " FROM outbox WHERE state IN ('UNCERTAIN', 'FAILED') AND carrier = 'mail' AND recipient <> ''"
                        + " ORDER BY changed_at")
                .query((row, number) -> new Held(
                        row.getObject("about", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        Delivery.valueOf(row.getString("delivery")),
                        row.getTimestamp("since").toInstant(),
                        row.getString("fault")))
                .list();
    }

    /** A person saw that it did not arrive: send it (again). Nothing happens unless it is UNCERTAIN or FAILED, or if cancelled. */
    public void sendAgain(UUID about) {
        jdbc.sql("UPDATE outbox SET state = 'WAITING', attempts = 0, fault = NULL, changed_at = now()"
                        + " WHERE about = ? AND state IN ('UNCERTAIN', 'FAILED') AND recipient <> '' RETURNING id")
                .param(about)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> jobs.ask(Delivering.JOB, tenancy.current(), id));
    }

    /** A person saw that it did arrive, or wants it no more. Nothing happens unless it is UNCERTAIN or FAILED. */
    public void settle(UUID about) {
        jdbc.sql("UPDATE outbox SET state = 'SENT', recipient = '', reply_to = NULL, subject = '', body = '',"
                        + " fault = NULL, changed_at = now() WHERE about = ? AND state IN ('UNCERTAIN', 'FAILED')")
                .param(about)
                .update();
    }

    public enum Delivery {
        NONE,
        WAITING,
        /** Being handed over right now. */
        SENDING,
        SENT,
        FAILED,
        /** A kill fell between handing over and recording: a person must look before it is sent again. */
        UNCERTAIN
    }

    /** @param attempts how often it was tried since a person last asked @param fault what the other side or the network said */
    public record Progress(Delivery delivery, int attempts, String fault, Instant since) {}

    /** @param fault what the SMTP server or the network said */
    public record Held(UUID about, String recipient, String subject, Delivery delivery, Instant since, String fault) {}
}
