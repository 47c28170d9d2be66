package fr.beffroi.acts.invented;

import fr.beffroi.acts.invented.InventedAct.Ballot;
import java.util.List;

/** Délibérations of towns that have a service for them. */
final class HeldOutTowns {
    private HeldOutTowns() {}

    /** Who was there with the office that they hold, and the stamp of the transmission. */
    static Sheet officesHeld(InventedAct act) {
        Ballot ballot = act.ballot();
        List<Person> deputies =
                act.present().subList(1, Math.min(3, act.present().size()));
        List<Person> others =
                act.present().subList(1 + deputies.size(), act.present().size());
        var sheet = Sheet.builder()
                .stamp(
                        "AR Prefecture",
                        act.identifier(),
                        "Reçu le " + Say.slashes(act.received()),
                        "Publié le " + Say.slashes(act.posted()))
                .bold(Say.upper(Town.named("Ville", act)))
                .p(Town.department(act))
                .gap()
                .p("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL")
                .p("SÉANCE ORDINAIRE DU " + Say.upper(Say.weekday(act.day())))
                .gap()
                .p("Délibération n° " + act.number() + "   (Nomenclature : " + act.subjectCode() + ")")
                .gap()
                .p("Le Conseil Municipal s'est réuni à l'Hôtel de Ville, salle des mariages, à 18 h 30, sur la"
                        + " convocation qui lui a été adressée par " + Town.sir(act) + " le "
                        + Say.day(act.convocation()) + ".")
                .p("Présidait la séance : " + act.chair().formal() + ", Maire")
                .p("PRÉSENTS : " + act.chair().formal() + ", Maire ; " + Say.people(deputies, Person::formal)
                        + ", Adjoints au Maire" + (others.isEmpty() ? "" : " ; ")
                        + (others.isEmpty() ? "" : Say.people(others, Person::formal) + ", Conseillers municipaux")
                        + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("EXCUSÉS AYANT DONNÉ POUVOIR : "
                    + Town.mandates(
                            act, m -> m.giver().formal() + " à " + m.holder().formal(), ", ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("ABSENTS : " + Say.people(act.absent(), Person::formal) + ".");
        }
        sheet.p("SECRÉTAIRE DE SÉANCE : " + act.secretary().formal())
                .p("Nombre de conseillers municipaux en exercice : " + act.inOffice() + " - Votants : " + act.voting())
                .gap()
                .p("OBJET : " + Say.upper(act.title()))
                .gap();
        act.visas().forEach(v -> sheet.p("VU " + v + ","));
        act.recitals().forEach(r -> sheet.p("CONSIDÉRANT " + r + ","));
        sheet.p("Sur le rapport de " + deputies.getFirst().formal() + ",")
                .p("Le Conseil Municipal, après en avoir délibéré"
                        + (ballot.secret() ? ", par un vote à bulletins secrets" : "") + ",")
                .center("DÉLIBÈRE");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p((i == 0 ? "ARTICLE 1ER" : "ARTICLE " + (i + 1)) + " : "
                    + Say.verb(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p(
                        ballot.isUnanimous()
                                ? "ADOPTÉE À L'UNANIMITÉ"
                                : "ADOPTÉE À LA MAJORITÉ (POUR : " + ballot.inFavour() + " ; CONTRE : "
                                        + ballot.against() + " ; ABSTENTIONS : " + ballot.abstentions() + ")")
                .gap()
                .right(Say.theHead(act) + ",")
                .right(act.chair().plain())
                .gap()
                .p(act.remedies())
                .sheet();
    }

    /** Those present in one column, those away in the other. */
    static Sheet sideBySide(InventedAct act) {
        Ballot ballot = act.ballot();
        var there = Sheet.builder().size(10).bold("Présents");
        act.present().forEach(p -> there.p(p.formal()));
        var away = Sheet.builder().size(10);
        if (!act.represented().isEmpty()) {
            away.bold("Représentés");
            act.represented()
                    .forEach(m -> away.p(
                            m.giver().formal() + ", pouvoir à " + m.holder().formal()));
        }
        if (!act.absent().isEmpty()) {
            away.bold("Absents");
            act.absent().forEach(p -> away.p(p.formal()));
        }
        away.bold("Secrétaire de séance").p(act.secretary().formal());
        var sheet = Sheet.builder()
                .stamp(
                        "Envoyé en préfecture le " + Say.slashes(act.day().plusDays(1)),
                        "Reçu en préfecture le " + Say.slashes(act.received()),
                        "Affiché le " + Say.slashes(act.posted()),
                        "ID : " + act.identifier())
                .bold(Town.named("Ville", act))
                .p("Direction générale des services")
                .p("Service des assemblées")
                .gap()
                .bold("Conseil municipal du " + Say.day(act.day()))
                .bold("Délibération " + act.number())
                .bold(act.title())
                .gap()
                .p("Convocation du conseil municipal : " + Say.day(act.convocation()))
                .p("Séance présidée par " + act.chair().formal() + ", maire")
                .p("Effectif légal : " + act.inOffice() + " - En exercice : " + act.inOffice() + " - Présents : "
                        + act.present().size() + " - Votants : " + act.voting())
                .gap()
                .columns(0.45, there, away)
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v));
        act.recitals().forEach(r -> sheet.p("Considérant " + r));
        sheet.p("Le conseil municipal, après en avoir délibéré :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i + 1) + " – "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.p(
                        ballot.isUnanimous()
                                ? "Délibération votée à l'unanimité."
                                : "Délibération votée à la majorité : " + Town.figures(ballot) + ".")
                .p(ballot.secret() ? "Mode de scrutin : scrutin secret." : "Mode de scrutin : main levée.")
                .gap()
                .p("Signé par : " + act.chair().lower())
                .p("Qualité : " + Say.head(act))
                .sheet();
    }

    /** "Présents (12) : …" */
    static Sheet countsInBrackets(InventedAct act) {
        Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .p(Town.named("Ville", act) + " - Secrétariat général")
                .gap()
                .center("DÉLIBÉRATION DU CONSEIL MUNICIPAL")
                .center("Séance du " + Say.weekday(act.day()))
                .gap()
                .table(
                        List.of(0.3, 0.7),
                        List.of(
                                List.of("Numéro", act.number()),
                                List.of("Matière (ACTES)", act.subjectCode()),
                                List.of("Convocation", Say.day(act.convocation())),
                                List.of("Publication", Say.day(act.posted()))))
                .p("Objet : " + act.title())
                .gap()
                .p("Présidence : " + act.chair().formal() + ", Maire")
                .p("Présents (" + act.present().size() + ") : " + Town.joined(act.present(), Person::plain, " - "));
        sheet.p("Pouvoirs (" + act.represented().size() + ") : "
                + (act.represented().isEmpty()
                        ? "néant"
                        : Town.mandates(
                                act, m -> m.giver().plain() + " à " + m.holder().plain(), " - ")));
        sheet.p("Absents (" + act.absent().size() + ") : "
                        + (act.absent().isEmpty() ? "néant" : Town.joined(act.absent(), Person::plain, " - ")))
                .p("Votants : " + act.voting() + " sur " + act.inOffice() + " conseillers en exercice")
                .p("Secrétaire de séance : " + act.secretary().plain())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.p("Le Conseil municipal, ouï l'exposé qui précède, après en avoir délibéré"
                        + (ballot.secret() ? " à bulletin secret" : "") + ", "
                        + (ballot.isUnanimous() ? "à l'unanimité" : "à la majorité") + ", décide :")
                .gap();
        act.provisions().forEach(p -> sheet.p("→ " + p + ";"));
        if (!ballot.isUnanimous()) {
            sheet.p("Pour : " + ballot.inFavour())
                    .p("Contre : " + ballot.against())
                    .p("Abstention : " + ballot.abstentions());
        }
        return sheet.gap()
                .p("Délais et voies de recours")
                .p(act.remedies())
                .gap()
                .table(
                        List.of(0.5, 0.5),
                        List.of(
                                List.of("Le/la secrétaire de séance", Say.theHead(act)),
                                List.of(act.secretary().plain(), act.chair().plain())))
                .sheet();
    }

    /** The table that a voting system prints, those who took no part in it too. */
    static Sheet electronicVote(InventedAct act) {
        Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .bold(Say.upper(Town.named("Ville", act)))
                .p("Conseil municipal")
                .p("Séance du " + Say.slashes(act.day()) + " - Délibération n° " + act.number())
                .p("Classification : " + act.subjectCode())
                .gap()
                .center(act.title())
                .gap()
                .p("Convoqué le " + Say.weekday(act.convocation())
                        + ", le conseil municipal s'est réuni en l'hôtel de ville sous la présidence de "
                        + act.chair().full() + ", maire en exercice.")
                .table(
                        List.of(0.25, 0.25, 0.25, 0.25),
                        List.of(
                                List.of("En exercice", "Présents", "Représentés", "Votants"),
                                List.of(
                                        String.valueOf(act.inOffice()),
                                        String.valueOf(act.present().size()),
                                        String.valueOf(act.represented().size()),
                                        String.valueOf(act.voting()))))
                .p("Présents : " + Town.joined(act.present(), Person::formal, ", ") + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Représentés : "
                    + Town.mandates(
                            act,
                            m -> m.giver().formal() + " (mandataire : "
                                    + m.holder().formal() + ")",
                            ", ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents : " + Town.joined(act.absent(), Person::formal, ", ") + ".");
        }
        sheet.p("Secrétaire : " + act.secretary().formal() + ".").gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + " ;"));
        sheet.p("Il est proposé au conseil municipal d'adopter les articles suivants :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i + 1) + ". "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p(
                        ballot.secret()
                                ? "Résultat du scrutin secret : la délibération est adoptée."
                                : "Résultat du scrutin public : la délibération est adoptée.")
                .table(
                        List.of(0.7, 0.3),
                        List.of(
                                List.of("Pour", String.valueOf(ballot.inFavour())),
                                List.of("Contre", String.valueOf(ballot.against())),
                                List.of("Abstention", String.valueOf(ballot.abstentions())),
                                List.of("Ne prend pas part au vote", "0")))
                .gap()
                .right("Certifié conforme,")
                .right(Say.theHead(act) + ", " + act.chair().lower())
                .gap()
                .p("Accusé de réception en préfecture")
                .p(act.identifier())
                .p("Date de télétransmission : " + Say.slashes(act.day().plusDays(1)))
                .p("Date de réception préfecture : " + Say.slashes(act.received()))
                .p("Affiché le : " + Say.slashes(act.posted()))
                .sheet();
    }

