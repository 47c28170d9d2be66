package fr.beffroi.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.server.platform.Post.Outcome.Kind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {
    private static final Letter LETTER =
            new Letter(UUID.randomUUID(), "habitant@example.org", null, "Votre carte", "Bonjour,\n\nVoici.");

    @ParameterizedTest
    @CsvSource({
        "250, 250, 250, SENT",
        "550, 250, 250, REFUSED",
        "451, 250, 250, LATER",
        "250, 554, 250, REFUSED",
        "250, 250, 554, REFUSED",
        "250, 250, 452, LATER",
        "250, 250, 0,   UNKNOWN",
        "250, 250, -1,  UNKNOWN"
    })
    void what_the_server_replies_tells_whether_the_mail_left(int toSender, int toRecipient, int toText, Kind expected) {
        try (ScriptedSmtp smtp = new ScriptedSmtp(toSender, toRecipient, toText)) {
            assertThat(new Post(smtp.settings()).send(LETTER).kind()).isEqualTo(expected);
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_again_later() {
        int port;
        try (ScriptedSmtp gone = new ScriptedSmtp(250, 250, 250)) {
            port = gone.port();
        }
        ServerSettings.Smtp smtp = new ServerSettings.Smtp(
                "127.0.0.1", port, ServerSettings.Smtp.Security.NONE, null, "mairie@example.org");
        assertThat(new Post(smtp).send(LETTER).kind()).isEqualTo(Kind.LATER);
    }

    @Test
    void a_server_without_starttls_gets_nothing_where_starttls_is_asked() {
        try (ScriptedSmtp smtp = new ScriptedSmtp(250, 250, 250)) {
            ServerSettings.Smtp secure = new ServerSettings.Smtp(
                    "127.0.0.1", smtp.port(), ServerSettings.Smtp.Security.STARTTLS, null, "mairie@example.org");
            assertThat(new Post(secure).send(LETTER).kind()).isEqualTo(Kind.LATER);
            assertThat(smtp.texts()).isZero();
        }
    }

    @Test
    void a_line_break_in_a_subject_begins_no_header() throws Exception {
        Letter letter = new Letter(UUID.randomUUID(), "a@example.org", null, "Bonjour\r\nBcc: tous@example.org", "x");
        var message = letter.message(
                jakarta.mail.Session.getInstance(new java.util.Properties()),
                new jakarta.mail.internet.InternetAddress("mairie@example.org"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getMessageID()).isEqualTo("<" + letter.id() + "@example.org>");
    }

    @Test
    void only_one_plain_address_is_written_to() {
        for (String address :
                new String[] {"a@b.fr, c@d.fr", "a b", "", "a@b.fr\r\nBcc: c@d.fr", "groupe: a@b.fr;", "personne"}) {
            assertThatThrownBy(() -> Letter.checkAddress(address))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Letter.checkAddress("Élise Martin <elise@example.org>");
    }
}
