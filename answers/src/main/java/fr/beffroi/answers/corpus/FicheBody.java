package fr.beffroi.answers.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks the text of one fiche and cuts it into passages, each with the path of situations and cases it stands under. */
final class FicheBody {
    private static final Set<String> BLOCKS =
            Set.of("Attention", "ASavoir", "ANoter", "Exemple", "Rappel", "Consigne", "Avertissement");
    private static final Set<String> LISTED = Set.of("Liste", "Tableau", "BlocCas");

    private final String fiche;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final Variables variables = new Variables(choices);
    private final Map<Integer, List<Node>> rules = new HashMap<>();
    /** By node, not by equality: the same sentence may stand in two fragments. */
    private final Map<Node, List<Node>> fragments = new IdentityHashMap<>();

    FicheBody(String fiche) {
        this.fiche = fiche;
    }

    /** Where the walk stands: under which cases, in which chapter. */
    private record Place(List<Condition> conditions, List<Node> rules, String chapter, Topic topic) {
        Place in(Condition condition) {
            List<Condition> longer = new ArrayList<>(conditions);
            longer.add(condition);
            return new Place(longer, rules, chapter, topic);
        }

        /** @param more {@code Condition} elements, all of which hold here */
        Place when(List<Node> more) {
            List<Node> all = new ArrayList<>(rules);
            all.addAll(more);
            return more.isEmpty() ? this : new Place(conditions, all, chapter, topic);
        }

        Place in(String title, Topic given) {
            if (title.isEmpty()) {
                return this;
            }
            boolean nested = !chapter.isEmpty();
            Topic found = given == Topic.OTHER && nested ? topic : given;
            return new Place(conditions, rules, nested ? chapter + " – " + title : title, found);
        }

        Place as(Topic other) {
            return new Place(conditions, rules, chapter, other);
        }
    }

