package fr.beffroi.server.platform;

import fr.beffroi.server.platform.Post.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * WAITING → SENDING → SENT, each step committed before the next begins. Who finds SENDING knows that its sender died in
 * between: whether the mail left is not known, and a person is asked rather than a resident written to twice. What another
 * carrier takes bears to arrive twice, and is simply carried again.
 */
@Configuration(proxyBeanMethods = false)
class Delivering {
    static final String JOB = "mail";

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final int ATTEMPTS = 12;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final @Nullable Post post;
    private final Map<String, Carrier> carriers;

    Delivering(JdbcClient jdbc, Tenancy tenancy, ServerSettings settings, List<Carrier> carriers) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        ServerSettings.Smtp smtp = settings.smtp();
        this.post = smtp == null ? null : new Post(smtp);
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::name, Function.identity()));
    }

    @Bean
    OneTimeJob mailJob() {
        return new OneTimeJob(JOB, this::deliver);
    }

    void deliver(UUID collectivity, UUID id) {
        if (post == null && tenancy.in(collectivity, () -> isMail(id))) {
            throw new IllegalStateException("mail waits, and no SMTP server is configured any more");
        }
        Optional<Taken> taken = tenancy.in(collectivity, () -> take(id));
        if (taken.isEmpty()) {
            if (tenancy.in(collectivity, () -> takeBackInterrupted(id))) {
                throw new TryLater("its sender died");
            }
            tenancy.run(collectivity, () -> settleInterrupted(id));
            return;
        }
        Outcome outcome = send(collectivity, taken.get());
        int attempt = taken.get().attempt();
        String state = switch (outcome.kind()) {
            case SENT -> "SENT";
            case UNKNOWN -> "UNCERTAIN";
            case REFUSED -> "FAILED";
            case LATER -> attempt >= ATTEMPTS ? "FAILED" : "WAITING";
        };
        tenancy.run(collectivity, () -> record(id, attempt, state, outcome.said()));
        if (state.equals("WAITING")) {
            throw new TryLater(outcome.said());
        }
        if (!state.equals("SENT")) {
            log.warn(
                    "{} {} of collectivity {} is {}: {}",
                    taken.get().carrier(),
                    id,
                    collectivity,
                    state,
                    outcome.said());
        }
    }

    private Outcome send(UUID collectivity, Taken taken) {
        Carrier carrier = carriers.get(taken.carrier());
        if (carrier == null) {
            return Objects.requireNonNull(post).send(taken.letter());
        }
        Carrier.Carried carried =
                carrier.carry(collectivity, taken.about(), taken.letter().to());
        return new Outcome(
                switch (carried.kind()) {
                    case DONE -> Outcome.Kind.SENT;
                    case LATER -> Outcome.Kind.LATER;
                    case REFUSED -> Outcome.Kind.REFUSED;
                },
                carried.said());
    }

    private boolean isMail(UUID id) {
        return jdbc.sql("SELECT 1 FROM outbox WHERE id = ? AND carrier = 'mail'")
                .param(id)
                .query()
                .optionalValue()
                .isPresent();
    }

    private Optional<Taken> take(UUID id) {
        return jdbc.sql("UPDATE outbox SET state = 'SENDING', attempts = attempts + 1, changed_at = now()"
                        + " WHERE id = ? AND state = 'WAITING'"
                        + " RETURNING id, carrier, about, recipient, reply_to, subject, body, attempts")
                .param(id)
                .query((row, number) -> new Taken(
                        row.getString("carrier"),
                        row.getObject("about", UUID.class),
                        new Letter(
                                row.getObject("id", UUID.class),
                                row.getString("recipient"),
                                row.getString("reply_to"),
                                row.getString("subject"),
                                row.getString("body")),
                        row.getInt("attempts")))
                .optional();
    }

    private boolean takeBackInterrupted(UUID id) {
        return jdbc.sql("UPDATE outbox SET state = 'WAITING', changed_at = now()"
                                + " WHERE id = ? AND state = 'SENDING' AND carrier <> 'mail'")
                        .param(id)
                        .update()
                == 1;
    }

    private void settleInterrupted(UUID id) {
        int uncertain = jdbc.sql("UPDATE outbox SET state = 'UNCERTAIN', changed_at = now()"
                        + " WHERE id = ? AND state = 'SENDING'")
                .param(id)
                .update();
        if (uncertain == 1) {
            log.warn("mail {}: its sending was interrupted, a person must say whether it arrived", id);
        }
    }

    /**
     * The sender knows best: it may still correct the UNCERTAIN that another server, thinking it dead, put there. What was
     * cancelled meanwhile (no recipient) is not tried again, and what the SMTP server said of it, names perhaps, not kept.
     */
    private void record(UUID id, int attempt, String state, String said) {
        jdbc.sql("UPDATE outbox SET changed_at = now(),"
                        + " state = CASE WHEN recipient = '' AND :state = 'WAITING' THEN 'FAILED' ELSE :state END,"
                        + " fault = CASE WHEN recipient = '' THEN NULL ELSE cast(:fault AS text) END"
                        + " WHERE id = :id AND attempts = :attempt AND state IN ('SENDING', 'UNCERTAIN')")
                .param("state", state)
                .param("fault", said.isEmpty() ? null : said)
                .param("id", id)
                .param("attempt", attempt)
                .update();
        // What was sent stands in the proposal it came from; a second copy of it is kept no longer than needed.
        jdbc.sql("UPDATE outbox SET recipient = '', reply_to = NULL, subject = '', body = '', fault = NULL"
                        + " WHERE id = ? AND state = 'SENT'")
                .param(id)
                .update();
    }

    private record Taken(String carrier, UUID about, Letter letter, int attempt) {}

    /** Makes the job run again, later. */
    static final class TryLater extends RuntimeException {
        TryLater(String said) {
            super(said);
        }
    }
}
