package fr.beffroi.server.acts;

import fr.beffroi.acts.law.Article;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Hit;
import fr.beffroi.acts.law.KnownArticle;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of something typed: each citation in it, or the articles that a search finds.
 *
 * @param more whether the text cites more than is told here
 */
record Cited(List<Line> lines, List<Line> hits, boolean more) {
    private static final int MOST = 40;
    private static final int HITS = 15;

    static final Cited NOTHING = new Cited(List.of(), List.of(), false);

    /**
     * @param written as it was typed, or the article's name
     * @param state null for something that a search found
     * @param reason one sentence that says what is known of it
     * @param subject what the article is about, in our words; "" where we have none
     * @param wording ""  where it is not loaded, or only in a state of the code known to be out of date
     */
    record Line(
            String written,
            Resolution.@Nullable State state,
            String reason,
            String subject,
            String wording,
            @Nullable Shown article) {}

    /** Where a wording was read. @param undated whether its source has no dates of force */
    record Shown(String number, String code, String source, LocalDate readOn, boolean undated, boolean outdated) {}

    static Cited of(Law law, String typed, LocalDate on, Locale locale) {
        List<Line> lines = new ArrayList<>();
        boolean bare = false;
        for (Citation citation : Law.citations(typed)) {
            bare |= citation instanceof Citation.OfCode of && of.code() == null;
            for (Resolution resolution : law.resolveEach(citation, on)) {
                if (lines.size() < MOST) {
                    lines.add(line(law, citation, resolution, locale));
                }
            }
        }
        boolean more = lines.size() == MOST;
        List<Line> hits = !lines.isEmpty() && !bare
                ? List.of()
                : law.search(typed, on, HITS).stream()
                        .map(hit -> line(law, hit, locale))
                        .toList();
        return new Cited(lines, hits, more);
    }

    private static Line line(Law law, Citation citation, Resolution resolution, Locale locale) {
        Article article = resolution.article();
        Shown shown = article == null ? null : shown(law, article);
        Code code = citation instanceof Citation.OfCode of ? of.code() : null;
        String number = article != null ? article.number() : citation instanceof Citation.OfCode of ? of.number() : "";
        return new Line(
                citation.written(),
                resolution.state(),
                resolution.reason(locale),
                code == null ? "" : subject(code, number, locale),
                article == null || shown == null || shown.outdated() ? "" : article.wording(),
                shown);
    }

    private static Line line(Law law, Hit hit, Locale locale) {
        Article article = hit.article();
        Shown shown = shown(law, article);
        return new Line(
                article.number() + " · " + article.code().title(),
                null,
                "",
                subject(article.code(), article.number(), locale),
                shown.outdated() ? "" : hit.excerpt(),
                shown);
    }

    private static Shown shown(Law law, Article article) {
        boolean outdated = law.sources().stream()
                .anyMatch(source -> source.name().equals(article.source()) && source.kind() == Source.Kind.OUTDATED);
        return new Shown(
                article.number(),
                article.code().title(),
                article.source(),
                article.readOn(),
                article.from() == null,
                outdated);
    }

    private static String subject(Code code, String number, Locale locale) {
        return Law.findKnown(code, number)
                .map((KnownArticle known) -> known.subject(locale))
                .orElse("");
    }
}
