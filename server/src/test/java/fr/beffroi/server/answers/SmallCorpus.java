package fr.beffroi.server.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/** A handful of invented fiches in the XML form of DILA, put in the place of the real ones where a test needs some. */
final class SmallCorpus {
    private SmallCorpus() {}

    static void in(ApplicationContext context) {
        Fiches fiches = context.getBean(Fiches.class);
        if (fiches.findDate().isPresent()) {
            return;
        }
        try {
            fiches.importFrom(folder(), step -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three fiches that answer something, among others that give words their rarity. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("beffroi-fiches-");
        fiche(
                folder,
                "F90001",
                "Que faire en cas de perte de la carte d'identité ?",
                "Perte de la carte d'identité",
                "En cas de perte de la carte d'identité, il faut faire une déclaration de perte.",
                "La déclaration de perte se fait au guichet, lors de la demande de nouvelle carte d'identité.");
        fiche(
                folder,
                "F90002",
                "Comment s'inscrire sur les listes électorales ?",
                "Listes électorales",
                "Pour voter, il faut être inscrit sur les listes électorales de la commune.",
                "La demande d'inscription sur les listes électorales se fait à la mairie ou par courrier.");
        fiche(
                folder,
                "F90003",
                "Comment conclure un Pacs ?",
                "Pacs",
                "Les partenaires d'un Pacs font enregistrer leur déclaration à la mairie.",
                "Ils se présentent en personne et ensemble à la mairie.");
        String[] others = {
            "garage", "chien", "marché", "piscine", "taxi", "lampadaire", "arbre", "brocante", "musique", "vélo",
            "fontaine", "clôture", "ruche", "barbecue", "trottoir", "affiche", "drone", "moulin", "puits", "serre"
        };
        for (int i = 0; i < others.length; i++) {
            fiche(
                    folder,
                    "F" + (90100 + i),
                    "Quelles sont les règles pour un " + others[i] + " ?",
                    "Règles inventées",
                    "Un " + others[i] + " demande l'accord du voisin.",
                    "Le " + others[i] + " se déclare à la mairie.");
        }
        return folder;
    }

    private static void fiche(Path folder, String id, String title, String dossier, String first, String second)
            throws IOException {
        Files.writeString(
                folder.resolve(id + ".xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="%s" type="Fiche d'information">
                  <dc:title>%s</dc:title>
                  <dc:description>%s</dc:description>
                  <dc:date>modified 2026-11-01</dc:date>
                  <dc:identifier>%s</dc:identifier>
                  <Audience>Particuliers</Audience>
                  <FilDAriane><Niveau ID="N1">Essais</Niveau><Niveau ID="%s" type="Fiche">%s</Niveau></FilDAriane>
                  <DossierPere ID="N2"><Titre>%s</Titre></DossierPere>
                  <Texte>
                    <Chapitre><Titre><Paragraphe>Démarche</Paragraphe></Titre>
                      <Paragraphe>%s</Paragraphe>
                      <Paragraphe>%s</Paragraphe>
                    </Chapitre>
                  </Texte>
                </Publication>
                """.formatted(id, title, first, id, id, title, dossier, first, second));
    }
}
