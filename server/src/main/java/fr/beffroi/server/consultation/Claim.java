package fr.beffroi.server.consultation;

import java.util.List;
import java.util.UUID;

/**
 * One thing that was said, and what became of it.
 *
 * @param quotes at least one
 */
record Claim(UUID id, String text, Kept kept, String why, List<Quote> quotes) {
    Claim {
        quotes = List.copyOf(quotes);
    }

    /** What became of it. */
    enum Kept {
        KEPT,
        PARTLY,
        NOT_KEPT
    }

    /** Words of a passage, as they stand there. */
    record Quote(UUID passage, String words) {
        /** White space aside: whoever selects and pastes over a line break quotes the same words. */
        static boolean isIn(String words, String text) {
            String wanted = plain(words);
            return !wanted.isEmpty() && plain(text).contains(wanted);
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        }
    }
}
