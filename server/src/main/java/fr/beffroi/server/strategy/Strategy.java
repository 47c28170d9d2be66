package fr.beffroi.server.strategy;

import fr.beffroi.oversight.use.Motive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version.
 *
 * @param edit counts the changes of a draft, so that none is lost to another writer
 * @param draft of the délibération, in Actes
 */
record Strategy(
        UUID id,
        int number,
        State state,
        List<String> goals,
        String charter,
        List<RedLine> lines,
        int edit,
        @Nullable UUID draft,
        @Nullable Adoption adoption) {

    enum State {
        DRAFT,
        ADOPTED,
        REPLACED
    }

    /** @param reviewOn day by which it is to be looked at again */
    record Adoption(Motive.Vote vote, String motive, UUID by, Instant at, LocalDate reviewOn) {}
}
