package fr.beffroi.acts.export;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.acts.written.Signature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adopted acts of an invented commune. */
final class Extracts {
    static final Issuer TOWN =
            new Issuer(Collectivity.Kind.COMMUNE, "Commune de Saint-Exemple", "213400018", "34", "Saint-Exemple");
    static final Receipt RECEIPT =
            new Receipt(LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 5), "034-213400018-20261104-2026_11_04-DE");
    static final Vote CARRIED = new Vote(true, false, false, false, 11, 1, 1, 0, 0, 1);

    /** XML, quotes, an emoji, controls, half of a pair, right to left and an override of direction, a formula. */
    static final String HOSTILE =
            "=1+1 <b>&amp; ]]> \"d’œuvre\" \u0000\u0007\u001b\uFFFE\uD83D 🏛️ שלום مرحبا \u202Eesrever\u202C fin";

    static final String HOSTILE_READ = "=1+1 <b>&amp; ]]> \"d’œuvre\" 🏛️ שלום مرحبا esrever fin";

    private Extracts() {}

    static Extract grant() {
        return grant(
                "Subvention à l’association Les Amis du Moulin",
                List.of(
                        "L’association Les Amis du Moulin restaure depuis 2019 le moulin communal.",
                        "Elle demande une aide de 1 500 € pour la charpente."),
                List.of());
    }

    static Extract hostile() {
        return grant(HOSTILE, List.of(HOSTILE, "Première ligne\nseconde ligne\t" + HOSTILE), List.of());
    }

    /** A report of ten thousand words. */
    static Extract long_() {
        String paragraph = IntStream.range(0, 200).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        return grant(
                "Rapport d’orientation",
                IntStream.range(0, 50).mapToObj(i -> paragraph + ".").toList(),
                List.of());
    }

    static Extract with(Attachment... attachments) {
        return grant("Convention avec Les Amis du Moulin", List.of(), List.of(attachments));
    }

    static Attachment annex(String name) {
        return new Attachment(name, "Convention", ("contenu de " + name).getBytes(StandardCharsets.UTF_8));
    }

    static Extract titled(String title) {
        return grant(title, List.of(), List.of());
    }

    private static Extract grant(String title, List<String> report, List<Attachment> attachments) {
        return extract(ActKind.DELIBERATION, "2026-11-04", title, report, CARRIED, "7.5.1", attachments);
    }

    static Extract numbered(String number) {
        return extract(ActKind.DELIBERATION, number, "Tarifs", List.of(), CARRIED, "7.5.1", List.of());
    }

    static Extract classed(String subjectCode) {
        return extract(ActKind.DELIBERATION, "2026-11-04", "Tarifs", List.of(), CARRIED, subjectCode, List.of());
    }

    static Extract voted(@org.jspecify.annotations.Nullable Vote vote) {
        return extract(ActKind.DELIBERATION, "2026-11-04", "Tarifs", List.of(), vote, "7.5.1", List.of());
    }

    static Extract of(ActKind kind) {
        return extract(kind, "2026-12", "Fermeture de la place du Marché", List.of(), null, "6.1", List.of());
    }

    private static Extract extract(
            ActKind kind,
            String number,
            String title,
            List<String> report,
            @org.jspecify.annotations.Nullable Vote vote,
            String subjectCode,
            List<Attachment> attachments) {
        return new Extract(
                TOWN,
                kind,
                number,
                title,
                LocalDate.of(2026, 11, 4),
                LocalDate.of(2026, 10, 29),
                "salle du conseil de la mairie",
                "Mme Jeanne MARTIN",
                "M. Paul DURAND",
                15,
                List.of("Mme Jeanne MARTIN", "M. Paul DURAND", "Mme Inès LOPEZ", "M. Karim BENALI", "M. Luc PETIT"),
                List.of(new Proxy("Mme Rose MOREAU", "M. Paul DURAND"), new Proxy("M. Marc SIMON", "Mme Inès LOPEZ")),
                List.of("M. Noël GIRAUD"),
                List.of("M. Yves ROUX"),
                report,
                List.of(
                        "le code général des collectivités territoriales, notamment son article L. 2121-29",
                        "la demande reçue le 1er septembre 2026"),
                List.of("l’intérêt communal de la sauvegarde du moulin"),
                List.of(
                        "Une subvention de 1 500 € est attribuée à l’association Les Amis du Moulin.",
                        "La dépense est inscrite au budget 2026, article 65748.",
                        "Le maire est chargé de l’exécution de la présente délibération."),
                vote == null ? "" : "Adopté par 11 voix pour, 1 voix contre et 1 abstention.",
                vote,
                "La présente délibération peut faire l’objet d’un recours pour excès de pouvoir devant le tribunal"
                        + " administratif dans un délai de deux mois à compter de sa publication.",
                List.of(
                        new Signature("Le maire", "Jeanne MARTIN"),
                        new Signature("Le secrétaire de séance", "Paul DURAND")),
                subjectCode,
                attachments,
                LocalDate.of(2026, 11, 7),
                List.of());
    }
}
