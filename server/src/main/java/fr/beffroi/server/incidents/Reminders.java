package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Outbox;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Typography;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Reminds of deadlines: once when a day is left (or at once, for shorter ones), once when they passed; in the journal, and by mail. What
 * was told without account and waits is announced by mail, then reminded of in the same way: were it a breach, 72 hours would run since
 * it was received.
 */
@Component
class Reminders {
    private static final Duration AHEAD = Duration.ofHours(24);
    /** GDPR art. 33(1), should what was told be a breach. */
    private static final Duration BREACH = Duration.ofHours(72);

    private final Incidents incidents;
    private final IncidentRows rows;
    private final NoticeRows notices;
    private final Accounts accounts;
    private final JournalBook journal;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final MessageSource texts;
    private final Typography say;

    Reminders(
            Incidents incidents,
            IncidentRows rows,
            NoticeRows notices,
            Accounts accounts,
            JournalBook journal,
            Tenancy tenancy,
            Outbox outbox,
            MessageSource texts,
            Typography say) {
        this.incidents = incidents;
        this.rows = rows;
        this.notices = notices;
        this.accounts = accounts;
        this.journal = journal;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.texts = texts;
        this.say = say;
    }

    @Bean
    RecurringJob incidentReminders() {
        return new RecurringJob(
                "incident-reminders", Duration.ofMinutes(15), town -> tenancy.run(town, () -> remind(Instant.now())));
    }

    void remind(Instant now) {
        rows.all().stream().filter(Incident::isOpen).forEach(one -> remind(one, now));
        remind(notices.waiting(now.minus(BREACH), 3), 3);
        remind(notices.waiting(now.minus(BREACH).plus(AHEAD), 2), 2);
        remind(notices.waiting(now, 1), 1);
    }

    /**
     * One mail to each DPO, however many there are: strangers must not be able to fill a mailbox.
     *
     * @param waiting oldest first
     * @param time 1: they arrived; 2: a day is left; 3: none is
     */
    private void remind(List<Notice> waiting, int time) {
        for (Notice notice : waiting) {
            notices.reminded(notice.id(), time);
            if (time > 1) {
                journal.record(
                        "incident.notice.reminded",
                        notice.id(),
                        Map.of(
                                "number", notice.number(),
                                "deadline", notice.receivedAt().plus(BREACH),
                                "passed", time == 3),
                        Map.of());
            }
        }
        if (!waiting.isEmpty() && outbox.canSend()) {
            Notice oldest = waiting.getFirst();
            dpos().forEach(dpo -> outbox.mail(
                    about(oldest.id() + " " + time + dpo.id()),
                    dpo.email(),
                    said("incidents.notice.mail." + time, waiting.size()),
                    said(
                            "incidents.notice.mail.text",
                            oldest.number(),
                            say.dateAndTime(oldest.receivedAt()),
                            say.dateAndTime(oldest.receivedAt().plus(BREACH))),
                    null));
        }
    }

    private Stream<Account> dpos() {
        return accounts.all().stream().filter(account -> account.is(Role.DPO));
    }

    private static UUID about(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private void remind(Incident incident, Instant now) {
        for (Due due : incidents.dues(incident)) {
            Instant deadline = due.deadline();
            if (!due.waits() || deadline == null || now.isBefore(deadline.minus(AHEAD))) {
                continue;
            }
            boolean passed = !now.isBefore(deadline);
            String duty = due.duty().key();
            if (rows.remind(incident.id(), due, passed, now)) {
                journal.record(
                        "incident.reminded",
                        incident.id(),
                        Map.of("number", incident.number(), "duty", duty, "deadline", deadline, "passed", passed),
                        Map.of());
                dpos().forEach(dpo -> mail(dpo, incident, due, deadline, passed));
            }
        }
    }

    /** Says no more than a number and a deadline: mail is read by many. */
    private void mail(Account dpo, Incident incident, Due due, Instant deadline, boolean passed) {
        if (!outbox.canSend()) {
            return;
        }
        Duty duty = due.duty();
        outbox.mail(
                about(incident.id() + duty.key() + due.since() + passed + dpo.id()),
                dpo.email(),
                said(passed ? "incidents.mail.passed" : "incidents.mail.soon", incident.number()),
                said(
                        "incidents.mail.text",
                        incident.number(),
                        said("incidents.duty." + duty.key()),
                        duty.article(),
                        say.dateAndTime(deadline)),
                null);
    }

    private String said(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, Locale.FRENCH));
    }
}
