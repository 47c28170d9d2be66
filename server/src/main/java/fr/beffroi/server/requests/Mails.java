package fr.beffroi.server.requests;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Outbox;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.requests.ResidentRequest.Content;
import fr.beffroi.server.web.Typography;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to a resident who gave an address, where mail is configured; else nothing. Inside {@link Tenancy#in}. */
@Component("requestMails")
class Mails {
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final MessageSource texts;
    private final Typography say;

    Mails(Outbox outbox, Tenancy tenancy, Collectivities collectivities, MessageSource texts, Typography say) {
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.texts = texts;
        this.say = say;
    }

    /** The acknowledgement, with what CRPA, article R112-11-1 asks it to say. @param link that follows the request, if it may be mailed */
    void received(ResidentRequest request, Content content, Optional<String> link) {
        send(
                request.id(),
                content,
                text("requests.mail.received.subject", request.number()),
                text(
                        "requests.mail.received.body",
                        town(),
                        text("requests.kind." + request.kind()),
                        say.date(request.receivedAt()),
                        request.number(),
                        say.date(request.dueOn()),
                        text("requests.silence." + request.kind(), say.date(request.commissionUntil())),
                        text("requests.law." + request.kind()),
                        link.map(address -> text("requests.mail.received.link", address))
                                .orElseGet(() -> text("requests.mail.received.no-link"))));
    }

    void answered(ResidentRequest request, Content content) {
        UUID answer = content.answerId();
        if (answer != null) {
            send(
                    answer,
                    content,
                    text("requests.mail.answered.subject", request.number()),
                    content.answer()
                            + (request.outcome() == Outcome.REFUSED || request.outcome() == Outcome.PARTLY
                                    ? "\n\n" + text("requests.remedy." + request.kind())
                                    : "")
                            + "\n\n" + town());
        }
    }

    void cancel(ResidentRequest request, Optional<Content> content) {
        outbox.cancel(request.id());
        content.map(Content::answerId).ifPresent(outbox::cancel);
    }

    private void send(UUID about, Content content, String subject, String body) {
        if (outbox.canSend() && !content.email().isEmpty()) {
            try {
                outbox.mail(about, content.email(), subject, body, null);
            } catch (IllegalArgumentException noAddress) {
                // The link says the same: a mistyped address must not lose the request.
            }
        }
    }

    private String town() {
        return collectivities.get(tenancy.current()).name();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
