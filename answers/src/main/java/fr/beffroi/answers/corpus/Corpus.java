package fr.beffroi.answers.corpus;

import java.time.LocalDate;
import java.util.List;

/**
 * All fiches read from one source.
 *
 * @param date date of the data, shown beside every answer
 * @param problems broken fiches, reported and skipped
 */
public record Corpus(String name, LocalDate date, List<Fiche> fiches, List<Problem> problems) {
    public Corpus {
        fiches = List.copyOf(fiches);
        problems = List.copyOf(problems);
    }

    /** A file that could not be read: which, and the key (bundle {@code fr.beffroi.answers.corpus.messages}) that says why. */
    public record Problem(String file, String key, String detail) {}
}
