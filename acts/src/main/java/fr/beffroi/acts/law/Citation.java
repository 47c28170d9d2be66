package fr.beffroi.acts.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reference to law, as somebody wrote it. {@code start} and {@code end} are offsets in the text it stands in. */
public sealed interface Citation {
    String written();

    int start();

    int end();

    /**
     * An article of a code. "Articles L2122-18 à L2122-23" is one citation with {@code last}.
     *
     * @param code null where the text does not name it
     * @param number without spaces or dots, e.g. "L2121-29", "R123-7", "1382", "1609 nonies C"
     * @param last last number of a range; null for a single article
     * @param andFollowing whether "et suivants" follows
     */
    record OfCode(
            @Nullable Code code,
            String number,
            @Nullable String last,
            boolean andFollowing,
            String written,
            int start,
            int end)
            implements Citation {}

    /**
     * A law, ordinance, decree or arrêté outside the codes.
     *
     * @param number e.g. "2012-97"; null where only the date is given
     * @param article of that text; null for the whole
     */
    record OfText(
            Nature nature,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String article,
            String written,
            int start,
            int end)
            implements Citation {}

    enum Nature {
        LOI,
        ORDONNANCE,
        DECRET,
        ARRETE
    }
}
