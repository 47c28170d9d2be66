package fr.beffroi.answers.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a {@code Publication} into a {@link Fiche}. */
final class FicheConverter {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FICHE_ID = Pattern.compile("F\\d{1,9}");

    /** A search wizard: it leads to fiches but says nothing that could be quoted. */
    private static final String WIZARD = "Recherche guidée";

    private final Node root;
    private final String id;

    private FicheConverter(Node root, String id) {
        this.root = root;
        this.id = id;
    }

    /**
     * @param audience by the folder the file lies in; null to read it from the file
     * @throws Refused if the tree is not a fiche
     */
    static Fiche convert(Node root, @Nullable Audience audience) throws Refused {
        String id = root.attribute("ID");
        if (!root.is("Publication")) {
            throw new Refused("fiche.not-a-fiche", root.name());
        }
        if (!FICHE_ID.matcher(id).matches()) {
            throw new Refused("fiche.no-id", id);
        }
        return new FicheConverter(root, id).fiche(audience == null ? audience(root) : audience);
    }

    /** Why a file is not a fiche: a message key and its argument. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final String detail;

        Refused(String key, String detail) {
            super(key, null, false, false);
            this.key = key;
            this.detail = detail;
        }

        Corpus.Problem in(String file) {
            return new Corpus.Problem(file, key, detail);
        }
    }

    /** The date of last change of any publication: {@code modified 2020-11-12}. */
    static Optional<LocalDate> modified(Node root) {
        Matcher date = DATE.matcher(root.textOf("dc:date"));
        try {
            return date.find() ? Optional.of(LocalDate.parse(date.group())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Audience audience(Node root) throws Refused {
        List<String> names = root.all("Audience").stream().map(Node::words).toList();
        for (String name : names) {
            switch (name) {
                case "Particuliers" -> {
                    return Audience.PARTICULIERS;
                }
                case "Professionnels", "Entreprendre", "Entreprises" -> {
                    return Audience.PROFESSIONNELS;
                }
                case "Associations" -> {
                    return Audience.ASSOCIATIONS;
                }
                default -> {}
            }
        }
        throw new Refused("fiche.no-audience", String.join(", ", names));
    }

    private Fiche fiche(Audience audience) throws Refused {
        String title = root.textOf("dc:title");
        if (title.isEmpty()) {
            throw new Refused("fiche.no-title", id);
        }
        FicheBody body = new FicheBody(id);
        if (!root.attribute("type").equals(WIZARD)) {
            body.publication(root);
        }
        return new Fiche(
                id,
                audience,
                title,
                root.textOf("dc:description"),
                path(),
                body.passages(),
                body.choices(),
                questions(),
                links(),
                services(),
                places(),
                definitions(),
                references(),
                modified(root).orElse(null),
                address(root.attribute("spUrl")));
    }

    private List<String> path() {
        Set<String> path = new LinkedHashSet<>();
        root.child("FilDAriane")
                .ifPresent(way -> way.all("Niveau").stream()
                        .skip(1)
                        .filter(level -> !level.attribute("ID").equals(id))
                        .forEach(level -> path.add(level.words())));
        subDossier().map(sub -> sub.textOf("Titre")).ifPresent(path::add);
        path.remove("");
        return List.copyOf(path);
    }

    private Optional<Node> subDossier() {
        return root.child("DossierPere").stream()
                .flatMap(dossier -> dossier.all("SousDossier").stream())
                .filter(sub -> shortTitle(sub).isPresent())
                .findFirst();
    }

    private Optional<String> shortTitle(Node listing) {
        return listing.all("Fiche").stream()
                .filter(fiche -> fiche.attribute("ID").equals(id))
                .map(Node::words)
                .findFirst();
    }

    private List<Fiche.Link> questions() {
        Set<Fiche.Link> questions = new LinkedHashSet<>();
        for (Node question : root.all("QuestionReponse")) {
            question(question).ifPresent(questions::add);
        }
        return List.copyOf(questions);
    }

    private static Optional<Fiche.Link> question(Node node) {
        String words = node.child("Titre").map(Node::words).orElseGet(node::words);
        return link(words, node.attribute("ID"));
    }

    private List<Fiche.Link> links() {
        Set<Fiche.Link> links = new LinkedHashSet<>();
        // The dossier's short name for this very fiche ("Carte perdue") is a link that carries other words than its
        // title.
        Optional<String> shortTitle =
                subDossier().or(() -> root.child("DossierPere")).flatMap(this::shortTitle);
        shortTitle.flatMap(words -> link(words, id)).ifPresent(links::add);
        each(
                root,
                "LienInterne",
                node -> link(node.words(), node.attribute("LienPublication")).ifPresent(links::add));
        for (Node see : root.all("VoirAussi")) {
            see.all("Fiche")
                    .forEach(node ->
                            link(node.textOf("Titre"), node.attribute("ID")).ifPresent(links::add));
        }
        for (String kind : List.of("FicheConnexe", "CommentFaireSi")) {
            root.all(kind).forEach(node -> question(node).ifPresent(links::add));
        }
        for (Node problem : root.child("Problematiques")
                .map(all -> all.all("Problematique"))
                .orElse(List.of())) {
            each(
                    problem,
                    "LienInterne",
                    node -> link(problem.textOf("Titre"), node.attribute("LienPublication"))
                            .ifPresent(links::add));
        }
        return List.copyOf(links);
    }

    private static Optional<Fiche.Link> link(String words, String target) {
        boolean useful = !words.isEmpty() && FICHE_ID.matcher(target).matches();
        return useful ? Optional.of(new Fiche.Link(words, target)) : Optional.empty();
    }

    private List<Fiche.Service> services() {
        Map<String, Fiche.Service> services = new LinkedHashMap<>();
        each(root, "ServiceEnLigne", node -> {
            String title = node.textOf("Titre");
            String cerfa = node.attribute("numerocerfa");
            if (!title.isEmpty()) {
                services.putIfAbsent(
                        node.attribute("ID"),
                        new Fiche.Service(
                                node.attribute("ID"),
                                title,
                                node.attribute("type"),
                                cerfa.isEmpty() ? null : cerfa,
                                address(node)));
            }
        });
        return List.copyOf(services.values());
    }

    private static @Nullable URI address(Node service) {
        String own = service.attribute("URL");
        return address(
                own.isEmpty()
                        ? service.child("LienWeb")
                                .map(web -> web.attribute("URL"))
                                .orElse("")
                        : own);
    }

    private List<Fiche.Place> places() {
        Set<Fiche.Place> places = new LinkedHashSet<>();
        for (String kind : List.of("OuSAdresser", "QuiPeutMAider")) {
            each(root, kind, node -> {
                String pivot = node.textOf("PivotLocal");
                String web = node.child("RessourceWeb")
                        .map(found -> found.attribute("URL"))
                        .orElse("");
                if (!node.textOf("Titre").isEmpty()) {
                    places.add(new Fiche.Place(node.textOf("Titre"), pivot.isEmpty() ? null : pivot, address(web)));
                }
            });
        }
        return List.copyOf(places);
    }

    private List<Fiche.Definition> definitions() {
        Set<Fiche.Definition> definitions = new LinkedHashSet<>();
        for (String kind : List.of("Definition", "Abreviation")) {
            each(root, kind, node -> definitions.add(new Fiche.Definition(node.textOf("Titre"), node.textOf("Texte"))));
        }
        return List.copyOf(definitions);
    }

    private List<Fiche.LegalReference> references() {
        Set<Fiche.LegalReference> references = new LinkedHashSet<>();
        each(root, "Reference", node -> {
            String complement = node.textOf("Complement");
            String title = node.textOf("Titre") + (complement.isEmpty() ? "" : " – " + complement);
            references.add(new Fiche.LegalReference(title, address(node.attribute("URL"))));
        });
        return List.copyOf(references);
    }

    private static void each(Node node, String name, Consumer<Node> action) {
        for (Node child : node.children()) {
            if (child.is(name)) {
                action.accept(child);
            }
            each(child, name, action);
        }
    }

    /** Only addresses of the web: a fiche must not bring {@code javascript:} or {@code file:} into a page. */
    static @Nullable URI address(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            return scheme.matches("(?i)https?") && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
