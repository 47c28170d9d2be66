package fr.beffroi.answers;

import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small invented corpus: a licence for keeping dragons, which no law knows. Synthetic. */
public final class Invented {
    public static final LocalDate DATE = LocalDate.of(2026, 11, 1);

    private Invented() {}

    /** Branches on minor or adult, and under adult on lost or stolen; and on ways of asking. */
    public static Fiche licence() {
        Condition minor = new Condition("F1/c1", "Vous êtes mineur");
        Condition adult = new Condition("F1/c1", "Vous êtes majeur");
        Condition lost = new Condition("F1/c2", "Perte de la licence");
        Condition stolen = new Condition("F1/c2", "Vol de la licence");
        Condition post = new Condition("F1/c3", "Par courrier");
        List<Passage> passages = new ArrayList<>();
        add(passages, List.of(), "", Topic.INTRODUCTION, "La licence de dragon permet de garder un dragon.", "");
        add(passages, List.of(minor), "Coût", Topic.COST, "La licence de dragon est gratuite.", "");
        add(passages, List.of(adult), "Coût", Topic.COST, "La licence de dragon coûte 12 €.", "");
        add(passages, List.of(adult, lost), "Démarche", Topic.STEPS, "Déclarez la perte de la licence au beffroi.", "");
        add(passages, List.of(adult, stolen), "Démarche", Topic.STEPS, "Portez plainte pour le vol de la licence.", "");
        add(passages, List.of(post), "Démarche", Topic.STEPS, "Écrivez au bureau des dragons.", "");
        String lead = "Joignez à votre demande de licence :";
        add(passages, List.of(), "Pièces à fournir", Topic.DOCUMENTS, "Portrait du dragon", lead);
        add(passages, List.of(), "Pièces à fournir", Topic.DOCUMENTS, "Certificat de feu", lead);
        add(passages, List.of(), "", Topic.STEPS, "Demande de licence de dragon", "Téléservice :");
        List<Choice> choices = List.of(
                new Choice("F1/c1", "", List.of("Vous êtes mineur", "Vous êtes majeur"), List.of()),
                new Choice("F1/c2", "", List.of("Perte de la licence", "Vol de la licence"), List.of(adult)),
                new Choice("F1/c3", "", List.of("En ligne", "Par courrier"), List.of()));
        Fiche.Service service = new Fiche.Service(
                "R1", "Demande de licence de dragon", "Téléservice", null, URI.create("https://dragons.example/"));
        return fiche("F1", "Licence de dragon", passages, choices, List.of(service));
    }

    public static Fiche taxOnUnicorns() {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(
                "F2#1",
                List.of(),
                "",
                Topic.INTRODUCTION,
                "La taxe sur les licornes est due chaque année au 1er mai.",
                ""));
        return fiche("F2", "Taxe sur les licornes", passages, List.of(), List.of());
    }

    public static Corpus corpus() {
        return new Corpus("invented", DATE, List.of(licence(), taxOnUnicorns()), List.of());
    }

    /** The opening hours of the office, as a document of the collectivity. */
    public static Corpus local() {
        Passage hours = new Passage(
                "L1#1",
                List.of(),
                "Horaires",
                Topic.WHERE,
                "Le bureau des dragons est ouvert le mardi de 9 h à 12 h, tour du beffroi.",
                "");
        Fiche fiche = new Fiche(
                "L1",
                Audience.LOCAL,
                "Horaires du bureau des dragons",
                "",
                List.of(),
                List.of(hours),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DATE,
                null);
        return new Corpus("local", DATE, List.of(fiche), List.of());
    }

    private static void add(
            List<Passage> passages, List<Condition> path, String chapter, Topic topic, String text, String lead) {
        passages.add(new Passage("F1#" + (passages.size() + 1), path, chapter, topic, text, lead));
    }

    private static Fiche fiche(
            String id, String title, List<Passage> passages, List<Choice> choices, List<Fiche.Service> services) {
        return new Fiche(
                id,
                Audience.PARTICULIERS,
                title,
                title + ".",
                List.of("Bêtes fabuleuses"),
                passages,
                choices,
                List.of(),
                List.of(),
                services,
                List.of(),
                List.of(),
                List.of(),
                DATE,
                URI.create("https://www.service-public.fr/particuliers/vosdroits/" + id));
    }
}
