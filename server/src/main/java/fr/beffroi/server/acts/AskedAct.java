package fr.beffroi.server.acts;

import fr.beffroi.server.oversight.Asked;
import fr.beffroi.server.oversight.Proposals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The act to read again, without what the rules find in it. */
@Component
class AskedAct implements Asked {
    private final CheckedActs acts;

    AskedAct(CheckedActs acts) {
        this.acts = acts;
    }

    @Override
    public Optional<String> kind(String useKey) {
        return useKey.equals(ActsFeature.USE) ? Optional.of(ActsFeature.KIND) : Optional.empty();
    }

    /** The file, however often it is brought. */
    @Override
    public String drawnBy(Proposals.Stored stored) {
        return acts.find(stored.proposal().id()).map(CheckedAct::sha256).orElseGet(() -> Asked.super.drawnBy(stored));
    }

    @Override
    public Optional<String> asked(Proposals.Stored stored) {
        return stored.proposal().kind().equals(ActsFeature.KIND)
                ? acts.find(stored.proposal().id())
                        .map(checked -> checked.act().text().text())
                : Optional.empty();
    }
}
