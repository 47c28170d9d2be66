package fr.beffroi.server.oversight;

import fr.beffroi.server.people.Account;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a feature shows its own proposals on the proposal page: declared as a bean by the feature. What no feature shows,
 * such as another program's proposal, is shown as it was submitted.
 */
public interface ProposalFace {

    boolean shows(String useKey);

    /** Called inside {@code Tenancy.in}, also after the decision. Empty: the feature knows no more than was submitted. */
    Optional<Face> face(Proposals.Stored stored, Account account);

    /**
     * @param template with the fragments {@code contents(model, open, proposal)} (what was asked, what is proposed, what it rests
     *     on), {@code verdict(model, open, proposal)} (a verdict of the feature's own, beside those of all) and
     *     {@code aftermath(model)} (what became of it once decided)
     * @param model what the template reads
     * @param acceptKey text of the accepting button
     * @param amendKey text of the amending button
     * @param effectKey text that says what accepting sets off, with {@code effectArgument}
     * @param editable whether the content may be amended in place
     * @param acceptable whether it may be accepted as it stands
     */
    record Face(
            String template,
            Object model,
            String acceptKey,
            String amendKey,
            String effectKey,
            @Nullable String effectArgument,
            boolean editable,
            boolean acceptable) {}
}
