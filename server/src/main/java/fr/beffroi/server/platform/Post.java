package fr.beffroi.server.platform;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one mail to the SMTP server, and tells what is known of it then. */
final class Post {
    private static final Logger log = LoggerFactory.getLogger(Post.class);
    private static final String TIMEOUT_MS = "30000";

    private final ServerSettings.Smtp smtp;
    private final Session session;

    Post(ServerSettings.Smtp smtp) {
        this.smtp = smtp;
        this.session = Session.getInstance(properties(smtp));
    }

    /** What came of it, and what the server or the network said. */
    record Outcome(Kind kind, String said) {
        enum Kind {
            SENT,
            /** Surely not taken, and another time it may be. */
            LATER,
            /** Surely not taken, and never will be. */
            REFUSED,
            /** The connection broke after the text was on its way. */
            UNKNOWN
        }
    }

    Outcome send(Letter letter) {
        Transport transport;
        try {
            transport = session.getTransport("smtp");
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException(e);
        }
        try {
            MimeMessage message = letter.message(session, new InternetAddress(smtp.from(), true));
            ServerSettings.Login login = smtp.login();
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password());
            return handOver(transport, message);
        } catch (MessagingException e) {
            return new Outcome(Outcome.Kind.LATER, said(e));
        } finally {
            leave(transport);
        }
    }

    /** How the connection ends changes nothing of what is known by then. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("leaving the SMTP server", e);
        }
    }

    private static Outcome handOver(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
            return new Outcome(Outcome.Kind.SENT, "");
        } catch (SendFailedException e) {
            int code = code(e);
            if (code >= 500) {
                return new Outcome(Outcome.Kind.REFUSED, said(e));
            }
            return new Outcome(code >= 400 ? Outcome.Kind.LATER : Outcome.Kind.UNKNOWN, said(e));
        } catch (MessagingException e) {
            return new Outcome(Outcome.Kind.UNKNOWN, said(e));
        }
    }

    /** The SMTP reply code, or -1 where there was none. */
    private static int code(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException messaging; e = messaging.getNextException()) {
            int code = e instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : e instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : -1;
            if (code > 0) {
                return code;
            }
        }
        return failure instanceof SMTPSendFailedException sent ? sent.getReturnCode() : -1;
    }

    private static String said(Exception e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return said.length() > 300 ? said.substring(0, 300) : said;
    }

    private static Properties properties(ServerSettings.Smtp smtp) {
        Properties properties = new Properties();
        String address = smtp.from();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.login() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Else the name of this machine is looked up in the DNS, and told.
        properties.setProperty(
                "mail.smtp.localhost",
                address.substring(address.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", ""));
        switch (smtp.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
