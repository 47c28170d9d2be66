package fr.beffroi.server.publication;

import fr.beffroi.acts.export.ReceiptFile;
import fr.beffroi.acts.export.ReceivedAct;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes in the prefecture's receipt, typed or as a file, once it is surely this act's. Inside {@code Tenancy.in}. */
@Component
class Receiving {
    static final int MOST_KILOBYTES = 1_000;
    static final long MOST_BYTES = MOST_KILOBYTES * 1_000L;

    private static final String EXAMPLE = "034-123456782-20261104-2026_11_04-DE";

    /** Department, SIREN, day of the act, number, nature, as the schema of ACTES has it. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "[09][0-9][AB0-9]-(?<siren>[0-9]{9})-(?<day>[0-9]{8})-(?<number>[a-zA-Z0-9_]{1,15})-[A-Z]{2}(?:-.*)?");

    private final Formalities formalities;

    Receiving(Formalities formalities) {
        this.formalities = formalities;
    }

    /** @throws Refused if the identifier is none, or another act's */
    void typed(AdoptedAct act, String identifier, LocalDate on, Person by) {
        String given = identifier.strip();
        if (given.isEmpty()) {
            throw new Refused("publication.receipt.identifier.missing");
        }
        requireOf(act.extract(), given);
        formalities.receive(act, given, on, null, by);
    }

    /** @param name of the file, for what is said of it @throws Refused if it is no receipt, or another act's */
    void imported(AdoptedAct act, String name, byte[] content, Person by) {
        if (content.length == 0) {
            throw new Refused("publication.receipt.empty");
        }
        try {
            ReceivedAct received = ReceiptFile.read(Clean.text(name), content);
            requireOf(act.extract(), received.identifier());
            requireNumber(act.extract(), received.number());
            formalities.receive(act, received.identifier(), received.receivedOn(), Sha256.of(content), by);
        } catch (fr.beffroi.acts.export.Refused refused) {
            throw new EngineRefused(refused);
        }
    }

    private static void requireOf(Extract act, String identifier) {
        Matcher parts = IDENTIFIER.matcher(identifier);
        if (!parts.matches()) {
            throw new Refused("publication.receipt.identifier.form", identifier, EXAMPLE);
        }
        String own = act.issuer().siren();
        if (!parts.group("siren").equals(own)) {
            throw new Refused("publication.receipt.other-siren", parts.group("siren"), own);
        }
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(act.session());
        if (!parts.group("day").equals(day)) {
            throw new Refused("publication.receipt.other-day", parts.group("day"), day);
        }
        requireNumber(act, parts.group("number"));
    }

    /** Identifiers take no hyphen: what is neither letter nor digit is not compared. */
    private static void requireNumber(Extract act, String number) {
        if (!bare(number).equals(bare(act.number()))) {
            throw new Refused("publication.receipt.other-number", number, act.number());
        }
    }

    private static String bare(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