    /** A report that the council makes its own. */
    static Sheet report(InventedAct act) {
        Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .columns(
                        0.4,
                        Sheet.builder()
                                .bold(Town.named("Ville", act))
                                .p("Direction des affaires juridiques")
                                .p("Affaire n° 12 de l'ordre du jour"),
                        Sheet.builder()
                                .bold("Séance publique du")
                                .bold(Say.weekday(act.day()))
                                .p("Délibération n° " + act.number()))
                .gap()
                .p("Régulièrement convoqué le " + Say.day(act.convocation())
                        + ", le Conseil municipal s'est assemblé à 17 heures sous la présidence de "
                        + (act.chair().isWoman() ? "Madame la Maire, " : "Monsieur le Maire, ")
                        + act.chair().plain() + ".")
                .p("Nombre de conseillers en exercice : " + act.inOffice())
                .p("Nombre de conseillers présents : " + act.present().size())
                .p("Nombre de votants : " + act.voting())
                .p("Ont siégé :")
                .p(Town.joined(act.present(), Person::plain, ", ") + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Ont donné procuration :")
                    .p(Town.mandates(
                                    act,
                                    m -> m.giver().plain() + " à " + m.holder().plain(),
                                    ", ")
                            + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Étaient absents :").p(Town.joined(act.absent(), Person::plain, ", ") + ".");
        }
        sheet.p("Secrétaire de séance : " + act.secretary().plain())
                .gap()
                .p("Objet : " + act.title())
                .gap()
                .p(act.present().get(1).full() + " présente le rapport suivant :")
                .p("Mesdames, Messieurs, chers collègues, la question qui vous est soumise a été examinée par la"
                        + " commission compétente, qui n'a pas émis d'observation.");
        act.visas().forEach(v -> sheet.p("Vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + " ;"));
        sheet.p("En conséquence, il est proposé au Conseil municipal :");
        act.provisions().forEach(p -> sheet.p("- " + p + " ;"));
        return sheet.p("Le Conseil municipal, après en avoir débattu"
                        + (ballot.secret() ? " et voté à bulletins secrets" : "")
                        + ", adopte les conclusions du rapport "
                        + (ballot.isUnanimous()
                                ? "à l'unanimité."
                                : "à la majorité des suffrages exprimés (pour : " + ballot.inFavour() + ", contre : "
                                        + ballot.against() + ", abstentions : " + ballot.abstentions() + ")."))
                .gap()
                .p("Pour extrait conforme,")
                .p((act.chair().isWoman() ? "Madame la Maire," : "Monsieur le Maire,"))
                .p(act.chair().plain())
                .gap()
                .p(act.remedies())
                .sheet();
    }
}
