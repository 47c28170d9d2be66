package fr.beffroi.answers;

import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.answers.search.Hit;
import fr.beffroi.answers.search.PassageHit;
import fr.beffroi.answers.search.Signals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for and against answering a message, as named numbers from which the {@link Calibration} makes a
 * probability.
 */
record Support(Map<String, Double> features) {
    private static final int DEPTH = 10;

    static Support of(String message, FicheIndex index, List<Hit> hits, List<Hit> baseline, List<PassageHit> passages) {
        Signals signals = index.signals(message, hits);
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("top", Math.log1p(signals.top()));
        features.put("margin", signals.margin());
        features.put("coverage", signals.coverage());
        features.put("title_coverage", signals.titleCoverage());
        features.put("unknown_words", signals.unknownWords());
        features.put(
                "passage",
                Math.log1p(
                        passages.stream().mapToDouble(PassageHit::score).max().orElse(0)));
        features.put("baseline_agreement", agreement(hits, baseline));
        features.putAll(Scope.of(message));
        return new Support(features);
    }

    /** 1/rank of the best fiche in plain BM25's list, 0 if it is not there. */
    private static double agreement(List<Hit> hits, List<Hit> baseline) {
        if (hits.isEmpty()) {
            return 0;
        }
        String best = hits.get(0).fiche().id();
        for (int i = 0; i < Math.min(DEPTH, baseline.size()); i++) {
            if (baseline.get(i).fiche().id().equals(best)) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
