package fr.beffroi.server.sharing;

import java.util.List;

/** What a feature can let travel with one of its uses, told as a bean; inside {@code Tenancy.in}. A person chooses among it. */
public interface SharesOfUse {
    /** Nothing personal by its nature: no message, no proposal, no decision. */
    List<Piece> of(String useKey);

    /** @param name of a file, as its owner knows it */
    record Piece(Kind kind, String name, byte[] content) {}

    /** What a piece is. */
    enum Kind {
        /** Local documents, to be rewritten with the other's own hours, prices and names. */
        KNOWLEDGE,
        /** A trained model. */
        WEIGHTS
    }
}
