package fr.beffroi.server.publication;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.acts.written.Signature;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sessions.ActAdopted;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Invented acts, told as a session tells them. */
final class Adopted {
    static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    static final String SIREN = "123456782";
    static final String PERSON = "Mme Zoé Quelconque";

    private Adopted() {}

    /** Publication, opened by an élu and without second readings: a test that decides must not depend on chance. */
    static void open(ApplicationContext server, UUID collectivity, Person elu) {
        Uses uses = server.getBean(Uses.class);
        server.getBean(Tenancy.class).run(collectivity, () -> {
            uses.readAgain(PublicationFeature.USE, 0, elu);
            uses.change(PublicationFeature.USE, UseState.OPEN, elu, new Motive("essai", null));
        });
    }

    static void tell(ApplicationContext server, UUID collectivity, UUID act, Extract extract, String late) {
        server.getBean(Tenancy.class)
                .run(collectivity, () -> server.publishEvent(new ActAdopted(act, UUID.randomUUID(), extract, late)));
    }

    /** With the name of a person who holds no office, in the title and in its first article. */
    static Extract aid(String number) {
        return act(
                number,
                "Aide exceptionnelle à " + PERSON,
                List.of(
                        "Une aide de 300 euros est accordée à " + PERSON
                                + ", demeurant 12 rue des Lilas, 34000 Saint-Exemple.",
                        "La dépense est imputée au chapitre 65 du budget."),
                "8.2",
                List.of());
    }

    /** With nothing personal in it. */
    static Extract prices(String number) {
        return act(
                number,
                "Tarifs de location de la salle des fêtes",
                List.of("Le tarif de la salle des fêtes est fixé à 200 euros par jour."),
                "7.10",
                List.of());
    }

    /** With a convention that is to be annexed. */
    static Extract lease(String number) {
        return act(
                number,
                "Convention d’occupation du domaine",
                List.of("La convention annexée est approuvée."),
                "3.5",
                List.of());
    }

    static Extract act(
            String number, String title, List<String> provisions, String matter, List<Attachment> attachments) {
        return new Extract(
                new Issuer(Collectivity.Kind.COMMUNE, "Commune de Saint-Exemple", SIREN, "34", "Saint-Exemple"),
                ActKind.DELIBERATION,
                number,
                title,
                DAY,
                LocalDate.of(2026, 10, 29),
                "salle du conseil de la mairie",
                "Camille Maire",
                "Dominique Secrétaire",
                15,
                List.of("Camille Maire", "Dominique Secrétaire", "Sacha Conseil", "Noa Adjoint"),
                List.of(new Proxy("Lou Absent", "Camille Maire")),
                List.of("Charlie Excusé"),
                List.of(),
                List.of("Le maire expose la demande."),
                List.of("le code général des collectivités territoriales, notamment son article L. 2121-29"),
                List.of("qu’il y a lieu d’en délibérer"),
                provisions,
                "À l’unanimité (5 voix pour).",
                new Vote(true, true, false, false, 5, 0, 0, null, null, null),
                "La présente délibération peut être contestée devant le tribunal administratif de Montpellier dans les deux mois de sa publication.",
                List.of(
                        new Signature("Le maire", "Camille Maire"),
                        new Signature("La secrétaire de séance", "Dominique Secrétaire")),
                matter,
                attachments,
                null,
                List.of());
    }
}
