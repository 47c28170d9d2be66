package fr.beffroi.server.oversight;

import java.util.Optional;

/** What a proposal answers, apart from the proposal itself; told as a bean by the feature that proposed. Inside {@code Tenancy.in}. */
public interface Asked {
    /** Whether proposals of this use and kind answer something that can be shown alone. */
    boolean knows(String useKey, String kind);

    /** In the words of who asked; empty if it was erased, or another feature's. */
    Optional<String> asked(Proposals.Stored stored);
}
