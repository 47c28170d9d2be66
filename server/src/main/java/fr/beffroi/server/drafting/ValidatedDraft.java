package fr.beffroi.server.drafting;

import fr.beffroi.acts.session.Majority;
import fr.beffroi.acts.session.Secrecy;
import fr.beffroi.acts.written.Writing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the person who validated it left it.
 *
 * @param id of the draft; stays through later validations
 * @param family key of its family of acts, e.g. {@code subvention-association}
 * @param matter code of the ACTES nomenclature, e.g. {@code 7.5}; null: the file of its family is gone, with what follows from it
 * @param majority as its family says it is voted
 * @param secrecy as its family says, for an appointment
 * @param validatedBy account; of the latest decision in effect
 * @param needAt when the need was first said
 * @param opinions prior opinions that the family asks for, in words
 * @param attachments titles of what is to be annexed
 */
public record ValidatedDraft(
        UUID id,
        Writing writing,
        String family,
        @Nullable String matter,
        Majority majority,
        Secrecy secrecy,
        UUID validatedBy,
        Instant validatedAt,
        Instant needAt,
        List<String> opinions,
        List<String> attachments) {
    public ValidatedDraft {
        opinions = List.copyOf(opinions);
        attachments = List.copyOf(attachments);
    }
}
