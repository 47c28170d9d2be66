package fr.beffroi.answers.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a fiche. An option sets one ({@code <Cas><Condition><estVrai var="T1"/>}) and a fragment elsewhere
 * depends on it: the fragment holds under that option. {@code et} and {@code non} are read; what no option of the fiche
 * sets, and {@code ou}, which no path of options says, leave the fragment as it stands.
 */
final class Variables {
    private final List<Choice> choices;
    private final Map<String, List<Condition>> setBy = new HashMap<>();

    /** @param choices of the fiche, filled while it is read */
    Variables(List<Choice> choices) {
        this.choices = choices;
    }

    /** The option makes true what its {@code Condition} element names. */
    void set(Node rule, Condition option) {
        rule.child("estVrai")
                .ifPresent(test -> setBy.computeIfAbsent(test.attribute("var"), name -> new ArrayList<>())
                        .add(option));
    }

    /** The path, and what the rules add to it. @param rules {@code Condition} elements, all of which hold */
    List<Condition> conditions(List<Condition> path, List<Node> rules) {
        List<Condition> longer = path;
        for (Node rule : rules) {
            for (Node test : rule.children()) {
                longer = with(longer, test);
            }
        }
        return longer;
    }

    private List<Condition> with(List<Condition> path, Node test) {
        return switch (test.name()) {
            case "estVrai" -> with(path, setBy.getOrDefault(test.attribute("var"), List.of()));
            case "et" -> conditions(path, List.of(test));
            case "non" ->
                with(
                        path,
                        test.child("estVrai").stream()
                                .flatMap(inner -> setBy.getOrDefault(inner.attribute("var"), List.of()).stream())
                                .flatMap(option -> opposite(option).stream())
                                .toList());
            default -> path;
        };
    }

    /** A variable may be set in several places: the first option that can hold together with the path. */
    private List<Condition> with(List<Condition> path, List<Condition> options) {
        for (Condition option : options) {
            List<Condition> whole = new ArrayList<>(path);
            List<Condition> added = new ArrayList<>(choice(option).under());
            added.add(option);
            added.stream().filter(one -> !whole.contains(one)).forEach(whole::add);
            long different = whole.stream().map(Condition::choice).distinct().count();
            if (different == whole.size()) {
                return whole;
            }
        }
        return path;
    }

    private Choice choice(Condition option) {
        return choices.stream()
                .filter(choice -> choice.id().equals(option.choice()))
                .findFirst()
                .orElseThrow();
    }

    /** Of two options, the other. */
    private Optional<Condition> opposite(Condition option) {
        List<String> others = choice(option).options().stream()
                .filter(other -> !other.equals(option.option()))
                .toList();
        return others.size() == 1 ? Optional.of(new Condition(option.choice(), others.get(0))) : Optional.empty();
    }
}
