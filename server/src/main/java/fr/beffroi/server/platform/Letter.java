package fr.beffroi.server.platform;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail. Its Message-ID follows from its row, so that a server that gets it twice can tell. */
record Letter(UUID id, String to, @Nullable String replyTo, String subject, String body) {

    /** @throws IllegalArgumentException unless it is one plain address */
    static void checkAddress(String address) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            if (parsed.length != 1
                    || parsed[0].isGroup()
                    || !parsed[0].getAddress().contains("@")) {
                throw new IllegalArgumentException("outbox.address");
            }
            parsed[0].validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException("outbox.address", e);
        }
    }

    MimeMessage message(Session session, InternetAddress from) throws MessagingException {
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to, true));
        if (replyTo != null) {
            message.setReplyTo(InternetAddress.parse(replyTo, true));
        }
        // A line break in a subject would begin a header of its own.
        message.setSubject(subject.replaceAll("\\p{Cntrl}+", " ").strip(), "UTF-8");
        message.setText(body, "UTF-8");
        message.setSentDate(new Date());
        message.saveChanges();
        return message;
    }
}
