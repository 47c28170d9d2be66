package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * An article that our rules need, known by its subject alone: its wording is not shipped. It stays "à confirmer dans LEGI"
 * until an imported LEGI agrees.
 *
 * @param since when its content is as its subject says; null where we are not sure of the date
 * @param expected words that its wording must bear
 */
public record KnownArticle(
        Code code, String number, Family family, @Nullable LocalDate since, List<String> expected) {
    /** The day on which this table was last written. */
    static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 26);

    public KnownArticle {
        expected = List.copyOf(expected);
    }

    /** Which rules it grounds. */
    public enum Family {
        CONVOCATION,
        SESSION,
        VOTE,
        COMPETENCE,
        ETHICS,
        CONTENT,
        BUDGET,
        CONTRACTS,
        PROPERTY,
        STAFF,
        PLANNING,
        POLICE,
        EPCI,
        RETROACTIVITY,
        PERSONAL_DATA,
        SIGNATURE,
        TRANSMISSION,
        PUBLICATION,
        REMEDIES
    }

    /** In our words, not those of the law. */
    public String subject(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return ResourceBundle.getBundle("fr.beffroi.acts.law.subjects", known).getString(subjectKey());
    }

    String subjectKey() {
        return Codes.flat(code.initials()) + "." + number;
    }

    Article article() {
        return new Article(code, number, "", since, null, "known-articles.csv", WRITTEN_ON);
    }
}
