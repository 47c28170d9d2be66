package fr.beffroi.buildings.references;

import fr.beffroi.tables.SourceProblem;
import java.util.List;
import java.util.Locale;

/**
 * What is lacking or cannot be in what was imported, before anything is presumed from it.
 *
 * @param issues each kind at most once for a file, in the order of {@link Kind}; none that did not occur
 * @param notes how the files were read, where they do not say it themselves
 */
public record Quality(List<Issue> issues, List<SourceProblem> notes) {
    private static final int MOST_SHOWN = 5;

    public Quality {
        issues = List.copyOf(issues);
        notes = List.copyOf(notes);
    }

    /**
     * @param lines of the file, or numbers of features, from 1, rising
     * @param words of the file that it is about, each once, in order: types, columns, parcels
     */
    public record Issue(Kind kind, String file, List<Integer> lines, List<String> words) {
        public Issue {
            lines = List.copyOf(lines);
            words = List.copyOf(words);
        }

        public int count() {
            return lines.size();
        }

        /** What was found and what is made of it, in one sentence; English for English locales, else French. */
        public String message(Locale locale) {
            String shown = String.join(", ", words.stream().limit(MOST_SHOWN).toList())
                    + (words.size() > MOST_SHOWN ? "…" : "");
            return Messages.text(
                    locale, "quality." + kind.name().toLowerCase(Locale.ROOT), file, String.valueOf(count()), shown);
        }
    }

    public enum Kind {
        /** Columns that name persons: nothing of them was kept. */
        PERSONS_DROPPED,
        /** Rings that crossed themselves and the like: mended. */
        SHAPE_MENDED,
        /** Left out. */
        SHAPE_LACKING,
        BUILDING_OF_UNKNOWN_TYPE,
        /** Left out. */
        PARCEL_WITHOUT_ID,
        /** Left out; the first one is kept. */
        PARCEL_TWICE,
        ZONE_OF_UNKNOWN_TYPE,
        /** Left out; the first one is kept. */
        PERMIT_TWICE,
        PERMIT_OF_UNKNOWN_KIND,
        PERMIT_OF_UNKNOWN_STATE,
        PERMIT_WITHOUT_DATE,
        PERMIT_WITHOUT_PARCEL,
        /** Of no parcel of the cadastre that was given. */
        PERMIT_OF_STRANGE_PARCEL,
        /** Complete before it was granted, granted before it was asked. */
        PERMIT_DATES_OUT_OF_ORDER,
        /** Left out. */
        ADDRESS_WITHOUT_PLACE
    }

    /** @return 0 where it did not occur */
    public int count(Kind kind) {
        return issues.stream()
                .filter(issue -> issue.kind() == kind)
                .mapToInt(Issue::count)
                .sum();
    }
}
