package fr.beffroi.server.requests;

import fr.beffroi.server.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a resident typed. All but the kind and the message may be empty: no more is asked than an answer needs.
 *
 * @param usage key of a use, "" for AI at large
 * @param reference of a letter, a decision or a proposal that the resident has in hand
 */
record Asked(
        @Nullable Kind kind, String usage, String message, String name, String email, String postal, String reference) {
    static final int LONGEST = 4000;

    static final Asked NOTHING = new Asked(null, "", "", "", "", "", "");

    Asked {
        usage = said(usage);
        message = said(message).replace("\r\n", "\n").strip();
        name = said(name).strip();
        email = said(email).strip();
        postal = said(postal).replace("\r\n", "\n").strip();
        reference = said(reference).strip();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @throws Refused naming the first field that is missing, too long or not what it should be */
    Asked checked() {
        if (kind == null) {
            throw new Refused("requests.wrong.kind");
        }
        if (message.isEmpty() || message.length() > LONGEST) {
            throw new Refused("requests.wrong.message", LONGEST);
        }
        if (name.length() > 120 || postal.length() > 300 || reference.length() > 80) {
            throw new Refused("requests.wrong.long");
        }
        boolean address = email.isEmpty() || email.matches("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,185}");
        if (!address) {
            throw new Refused("requests.wrong.email");
        }
        // An individual decision is explained to whom it concerns: without a name nobody can tell to whom.
        if (kind != Kind.ERROR && kind != Kind.OBJECTION && name.isEmpty()) {
            throw new Refused("requests.wrong.name");
        }
        if ((message + name + email + postal + reference + usage).indexOf('\0') >= 0) {
            throw new Refused("requests.wrong.long");
        }
        return this;
    }
}
