package fr.beffroi.acts.export;

import java.util.List;

final class Papers {
    private Papers() {}

    /** One block of each kind, and two numbered lists. */
    static Paper everything() {
        return new Paper(
                "Liste des délibérations",
                "Ce qui fut décidé.",
                "Commune de Saint-Exemple",
                "fr",
                List.of(
                        new Paper.Head("RÉPUBLIQUE FRANÇAISE"),
                        new Paper.Title("Liste des délibérations examinées"),
                        new Paper.Heading(2, "Séance du 4 novembre 2026"),
                        new Paper.Paragraph("Présents :", "Mme Jeanne MARTIN."),
                        new Paper.Table(
                                "Ce qui fut examiné",
                                List.of("Numéro", "Objet", "Décision"),
                                List.of(
                                        List.of("2026-11-01", "Tarifs de la cantine", "approuvée"),
                                        List.of("2026-11-02", "Vente d’une parcelle", "rejetée"))),
                        new Paper.Heading(3, "Ordre du jour"),
                        new Paper.Items(true, List.of("Tarifs", "Vente")),
                        new Paper.Paragraph("Puis :"),
                        new Paper.Items(true, List.of("Questions orales")),
                        new Paper.Items(false, List.of("Une remarque")),
                        new Paper.NewPage("Feuillet 2"),
                        new Paper.Signed("Le maire", "Jeanne MARTIN")));
    }
}
