package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Need;
import fr.beffroi.acts.similar.PopulationBand;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for, as a page or a program sends it.
 *
 * @param words "" where nothing is asked
 * @param subject code of the ACTES nomenclature or its beginning; null for all
 */
record Asked(
        String words,
        Collectivity.@Nullable Kind kind,
        @Nullable PopulationBand band,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String subject) {
    static final int LONGEST = 2000;

    private static final Pattern SUBJECT = Pattern.compile("[1-9](\\.[0-9]{1,2}){0,4}");

    Asked {
        String clean = Clean.text(words).replaceAll("\\s+", " ").strip();
        words = clean.substring(0, Math.min(clean.length(), LONGEST));
        subject = subject == null || subject.isBlank() ? null : subject.strip();
    }

    /** @throws Refused if the subject is no code, or the period ends before it begins */
    Need need(Collectivity ours) {
        if (subject != null && !SUBJECT.matcher(subject).matches()) {
            throw new Refused("similaracts.subject.wrong");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refused("similaracts.period.wrong");
        }
        return new Need(
                words,
                kind == null ? Set.of() : Set.of(kind),
                band == null ? Set.of() : Set.of(band),
                from,
                until,
                subject,
                ours);
    }

    public boolean isFiltered() {
        return kind != null || band != null || from != null || until != null || subject != null;
    }
}
