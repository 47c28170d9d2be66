package fr.beffroi.acts.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assemblies office knows of a session beside the act (dossier de séance). What is null is not known: a rule that
 * needs it says "non vérifié".
 *
 * @param convokedOn day on which the convocation was sent; it prevails over what the act states
 * @param agenda items of the agenda sent with it
 * @param emergency whether the time was shortened for urgency, and the assembly ruled on it
 * @param firstAfterRenewal whether it is the first session after a general renewal
 * @param secondConvocation whether it follows one that lacked its quorum
 * @param note whether the explanatory note (note explicative de synthèse) was sent with the convocation
 * @param secretBallotAskedBy members present who asked for a secret ballot
 * @param interested members who have a personal interest in the matter
 * @param presentForItem members present for this very item, proxies apart
 * @param minutesAdoptedOn day on which the minutes of this session were adopted
 * @param listPostedOn day on which the list of délibérations examined was displayed and put online
 * @param publishedOn day of publication online
 * @param transmittedOn day of transmission to the prefecture
 * @param paperRegister whether the act stands in the paper register
 */
public record SessionFile(
        @Nullable LocalDate convokedOn,
        @Nullable List<String> agenda,
        @Nullable Boolean emergency,
        @Nullable Boolean firstAfterRenewal,
        @Nullable Boolean secondConvocation,
        @Nullable Boolean note,
        @Nullable Integer secretBallotAskedBy,
        @Nullable List<String> interested,
        @Nullable Integer presentForItem,
        @Nullable LocalDate minutesAdoptedOn,
        @Nullable LocalDate listPostedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate transmittedOn,
        @Nullable Boolean paperRegister) {

    public static final SessionFile UNKNOWN =
            new SessionFile(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
