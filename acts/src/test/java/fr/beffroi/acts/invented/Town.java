package fr.beffroi.acts.invented;

import fr.beffroi.acts.invented.InventedAct.Ballot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How town halls put things that {@link Say} does not say. */
final class Town {
    private static final Map<String, String> OF_DEPARTMENT = Map.of(
            "Gers", "du Gers",
            "Vendée", "de la Vendée",
            "Somme", "de la Somme",
            "Jura", "du Jura",
            "Nièvre", "de la Nièvre",
            "Isère", "de l'Isère");

    private Town() {}

    /** "Département du Jura" */
    static String department(InventedAct act) {
        return "Département " + OF_DEPARTMENT.getOrDefault(act.department(), ": " + act.department());
    }

    /** "Ville de Lomer" */
    static String named(String word, InventedAct act) {
        return act.collectivity().replaceFirst("^Commune", word);
    }

    /** "M. le Maire", "Mme la Présidente" */
    static String sir(InventedAct act) {
        return (act.chair().isWoman() ? "Mme la " : "M. le ") + Say.head(act);
    }

    /** One after the other, each followed by its mark. */
    static String joined(List<Person> people, Function<Person, String> style, String between) {
        return people.stream().map(style).collect(Collectors.joining(between));
    }

    static String mandates(InventedAct act, Function<InventedAct.Mandate, String> style, String between) {
        return act.represented().stream().map(style).collect(Collectors.joining(between));
    }

    /** "Mmes Léa SANCHEZ, Irène URSAT, M. Noël ABGRALL" */
    static String womenThenMen(List<Person> people) {
        return List.of(true, false).stream()
                .map(women -> people.stream().filter(p -> p.isWoman() == women).toList())
                .filter(group -> !group.isEmpty())
                .map(group -> group.getFirst().isWoman()
                        ? (group.size() > 1 ? "Mmes " : "Mme ") + Say.people(group, Person::plain)
                        : (group.size() > 1 ? "MM. " : "M. ") + Say.people(group, Person::plain))
                .collect(Collectors.joining(", "));
    }

    /** "quinze voix", "une voix", "aucune voix" */
    static String voices(int count) {
        return count == 0 ? "aucune voix" : feminine(count) + " voix";
    }

    /** "deux abstentions", "aucune abstention" */
    static String abstentions(int count) {
        return (count == 0 ? "aucune" : feminine(count)) + " abstention" + (count > 1 ? "s" : "");
    }

    private static String feminine(int count) {
        return count == 1 ? "une" : Say.letters(count);
    }

    /** "15 voix pour, 2 contre et 1 abstention" */
    static String figures(Ballot ballot) {
        return ballot.inFavour() + " voix pour, " + ballot.against() + " contre et " + ballot.abstentions()
                + " abstention" + (ballot.abstentions() > 1 ? "s" : "");
    }
}
