package fr.beffroi.answers.compose;

import fr.beffroi.answers.Answer.SituationQuestion;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import fr.beffroi.answers.search.PassageHit;
import fr.beffroi.answers.triage.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the choices that are open into questions to the agent, the most separating first. */
final class Questions {
    private record Family(String key, Pattern option) {}

    private static final List<Family> FAMILIES = families();
    private static final int MOST = 4;

    /** What a passage weighs beside its fit (1 for the best), whether its topic was asked for or not. */
    private static final double WANTED = 0.2;

    private static final double OTHER = 0.02;

    private Questions() {}

    /**
     * The separation of a choice: how much of what fits the message stands under it (so that its answer changes the
     * draft), times how evenly its options share it (Gini impurity: a choice of which one option holds all says little).
     */
    static List<SituationQuestion> of(
            Fiche fiche, Situation situation, List<PassageHit> fits, Predicate<Topic> wanted) {
        double best = fits.stream().mapToDouble(PassageHit::score).max().orElse(1);
        Map<String, Double> weights = new HashMap<>();
        fiche.passages().forEach(passage -> weights.put(passage.id(), wanted.test(passage.topic()) ? WANTED : OTHER));
        fits.forEach(hit -> weights.merge(hit.passage().id(), hit.score() / best, Double::sum));
        List<Choice> open = new ArrayList<>(situation.open(fiche));
        Map<String, Double> separations = new HashMap<>();
        open.forEach(choice -> separations.put(choice.id(), separation(choice, fiche, weights)));
        // What is presumed is asked last: the draft holds already, unless the resident is one of the few.
        open.sort(Comparator.comparing((Choice choice) -> situation.presumed().containsKey(choice.id()))
                .thenComparing(choice -> -separations.getOrDefault(choice.id(), 0.0)));
        Set<List<String>> asked = new HashSet<>();
        return open.stream()
                .filter(choice -> asked.add(choice.options()))
                .limit(MOST)
                .map(choice -> new SituationQuestion(choice, wording(choice), choice.options()))
                .toList();
    }

    private static double separation(Choice choice, Fiche fiche, Map<String, Double> weights) {
        Map<String, Double> byOption = new HashMap<>();
        double all = 0;
        for (Passage passage : fiche.passages()) {
            for (Condition condition : passage.conditions()) {
                if (condition.choice().equals(choice.id())) {
                    double weight = weights.getOrDefault(passage.id(), OTHER);
                    byOption.merge(condition.option(), weight, Double::sum);
                    all += weight;
                }
            }
        }
        double impurity = 1;
        for (double weight : byOption.values()) {
            impurity -= (weight / all) * (weight / all);
        }
        return all * impurity;
    }

    static String wording(Choice choice) {
        if (choice.question().endsWith("?")) {
            return choice.question();
        }
        for (Family family : FAMILIES) {
            List<String> found = choice.options().stream()
                    .map(option -> family.option().matcher(Folded.of(option).text()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .toList();
            boolean concerned = found.size() * 2 >= choice.options().size();
            if (concerned && found.stream().distinct().count() >= 2) {
                return Texts.of("question." + family.key());
            }
        }
        return Texts.of("question.OTHER");
    }

    private static List<Family> families() {
        List<Family> families = new ArrayList<>();
        for (String line : RuleFile.lines("families.txt")) {
            String[] parts = line.split(" ", 2);
            families.add(new Family(parts[0], Pattern.compile(parts[1])));
        }
        return List.copyOf(families);
    }
}
