package fr.beffroi.acts.draft;

import fr.beffroi.acts.draft.FrenchStems.Stem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks families by the words that a need shares with them: a word counts by where the family has it and by how few
 * families have it.
 */
final class NeedRanking {
    private static final double IN_WORDS = 3;
    private static final double IN_TITLE = 2.5;
    private static final double IN_PHRASE = 1.5;
    private static final double IN_NEEDS = 1.25;
    private static final double IN_SUMMARY = 1;
    private static final double IN_MATTER = 0.5;
    private static final double WHOLE_PHRASE = 3;

    /** From here on one word alone names a family; below, it takes two. */
    private static final double NAMES = 2.5;

    private final List<Profile> profiles = new ArrayList<>();
    private final Map<String, Integer> families = new HashMap<>();

    NeedRanking(Collection<Family> all) {
        for (Family family : all) {
            Profile profile = Profile.of(family);
            profiles.add(profile);
            profile.weights().keySet().forEach(stem -> families.merge(stem, 1, Integer::sum));
        }
    }

    /** @param phrases the family's own expressions of several words, stem by stem */
    private record Profile(Family family, Map<String, Double> weights, List<List<String>> phrases) {
        static Profile of(Family family) {
            Map<String, Double> weights = new HashMap<>();
            List<List<String>> phrases = new ArrayList<>();
            for (String words : family.words()) {
                List<String> phrase = stems(words);
                add(words, phrase.size() > 1 ? IN_PHRASE : IN_WORDS, weights);
                if (phrase.size() > 1) {
                    phrases.add(phrase);
                }
            }
            add(family.title(), IN_TITLE, weights);
            family.needs().forEach(need -> add(need, IN_NEEDS, weights));
            add(family.summary(), IN_SUMMARY, weights);
            add(family.matterLabel(), IN_MATTER, weights);
            return new Profile(family, weights, phrases);
        }

        private static void add(String text, double weight, Map<String, Double> weights) {
            new LinkedHashSet<>(stems(text)).forEach(stem -> weights.merge(stem, weight, Profile::together));
        }

        /** Said twice is not twice as true. */
        private static double together(double one, double other) {
            return Math.max(one, other) + 0.25 * Math.min(one, other);
        }
    }

    List<Need.Match> rank(String need) {
        List<Stem> stems = FrenchStems.of(need);
        List<Need.Match> matches = new ArrayList<>();
        for (Profile profile : profiles) {
            score(need, stems, profile, matches);
        }
        matches.sort(Comparator.comparingDouble(Need.Match::score)
                .reversed()
                .thenComparing(match -> match.family().key()));
        return List.copyOf(matches);
    }

    private void score(String need, List<Stem> stems, Profile profile, List<Need.Match> matches) {
        double score = 0;
        double strongest = 0;
        Set<String> seen = new HashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (Stem stem : stems) {
            double weight = profile.weights().getOrDefault(stem.stem(), 0.0);
            if (weight > 0) {
                words.add(need.substring(stem.start(), stem.end()));
                if (seen.add(stem.stem())) {
                    score += weight * rarity(stem.stem());
                    strongest = Math.max(strongest, weight);
                }
            }
        }
        if (strongest >= NAMES || seen.size() > 1) {
            double phrases = phrases(stems, profile);
            matches.add(new Need.Match(
                    profile.family(), score + phrases, List.copyOf(words), NeedFacts.in(need, profile.family())));
        }
    }

    private double phrases(List<Stem> stems, Profile profile) {
        List<String> said = stems.stream().map(Stem::stem).toList();
        double bonus = 0;
        for (List<String> phrase : profile.phrases()) {
            if (said.containsAll(phrase)) {
                bonus += WHOLE_PHRASE
                        * phrase.stream().mapToDouble(this::rarity).max().orElse(0);
            }
        }
        return bonus;
    }

    private double rarity(String stem) {
        double having = families.getOrDefault(stem, 1);
        return Math.log(1 + profiles.size() / having);
    }

    private static List<String> stems(String text) {
        return FrenchStems.of(text).stream().map(Stem::stem).toList();
    }
}
