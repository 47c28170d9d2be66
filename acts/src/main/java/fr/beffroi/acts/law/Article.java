package fr.beffroi.acts.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article.
 *
 * @param number as in {@link ArticleNumber#normalised}
 * @param wording plain text; empty where only its subject is known
 * @param from first day of force; null where the source does not date it
 * @param until last day of force; null where open or undated
 * @param source where it was read, e.g. "LEGI, archive du 12/07/2026"
 * @param readOn day on which that source was made
 */
public record Article(
        Code code,
        String number,
        String wording,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source,
        LocalDate readOn) {}
