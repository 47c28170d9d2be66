package fr.beffroi.acts.law;

import fr.beffroi.acts.law.Holdings.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that are loaded, and what can be said of a citation with them. */
public final class Law {
    private final Holdings holdings;
    private final Resolver resolver;

    private Law(List<LoadedSource> sources) {
        this.holdings = new Holdings(sources);
        this.resolver = new Resolver(holdings);
    }

    /** Nothing is loaded: nothing can be verified. */
    public static Law none() {
        return new Law(List.of());
    }

    /** Several sources may hold one code: the one with dates is asked first, then the newest. */
    public static Law of(List<LoadedSource> sources) {
        return new Law(sources);
    }

    /** Every citation of a text, in order. */
    public static List<Citation> citations(String text) {
        return Citations.in(text);
    }

    /** Every code that a text names, in order, be it for an article or for itself. */
    public static List<CodeMention> codesIn(String text) {
        return Citations.codes(text);
    }

    /**
     * What can be said of a citation on that day. Never a guess: what is not loaded is not verifiable. A range is in force
     * where both its ends are; {@link #resolveEach} says it of every article between.
     */
    public Resolution resolve(Citation citation, LocalDate on) {
        List<Resolution> each = resolveEach(citation, on);
        return each.size() == 1 ? each.getFirst() : Ranges.together((Citation.OfCode) citation, each, on);
    }

    /** One resolution for each article that the citation names, in the order of the code; at least one. */
    public List<Resolution> resolveEach(Citation citation, LocalDate on) {
        return switch (citation) {
            case Citation.OfCode of -> {
                Code code = of.code();
                if (code == null) {
                    yield List.of(Resolution.notVerifiable(null, "law.code_not_named", of.number()));
                }
                yield Reach.of(of, holdings).stream()
                        .map(number -> resolver.article(code, number, on))
                        .toList();
            }
            case Citation.OfText of -> List.of(new TextResolver(holdings, resolver).resolve(of, on));
        };
    }

    /** Every version of an article that is loaded, the best source first; without dates, several may bear one number. */
    public List<Article> find(Code code, String number) {
        List<Article> found = new ArrayList<>();
        for (Holding holding : holdings.of(code)) {
            holdings.versions(holding, number).forEach(version -> found.add(holding.article(version)));
        }
        return found;
    }

    /** Articles for something typed: by number in every code, or by the words of their wording on that day. */
    public List<Hit> search(String query, LocalDate on, int most) {
        Search search = new Search(holdings);
        List<Hit> numbered = search.byNumber(query);
        List<Hit> hits = numbered.isEmpty() ? search.byWords(query, on, most) : numbered;
        return hits.size() > most ? hits.subList(0, Math.max(0, most)) : hits;
    }

    public List<Source> sources() {
        return holdings.sources();
    }

    /** The codes that are loaded; of laws and decrees there may be thousands, see {@link #texts}. */
    public List<Held> codes() {
        return holdings.all().stream()
                .filter(holding -> holding.text().identity() == null)
                .map(Law::held)
                .toList();
    }

    /** How many laws, ordinances, decrees and arrêtés are loaded. */
    public Map<Citation.Nature, Integer> texts() {
        Map<Citation.Nature, Integer> count = new EnumMap<>(Citation.Nature.class);
        for (Holding holding : holdings.all()) {
            LoadedText.Identity identity = holding.text().identity();
            if (identity != null) {
                count.merge(identity.nature(), 1, Integer::sum);
            }
        }
        return count;
    }

    /** The articles our rules need, by their subject alone. */
    public static Collection<KnownArticle> knownArticles() {
        return KnownArticles.all();
    }

    /** @param number as in {@link ArticleNumber#normalised} */
    public static Optional<KnownArticle> findKnown(Code code, String number) {
        return KnownArticles.find(code, number);
    }

    /** The articles our rules need, and whether LEGI agrees with what we say of each. */
    public List<Confirmation> known() {
        return KnownArticles.all().stream()
                .map(known -> Confirmation.of(known, holdings))
                .toList();
    }

    private static Held held(Holding holding) {
        LoadedText text = holding.text();
        return new Held(holding.source(), text.code(), text.coverage(), text.articles());
    }
}
