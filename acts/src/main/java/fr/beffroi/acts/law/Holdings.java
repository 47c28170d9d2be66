package fr.beffroi.acts.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the sources hold, found by code, by law and by number. Texts are opened when they are first asked for. */
final class Holdings {
    /** Better sources first: those with dates, and of one kind the newest. */
    private static final Comparator<Holding> BEST = Comparator.comparing(
                    (Holding h) -> h.source().kind())
            .thenComparing(h -> h.source().madeOn(), Comparator.reverseOrder());

    /** One text of one source. */
    record Holding(Source source, LoadedText text) {
        Article article(Version version) {
            return new Article(
                    text.code(),
                    version.number(),
                    version.wording().get(),
                    version.from(),
                    version.until(),
                    source.name(),
                    source.madeOn());
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final List<Holding> all = new ArrayList<>();
    private final Map<Code, List<Holding>> codes = new HashMap<>();
    private final Map<String, List<Holding>> texts = new HashMap<>();
    private final Map<Holding, Map<String, List<Version>>> opened = new ConcurrentHashMap<>();

    Holdings(List<LoadedSource> loaded) {
        for (LoadedSource one : loaded) {
            sources.add(one.source());
            one.texts().forEach(text -> all.add(new Holding(one.source(), text)));
        }
        all.sort(BEST);
        for (Holding holding : all) {
            LoadedText.Identity identity = holding.text().identity();
            if (identity == null) {
                codes.computeIfAbsent(holding.text().code(), code -> new ArrayList<>())
                        .add(holding);
            } else {
                if (identity.number() != null) {
                    index(identity.nature() + " " + identity.number(), holding);
                }
                if (identity.signedOn() != null) {
                    index(identity.nature() + " " + identity.signedOn(), holding);
                }
            }
        }
    }

    private void index(String key, Holding holding) {
        texts.computeIfAbsent(key, k -> new ArrayList<>()).add(holding);
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    List<Holding> all() {
        return all;
    }

    List<Holding> of(Code code) {
        return codes.getOrDefault(code, List.of());
    }

    /** By number where it is cited by number, else by date; several texts of one nature may bear one date. */
    List<Holding> of(Citation.OfText citation) {
        Object name = citation.number() == null ? citation.date() : citation.number();
        return texts.getOrDefault(citation.nature() + " " + name, List.of());
    }

    List<Version> versions(Holding holding, String number) {
        return open(holding).getOrDefault(ArticleNumber.key(number), List.of());
    }

    /** Every number of a text, in no order. */
    List<String> numbers(Holding holding) {
        return open(holding).values().stream()
                .map(versions -> versions.getFirst().number())
                .toList();
    }

    private Map<String, List<Version>> open(Holding holding) {
        return opened.computeIfAbsent(holding, h -> {
            Map<String, List<Version>> byNumber = new HashMap<>();
            for (Version version : h.text().versions().get()) {
                byNumber.computeIfAbsent(ArticleNumber.keyOfNormalised(version.number()), key -> new ArrayList<>())
                        .add(version);
            }
            return byNumber;
        });
    }
}
