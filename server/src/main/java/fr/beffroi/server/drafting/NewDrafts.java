package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.people.Account;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door by which another feature has a draft begun from what it knows; people write on from there. Inside {@code Tenancy.in}. */
@Component
public class NewDrafts {
    private final Composing composing;
    private final Families families;

    NewDrafts(Composing composing, Families families) {
        this.composing = composing;
        this.families = families;
    }

    /**
     * @param family its key
     * @param need why it is drafted, in one sentence, as the draft will show it
     * @param facts by key, as the family reads them; rows are lists of maps
     * @return the draft's id, at {@code /actes/projets/{id}}
     * @throws NotAllowed unless drafting is open and the account may write drafts
     * @throws java.util.NoSuchElementException if there is no such family
     * @throws IllegalArgumentException with the key of a text, if a fact cannot be understood
     */
    public UUID begin(String family, String need, Map<String, ? extends @Nullable Object> facts, Account by) {
        DraftingFeature.office(by);
        try {
            return composing
                    .start(new Composing.Wanted(
                            need, Times.now(), families.get(family).key(), facts, by.service(), by.id(), false))
                    .id();
        } catch (Composing.UnclearFacts unclear) {
            throw new IllegalArgumentException(unclear.getMessage(), unclear);
        }
    }
}