    /** A fragment may depend on a choice that comes after it: its conditions are known at the end only. */
    List<Passage> passages() {
        List<Passage> resolved = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<Condition> conditions = variables.conditions(passage.conditions(), rules.getOrDefault(i, List.of()));
            resolved.add(new Passage(
                    passage.id(), conditions, passage.chapter(), passage.topic(), passage.text(), passage.lead()));
        }
        return resolved;
    }

    List<Choice> choices() {
        return choices;
    }

    /** The parts of a {@code Publication} that are read as its text, in the order in which they are printed. */
    void publication(Node root) {
        Place top = new Place(List.of(), List.of(), "", Topic.INTRODUCTION);
        for (Node child : root.children()) {
            switch (child.name()) {
                case "Introduction", "Texte", "Conclusion" -> walk(child.children(), top);
                case "Avertissement" -> block(child, top);
                case "ListeSituations" -> situations(child, top);
                case "LienExterneCommente" -> {
                    walk(child.child("Commentaire").map(Node::children).orElse(List.of()), top);
                    passage(child.textOf("LienExterne"), top.as(Topic.OTHER), "");
                }
                default -> {}
            }
        }
    }

    private void situations(Node list, Place place) {
        List<Node> situations = list.all("Situation");
        // "sequentiel": moments that follow one another, not a choice between situations.
        if (list.attribute("affichage").equals("sequentiel") || situations.size() < 2) {
            for (Node situation : situations) {
                String title = situation.textOf("Titre");
                walk(content(situation), place.in(title, Topics.of(title)));
            }
        } else {
            branch("", situations, place);
        }
        list.child("Conclusion").ifPresent(conclusion -> walk(conclusion.children(), place));
    }

    private void branch(String question, List<Node> cases, Place place) {
        String id = fiche + "/c" + (choices.size() + 1);
        List<String> options =
                cases.stream().map(option -> option.textOf("Titre")).toList();
        choices.add(new Choice(id, question, options, place.conditions()));
        for (Node option : cases) {
            option.child("Condition").ifPresent(rule -> variables.set(rule, new Condition(id, option.textOf("Titre"))));
            walk(content(option), place.in(new Condition(id, option.textOf("Titre"))));
        }
    }

    /** Introductions, helps and conditional fragments add a level to the tree but none to the text. */
    private List<Node> content(Node parent) {
        List<Node> content = new ArrayList<>();
        for (Node child : parent.children()) {
            switch (child.name()) {
                case "Introduction", "Texte", "Aide", "Conclusion", "ContenuIllustre", "Contenu" ->
                    content.addAll(content(child));
                case "FragmentConditionne" -> {
                    List<Node> inside = content(child);
                    for (Node node : inside) {
                        fragments
                                .computeIfAbsent(node, key -> new ArrayList<>())
                                .addAll(child.all("Condition"));
                    }
                    content.addAll(inside);
                }
                case "", "Titre", "TitreAlternatif", "Condition", "Illustration", "Image" -> {}
                default -> content.add(child);
            }
        }
        return content;
    }

    private void walk(List<Node> children, Place place) {
        List<Node> nodes = content(new Node("", Map.of(), children, ""));
        Place here = place;
        String lead = "";
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String next = i + 1 < nodes.size() ? nodes.get(i + 1).name() : "";
            Place at = here.when(fragments.getOrDefault(node, List.of()));
            switch (node.name()) {
                case "Paragraphe" -> lead = paragraph(node, next, at);
                case "Liste" -> list(node, at, lead);
                case "Tableau" -> table(node, at, lead);
                case "BlocCas" -> branch(lead, node.all("Cas"), at);
                case "Chapitre", "SousChapitre", "Complement" ->
                    chapter(node, place.when(fragments.getOrDefault(node, List.of())));
                case "TitreFlottant" -> here = place.in(node.words(), Topics.of(node.words()));
                case "OuSAdresser" -> passage(node.textOf("Titre"), at.as(Topic.WHERE), lead);
                case "ListeOuSAdresser" -> walk(node.children(), at);
                case "ServiceEnLigne" -> service(node, at);
                case "Lien" -> passage(node.textOf("Titre"), at.as(Topic.OTHER), lead);
                default -> {
                    if (BLOCKS.contains(node.name())) {
                        block(node, at);
                    }
                }
            }
            // One sentence may introduce several lists that follow one another.
            boolean goesOn = node.is("Paragraphe") || (node.is("Liste") && next.equals("Liste"));
            lead = goesOn ? lead : "";
        }
    }

    private void chapter(Node chapter, Place place) {
        String title = chapter.textOf("Titre");
        Topic topic = chapter.attribute("type").equals("pieces") ? Topic.DOCUMENTS : Topics.of(title);
        walk(chapter.children(), place.when(chapter.all("Condition")).in(title, topic));
    }

    /** Gives back the sentence that introduces what follows, which is then no passage of its own; else "". */
    private String paragraph(Node node, String next, Place place) {
        String text = node.words();
        boolean introduces =
                LISTED.contains(next) && (text.endsWith(":") || (next.equals("BlocCas") && text.endsWith("?")));
        if (!introduces) {
            passage(text, place, "");
            return "";
        }
        int last = Text.lastSentence(text);
        passage(text.substring(0, last).strip(), place, "");
        return text.substring(last);
    }

    private void list(Node list, Place place, String lead) {
        for (Node item : list.all("Item")) {
            String own = String.join(
                    " ", item.all("Paragraphe").stream().map(Node::words).toList());
            List<Node> inner = item.all("Liste");
            if (inner.isEmpty() || own.isEmpty()) {
                passage(own, place, lead);
            }
            for (Node nested : inner) {
                list(nested, place, own.isEmpty() ? lead : Text.normalised(lead + " " + own));
            }
            walk(
                    item.children().stream()
                            .filter(child -> !child.is("Paragraphe") && !child.is("Liste"))
                            .toList(),
                    place);
        }
    }

    private void table(Node table, Place place, String lead) {
        String title = table.child("TitreRiche").map(Node::words).orElse(table.textOf("Titre"));
        String introduction = title.isEmpty() ? lead : title;
        for (String row : new Rows(table).readable()) {
            passage(row, place, introduction);
        }
    }

    private void block(Node block, Place place) {
        String title = block.textOf("Titre");
        String label = title.isEmpty() ? "" : title + " :";
        Topic topic = switch (block.name()) {
            case "Attention", "Avertissement" -> Topic.WARNING;
            case "Exemple" -> Topic.OTHER;
            default -> title.startsWith("Exemple") ? Topic.OTHER : place.topic();
        };
        List<Node> nodes = content(block);
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String next = i + 1 < nodes.size() ? nodes.get(i + 1).name() : "";
            Place at = place.as(topic).when(fragments.getOrDefault(node, List.of()));
            switch (node.name()) {
                case "Paragraphe" -> {
                    String text = node.words();
                    if (next.equals("Liste") && text.endsWith(":")) {
                        label = Text.normalised(label + " " + text);
                    } else {
                        passage(text, at, label);
                    }
                }
                case "Liste" -> list(node, at, label);
                default -> walk(List.of(node), place.as(topic));
            }
        }
    }

    private void service(Node service, Place place) {
        String kind = service.attribute("type");
        passage(service.textOf("Titre"), place.as(Topic.STEPS), kind.isEmpty() ? "" : kind + " :");
    }

    private void passage(String text, Place place, String lead) {
        if (!text.isEmpty()) {
            String id = fiche + "#" + (passages.size() + 1);
            rules.put(passages.size(), place.rules());
            passages.add(new Passage(id, place.conditions(), place.chapter(), place.topic(), text, lead));
        }
    }
}
