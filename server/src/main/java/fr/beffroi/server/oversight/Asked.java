package fr.beffroi.server.oversight;

import java.util.Optional;

/** What a proposal answers, apart from the proposal itself; told as a bean by the feature that proposed. Inside {@code Tenancy.in}. */
public interface Asked {
    /** The kind of this use's proposals whose question can be shown alone; empty for another feature's use. */
    Optional<String> kind(String useKey);

    /** In the words of who asked, or those that are to be read; empty if it was erased, or another feature's. */
    Optional<String> asked(Proposals.Stored stored);
}
