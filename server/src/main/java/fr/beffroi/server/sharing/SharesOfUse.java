package fr.beffroi.server.sharing;

import java.util.List;

/** What a feature can let travel with one of its uses, told as a bean; inside {@code Tenancy.in}. A person chooses among it. */
public interface SharesOfUse {
    /** Nothing personal by its nature: no message, no proposal, no decision. */
    List<Piece> of(String useKey);

    /**
     * @param name of a file, as its owner knows it
     * @param with what always leaves with it, such as a model's card
     */
    record Piece(Kind kind, String name, byte[] content, List<Piece> with) {
        public Piece {
            with = List.copyOf(with);
        }

        public Piece(Kind kind, String name, byte[] content) {
            this(kind, name, content, List.of());
        }
    }

    /** What a piece is. */
    enum Kind {
        /** Local documents and settings, to be rewritten with the other's own hours, prices and names. */
        KNOWLEDGE,
        /** A trained model. */
        WEIGHTS,
        /** What a model learnt from, what it is worth and what it does badly. */
        CARD
    }
}
