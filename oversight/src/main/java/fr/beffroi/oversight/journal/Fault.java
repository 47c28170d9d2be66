package fr.beffroi.oversight.journal;

import java.util.Locale;

/** What can be wrong with a journal file; each has a text in {@code messages}. */
enum Fault {
    EMPTY,
    NOT_A_JOURNAL,
    LINE_ENDINGS,
    LINE_TOO_LONG,
    LINE_UNKNOWN,
    CUT,
    AFTER_SEAL,
    HEAD_MALFORMED,
    HEAD_OF_ANOTHER_JOURNAL,
    HEAD_SIGNATURE,
    HEAD_ROOT,
    HEAD_COVERS_MORE,
    SEAL_MALFORMED,
    SEAL_SIGNATURE,
    SEAL_ENTRIES,
    SEAL_HEADS,
    EXPECTED_HEAD_MALFORMED,
    EXPECTED_HEAD_MISSING,
    EXPECTED_KEY_DIFFERS;

    String key() {
        return "journal." + name().toLowerCase(Locale.ROOT);
    }
}
