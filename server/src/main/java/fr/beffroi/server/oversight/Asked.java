package fr.beffroi.server.oversight;

import java.util.Optional;

/** What a proposal answers, apart from the proposal itself; told as a bean by the feature that proposed. Inside {@code Tenancy.in}. */
public interface Asked {
    /** The kind of this use's proposals whose question can be shown alone; empty for another feature's use. */
    Optional<String> kind(String useKey);

    /** What its draw hangs on when time is measured: the same for what is asked twice, so that nobody draws again. US-ASCII. */
    default String drawnBy(Proposals.Stored stored) {
        return stored.proposal().id().toString();
    }

    /** In the words of who asked, or those that are to be read; empty if it was erased, or another feature's. */
    Optional<String> asked(Proposals.Stored stored);
}
