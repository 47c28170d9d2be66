package fr.beffroi.server.costs;

import fr.beffroi.server.oversight.Asked;
import fr.beffroi.server.oversight.Proposals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the proposals of these tests answer. */
@Component("costsShownAlone")
class ShownAlone implements Asked {
    @Override
    public Optional<String> kind(String useKey) {
        return useKey.equals(CostsTest.USE) ? Optional.of("answer") : Optional.empty();
    }

    @Override
    public Optional<String> asked(Proposals.Stored stored) {
        return stored.useKey().equals(CostsTest.USE) ? Optional.of("À quelle heure ouvrez-vous ?") : Optional.empty();
    }
}
