package fr.beffroi.answers.corpus;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of service-public.fr, or a document of the collectivity in the same shape.
 *
 * @param id F number, e.g. {@code F1341}; local documents begin with {@code L}
 * @param summary the fiche's description, one or two sentences
 * @param path theme, dossier and sub-dossier titles, outermost first
 * @param questions "questions fréquentes": links to other fiches by their question
 * @param links all links to other fiches, with the words that carry them
 * @param places where to go
 * @param modified date of the fiche's last change, or of the local document
 */
public record Fiche(
        String id,
        Audience audience,
        String title,
        String summary,
        List<String> path,
        List<Passage> passages,
        List<Choice> choices,
        List<Link> questions,
        List<Link> links,
        List<Service> services,
        List<Place> places,
        List<Definition> definitions,
        List<LegalReference> references,
        @Nullable LocalDate modified,
        @Nullable URI address) {

    public Fiche {
        path = List.copyOf(path);
        passages = List.copyOf(passages);
        choices = List.copyOf(choices);
        questions = List.copyOf(questions);
        links = List.copyOf(links);
        services = List.copyOf(services);
        places = List.copyOf(places);
        definitions = List.copyOf(definitions);
        references = List.copyOf(references);
    }

    /** A link to another fiche, by the words that carry it. */
    public record Link(String words, String target) {}

    /**
     * An online service or a form.
     *
     * @param kind as printed: "Téléservice", "Formulaire", "Simulateur", "Modèle de document"…
     * @param cerfa number of the form, e.g. "12100*02", or null
     */
    public record Service(
            String id,
            String title,
            String kind,
            @Nullable String cerfa,
            @Nullable URI address) {}

    /**
     * Where to go.
     *
     * @param pivot name of the kind of place in the public directory, e.g. {@code mairie}, or null
     */
    public record Place(
            String title, @Nullable String pivot, @Nullable URI address) {}

    /** A term explained in the fiche. */
    public record Definition(String term, String text) {}

    /** A text the fiche cites as its legal source. */
    public record LegalReference(String title, @Nullable URI address) {}
}
