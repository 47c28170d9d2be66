package fr.beffroi.server.incidents;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without account typed of an incident. Only what happened must be said.
 *
 * @param usage key of a use; "" where the person does not know; {@link #ELSEWHERE}
 * @param seen day as a field of the browser writes it, or ""
 * @param contact whatever way to reach them, or ""
 */
record Told(String usage, String description, String seen, String contact) {
    /** No key of a use: an AI that does not run here. */
    static final String ELSEWHERE = "*";

    private static final int LONGEST_CONTACT = 254;

    Told {
        usage = said(usage);
        description = said(description).replace("\r\n", "\n").strip();
        seen = said(seen).strip();
        contact = said(contact).strip();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @throws Refused naming the first field that is missing, too long or not what it should be */
    Told checked(Instant now) {
        if (description.isEmpty()
                || description.length() > Declared.LONGEST
                || contact.length() > LONGEST_CONTACT
                || (description + contact).indexOf('\0') >= 0) {
            throw new Refused("incidents.notice.wrong", Declared.LONGEST, LONGEST_CONTACT);
        }
        LocalDate day = seenOn();
        LocalDate today = LocalDate.ofInstant(now, LegalTime.FRANCE);
        if (day != null && (day.isAfter(today) || day.isBefore(today.minusYears(10)))) {
            throw new Refused("incidents.notice.wrong.seen");
        }
        return this;
    }

    /** @throws Refused if it is no day */
    @Nullable
    LocalDate seenOn() {
        try {
            return seen.isEmpty() ? null : LocalDate.parse(seen);
        } catch (DateTimeParseException e) {
            throw new Refused("incidents.notice.wrong.seen");
        }
    }
}
