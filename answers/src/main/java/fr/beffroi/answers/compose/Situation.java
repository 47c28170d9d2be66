package fr.beffroi.answers.compose;

import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.triage.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which options of a fiche's choices hold: those the agent answered, those the message tells clearly ({@code cues.txt},
 * or the option's own words), and those left open.
 *
 * @param settled choice id to option, given and read together
 * @param read choice id to option, read in the message and not given by the agent
 * @param presumed choice id to option, taken for granted until the agent says otherwise ({@code presumptions.txt})
 * @param ways ids of the choices that are ways of doing the same thing (by post, online): never asked
 */
record Situation(
        Map<String, String> settled, Map<String, String> read, Map<String, String> presumed, Set<String> ways) {
    /** How a passage stands towards the situation. */
    enum Standing {
        /** Holds whatever is still open. */
        HOLDS,
        /** Holds only if an open choice falls so. */
        OPEN,
        /** Belongs to another case. */
        EXCLUDED
    }

    private record Cue(Pattern message, Pattern option) {}

    private static final List<Cue> CUES = cues();
    private static final List<Pattern> CHANNELS =
            RuleFile.lines("channels.txt").stream().map(Pattern::compile).toList();
    private static final List<Cue> PRESUMPTIONS = presumptions();
    private static final double HALF = 0.5;

    static Situation of(String message, Fiche fiche, Map<String, String> given) {
        Map<String, String> settled = new LinkedHashMap<>();
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> presumed = new LinkedHashMap<>();
        Set<String> ways = new LinkedHashSet<>();
        Set<String> title = Stems.of(fiche.title());
        for (Choice choice : fiche.choices()) {
            Optional<String> answer = answered(choice, fiche, given);
            if (answer.isPresent()) {
                settled.put(choice.id(), answer.get());
            } else if (isWay(choice)) {
                ways.add(choice.id());
            } else {
                String told = told(message, choice, title);
                if (told.isEmpty()) {
                    presumption(choice).ifPresent(option -> presumed.put(choice.id(), option));
                } else {
                    settled.put(choice.id(), told);
                    read.put(choice.id(), told);
                }
            }
        }
        return new Situation(settled, read, presumed, ways);
    }

    /** The agent's answer to this choice, or to another of the same options: a fiche may branch twice on one thing. */
    private static Optional<String> answered(Choice choice, Fiche fiche, Map<String, String> given) {
        return Stream.concat(
                        Stream.of(choice),
                        fiche.choices().stream().filter(other -> other.options().equals(choice.options())))
                .map(same -> given.getOrDefault(same.id(), ""))
                .filter(choice.options()::contains)
                .findFirst();
    }

    Standing standing(Passage passage) {
        Standing standing = Standing.HOLDS;
        for (Condition condition : passage.conditions()) {
            String option = settledOrPresumed(condition.choice());
            if (option == null) {
                standing = ways.contains(condition.choice()) ? standing : Standing.OPEN;
            } else if (!option.equals(condition.option())) {
                return Standing.EXCLUDED;
            }
        }
        return standing;
    }

    private @Nullable String settledOrPresumed(String choice) {
        return settled.getOrDefault(choice, presumed.get(choice));
    }

    /** Presumed options under which the passage stands. */
    List<String> presumedCases(Passage passage) {
        return passage.conditions().stream()
                .filter(condition -> !settled.containsKey(condition.choice()))
                .filter(condition -> condition.option().equals(presumed.get(condition.choice())))
                .map(Condition::option)
                .toList();
    }

    /** The conditions, outermost first, that must hold for the passage and are still open. */
    List<Condition> openConditions(Passage passage) {
        return passage.conditions().stream()
                .filter(condition -> settledOrPresumed(condition.choice()) == null)
                .filter(condition -> !ways.contains(condition.choice()))
                .toList();
    }

    /** The way (by post, online…) under which the passage stands, or "". */
    String way(Passage passage) {
        return passage.conditions().stream()
                .filter(condition -> ways.contains(condition.choice()))
                .filter(condition -> !settled.containsKey(condition.choice()))
                .map(Condition::option)
                .reduce("", (first, last) -> last);
    }

    /** Choices neither settled, nor under an excluded case, nor under a choice that is itself open. */
    List<Choice> open(Fiche fiche) {
        List<Choice> open = new ArrayList<>();
        for (Choice choice : fiche.choices()) {
            boolean reachable = choice.under().stream()
                    .allMatch(condition -> ways.contains(condition.choice())
                            || condition.option().equals(settledOrPresumed(condition.choice())));
            if (reachable && !settled.containsKey(choice.id()) && !ways.contains(choice.id())) {
                open.add(choice);
            }
        }
        return open;
    }

    private static boolean isWay(Choice choice) {
        return choice.options().stream()
                .allMatch(option -> CHANNELS.stream()
                        .anyMatch(channel ->
                                channel.matcher(Folded.of(option).text()).find()));
    }

    /** The option that the message tells, or "" if it tells none or several. */
    private static String told(String message, Choice choice, Set<String> title) {
        String folded = Folded.of(message).text();
        Set<String> told = new HashSet<>();
        for (Cue cue : CUES) {
            if (cue.message().matcher(folded).find()) {
                List<String> meant = choice.options().stream()
                        .filter(option ->
                                cue.option().matcher(Folded.of(option).text()).find())
                        .toList();
                if (meant.size() == 1) {
                    told.addAll(meant);
                }
            }
        }
        if (!told.isEmpty()) {
            return told.size() == 1 ? told.iterator().next() : "";
        }
        return toldByItsWords(message, choice, title);
    }

    /**
     * An option more than half of whose own words, those that neither the others nor the fiche's title have, stand in the message,
     * when no other option has any.
     */
    private static String toldByItsWords(String message, Choice choice, Set<String> title) {
        Set<String> said = Stems.of(message);
        List<Set<String>> stems = choice.options().stream().map(Stems::of).toList();
        String told = "";
        for (int i = 0; i < stems.size(); i++) {
            Set<String> own = new HashSet<>(stems.get(i));
            own.removeAll(title);
            for (int j = 0; j < stems.size(); j++) {
                if (j != i) {
                    own.removeAll(stems.get(j));
                }
            }
            long present = own.stream().filter(said::contains).count();
            if (present > 0) {
                if (!told.isEmpty() || present <= HALF * own.size()) {
                    return "";
                }
                told = choice.options().get(i);
            }
        }
        return told;
    }

    private static Optional<String> presumption(Choice choice) {
        for (Cue presumption : PRESUMPTIONS) {
            List<String> meant = choice.options().stream()
                    .filter(option -> presumption
                            .option()
                            .matcher(Folded.of(option).text())
                            .find())
                    .toList();
            boolean others = choice.options().stream()
                    .filter(option -> !meant.contains(option))
                    .anyMatch(option -> presumption
                            .message()
                            .matcher(Folded.of(option).text())
                            .find());
            if (meant.size() == 1 && others) {
                return Optional.of(meant.get(0));
            }
        }
        return Optional.empty();
    }

    private static List<Cue> presumptions() {
        List<Cue> presumptions = new ArrayList<>();
        for (String line : RuleFile.lines("presumptions.txt")) {
            String[] parts = line.split(" \\| ", 2);
            presumptions.add(new Cue(Pattern.compile(parts[1]), Pattern.compile(parts[0])));
        }
        return List.copyOf(presumptions);
    }

    private static List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        for (String line : RuleFile.lines("cues.txt")) {
            String[] parts = line.split(" \\| ", 3);
            cues.add(new Cue(Pattern.compile(parts[1]), Pattern.compile(parts[2])));
        }
        return List.copyOf(cues);
    }
}
