package fr.beffroi.acts.invented;

import fr.beffroi.acts.invented.InventedAct.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Délibérations of small communes. */
final class HeldOutVillages {
    private HeldOutVillages() {}

    /** The old printed form: members "afférents au conseil", in office, who took part. */
    static Sheet afferents(InventedAct act) {
        var right = Sheet.builder()
                .size(10)
                .p("L'an deux mille " + Say.letters(act.day().getYear() % 100) + " et le "
                        + Say.dayInLetters(act.day()) + " " + Say.month(act.day())
                        + " à vingt heures trente, le Conseil Municipal de cette commune, régulièrement convoqué,"
                        + " s'est réuni au nombre prescrit par la loi, dans le lieu habituel de ses séances,"
                        + " sous la présidence de " + act.chair().formal() + ", Maire.")
                .p("Présents : " + Say.people(act.present(), Person::formal) + ".");
        var excused = new ArrayList<String>();
        act.represented()
                .forEach(m -> excused.add(m.giver().formal() + " qui a donné pouvoir à "
                        + m.holder().formal()));
        if (!excused.isEmpty()) {
            right.p("Excusés : " + String.join(", ", excused) + ".");
        }
        if (!act.absent().isEmpty()) {
            right.p("Absents : " + Say.people(act.absent(), Person::formal) + ".");
        }
        right.p(act.secretary().formal() + " a été nommé" + act.secretary().e() + " secrétaire.");
        var left = Sheet.builder()
                .size(9)
                .p("Nombre de membres")
                .p("Afférents au Conseil : " + act.inOffice())
                .p("En exercice : " + act.inOffice())
                .p("Qui ont pris part à la délibération : " + act.voting())
                .gap()
                .p("Date de la convocation")
                .p(Say.slashes(act.convocation()))
                .gap()
                .p("Date d'affichage")
                .p(Say.slashes(act.posted()));
        var sheet = Sheet.builder()
                .columns(
                        0.42,
                        Sheet.builder()
                                .size(10)
                                .p("RÉPUBLIQUE FRANÇAISE")
                                .p(Say.upper(Town.department(act)))
                                .p("ARRONDISSEMENT DE LOMER")
                                .p("CANTON D'ANCELLE"),
                        Sheet.builder()
                                .bold("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL")
                                .bold("DE LA " + Say.upper(act.collectivity()))
                                .p("SÉANCE DU " + Say.upper(Say.day(act.day()))))
                .gap()
                .columns(0.27, left, right)
                .gap()
                .p("N° " + act.number())
                .bold("Objet de la délibération : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        Ballot ballot = act.ballot();
        sheet.p("Le Conseil Municipal, ouï l'exposé de " + Town.sir(act) + ", après en avoir délibéré"
                + (ballot.secret() ? " et voté au scrutin secret" : "") + ", "
                + (ballot.isUnanimous() ? "à l'unanimité" : "par " + Town.figures(ballot)) + " :");
        act.provisions().forEach(p -> sheet.p("- décide " + p + " ;"));
        return sheet.p("Ainsi délibéré les jour, mois et an susdits.")
                .p("Au registre sont les signatures.")
                .right("Pour extrait conforme au registre,")
                .right(Say.theHead(act) + ",")
                .right(act.chair().plain())
                .gap()
                .p("Acte rendu exécutoire après réception en préfecture le " + Say.slashes(act.received())
                        + " et publication du " + Say.slashes(act.posted()) + ".")
                .sheet();
    }

    /** A page of the register itself, the date in letters only. */
    static Sheet register(InventedAct act) {
        var sheet = Sheet.builder()
                .right("Feuillet 48")
                .center(Say.upper(act.collectivity()))
                .center("REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL")
                .gap()
                .center("Séance du " + Say.dayInLetters(act.day()) + " " + Say.month(act.day()) + " deux mille "
                        + Say.letters(act.day().getYear() % 100))
                .p("L'assemblée, convoquée le " + Say.day(act.convocation())
                        + ", s'est réunie à dix-huit heures trente en mairie.")
                .gap()
                .p("Sont présents : " + Town.joined(act.present(), Person::full, ", ") + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Sont représentés : "
                    + Town.mandates(
                            act, m -> m.giver().full() + " par " + m.holder().full(), ", ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Sont absents : " + Town.joined(act.absent(), Person::full, ", ") + ".");
        }
        sheet.p("Présidence de la séance : " + act.chair().full())
                .p("Secrétariat de la séance : " + act.secretary().full())
                .p("Conseillers : en exercice " + act.inOffice() + " - présents "
                        + act.present().size() + " - représentés "
                        + act.represented().size() + " - votants " + act.voting())
                .gap()
                .p("Délibération numéro " + act.number())
                .bold(act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + " ;"));
        Ballot ballot = act.ballot();
        sheet.p("Le Conseil municipal, sur proposition de " + Town.sir(act) + " et après en avoir délibéré,");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p(i + 1 + ". " + Say.verb(act.provisions().get(i)) + ".");
        }
        return sheet.p(
                        ballot.isUnanimous()
                                ? "Délibération adoptée à l'unanimité des membres présents ou représentés"
                                        + (ballot.secret() ? ", au scrutin secret." : ".")
                                : "Votes pour : " + ballot.inFavour() + ", votes contre : " + ballot.against()
                                        + ", abstentions : " + ballot.abstentions()
                                        + (ballot.secret() ? " (vote à bulletin secret)." : "."))
                .gap()
                .table(
                        List.of(0.5, 0.5),
                        List.of(
                                List.of(Say.theHead(act), "Secrétaire de séance"),
                                List.of(act.chair().full(), act.secretary().full())))
                .sheet();
    }

    /** "Mmes …, MM. …", as in the minutes of many villages. */
    static Sheet ladiesAndGentlemen(InventedAct act) {
        var sheet = Sheet.builder()
                .p("Mairie " + act.collectivity().replaceFirst("^Commune ", ""))
                .p(Town.department(act))
                .gap()
                .bold("Délibération du Conseil Municipal")
                .p("Réunion du " + Say.weekday(act.day()) + " à 19h")
                .gap()
                .p("Le conseil municipal s'est réuni à la salle polyvalente, convoqué par " + Town.sir(act)
                        + " par courriel du " + Say.day(act.convocation()) + ".")
                .p("Conseillers en exercice : " + act.inOffice() + "  |  Présents : "
                        + act.present().size() + "  |  Votants : " + act.voting())
                .gap()
                .p("Présents : " + Town.womenThenMen(act.present()));
        if (!act.represented().isEmpty()) {
            sheet.p("Excusés avec pouvoir : "
                    + Town.mandates(
                            act,
                            m -> m.giver().formal() + " (pouvoir à "
                                    + m.holder().formal() + ")",
                            ", "));
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Excusés sans pouvoir : " + Town.womenThenMen(act.absent()));
        }
        sheet.p("Président" + act.chair().e() + " de séance : " + act.chair().formal())
                .p("Secrétaire de séance : " + act.secretary().formal())
                .gap()
                .bold("DÉLIBÉRATION " + act.number() + " - " + act.title())
                .gap()
                .p(Town.sir(act) + " donne lecture du dossier et invite l'assemblée à se prononcer.");
        act.visas().forEach(v -> sheet.p("Vu " + v + "."));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + "."));
        Ballot ballot = act.ballot();
        sheet.p("Après discussion et délibération, les membres du conseil municipal"
                + (ballot.secret() ? ", votant à bulletin secret," : "") + " décident "
                + (ballot.isUnanimous() ? "à l'unanimité" : "(" + Town.figures(ballot) + ")") + " :");
        act.provisions().forEach(p -> sheet.p("▪ " + p + " ;"));
        return sheet.gap()
                .p("Pour copie conforme, en mairie")
                .p(Say.theHead(act) + " : " + act.chair().lower())
                .gap()
                .p("Reçu à la sous-préfecture le " + Say.day(act.received()))
                .p("Affiché à la porte de la mairie le " + Say.day(act.posted()))
                .sheet();
    }

    /** Every figure in letters, the vote too. */
    static Sheet allInLetters(InventedAct act) {
        Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .center(act.collectivity())
                .center("EXTRAIT DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL")
                .gap()
                .p(Say.yearInLetters(act.day())
                        + ", à vingt heures, se sont réunis en séance publique les membres du conseil municipal de la "
                        + act.collectivity().replaceFirst("^C", "c") + ", convoqués le "
                        + Say.day(act.convocation()) + ", " + act.chair().formal() + " présidant la séance.")
                .p("Membres en exercice : " + Say.letters(act.inOffice()) + ". Membres présents : "
                        + Say.letters(act.present().size()) + ". Nombre de votants : "
                        + Say.letters(act.voting()) + ".")
                .p("Présents : " + Town.joined(act.present(), Person::lower, " ; ") + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Procurations : "
                    + Town.mandates(
                            act,
                            m -> m.giver().lower() + " en faveur de "
                                    + m.holder().lower(),
                            " ; ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents : " + Town.joined(act.absent(), Person::lower, " ; ") + ".");
        }
        sheet.p("Le secrétariat a été assuré par " + act.secretary().lower() + ".")
                .gap()
                .p("Délibération n°" + act.number())
                .p("Objet : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        String outcome = ballot.isUnanimous()
                ? "à l'unanimité, soit " + Town.voices(ballot.inFavour()) + " pour"
                : "par " + Town.voices(ballot.inFavour()) + " pour, " + Town.voices(ballot.against()) + " contre et "
                        + Town.abstentions(ballot.abstentions());
        sheet.p("Le conseil municipal, " + (ballot.secret() ? "au terme d'un scrutin secret, " : "") + outcome + ", "
                + "après en avoir délibéré,");
        act.provisions().forEach(p -> sheet.p(Say.upperFirst(Say.verb(p).toLowerCase(Locale.FRENCH)) + ","));
        return sheet.gap()
                .p("Fait et délibéré en mairie, les jour, mois et an susdits. Suivent les signatures.")
                .p("Pour expédition conforme,")
                .p(Say.theHead(act) + ", " + act.chair().formal())
                .sheet();
    }

    /** Visas as a list of dashes in lower case. */
    static Sheet dashedVisas(InventedAct act) {
        Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .p("RÉPUBLIQUE FRANÇAISE - " + Say.upper(Town.department(act)))
                .p("Arrondissement de Lomer")
                .bold(Say.upper(act.collectivity()))
                .gap()
                .center("CONSEIL MUNICIPAL DU " + Say.slashes(act.day()))
                .center("DÉLIBÉRATION N°" + act.number())
                .gap()
                .center(Say.upper(act.title()))
                .gap()
                .p("Date d'envoi de la convocation : " + Say.slashes(act.convocation()))
                .p("Le conseil municipal, composé de " + act.inOffice()
                        + " membres en exercice, s'est réuni à 18 heures sous la présidence de "
                        + act.chair().full() + ".")
                .p("Étaient présents Mesdames et Messieurs " + Say.people(act.present(), Person::familyFirst) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Avaient donné pouvoir : "
                    + Town.mandates(
                            act,
                            m -> m.giver().familyFirst() + " à " + m.holder().familyFirst(),
                            ", ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Étaient absents : " + Say.people(act.absent(), Person::familyFirst) + ".");
        }
        sheet.p("A été désigné" + act.secretary().e() + " comme secrétaire de séance : "
                        + act.secretary().familyFirst() + ".")
                .gap()
                .p("Le Conseil municipal,");
        act.visas().forEach(v -> sheet.p("– vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("– considérant " + r + " ;"));
        sheet.p("après en avoir délibéré" + (ballot.secret() ? " et procédé à un vote à bulletins secrets" : "") + ",")
                .bold("DÉCIDE");
        act.provisions().forEach(p -> sheet.p("– " + p + " ;"));
        return sheet.p(ballot.isUnanimous() ? "Adopté à l'unanimité." : "Adopté par " + Town.figures(ballot) + ".")
                .gap()
                .right("Pour extrait certifié conforme,")
                .right(Say.theHead(act) + ",")
                .right(act.chair().plain())
                .gap()
                .p("Certifié exécutoire par " + Town.sir(act) + " : reçu en préfecture le "
                        + Say.slashes(act.received()) + ", mis en ligne le " + Say.slashes(act.posted()))
                .p(act.remedies())
                .sheet();
    }

    /** One point of the minutes, with what was said. */
    static Sheet minutes(InventedAct act) {
        Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .center(act.collectivity())
                .center("EXTRAIT DU PROCÈS-VERBAL DE LA RÉUNION DU CONSEIL MUNICIPAL")
                .center("du " + Say.weekday(act.day()))
                .gap()
                .p("La séance est ouverte à 20h05 sous la présidence de "
                        + act.chair().formal() + ".")
                .p("Élus en exercice : " + act.inOffice() + " - Votants : " + act.voting())
                .p("Membres présents :");
        act.present().forEach(p -> sheet.p("• " + p.lower()));
        if (!act.represented().isEmpty()) {
            sheet.p("Membres ayant donné procuration :");
            act.represented()
                    .forEach(m -> sheet.p(
                            "• " + m.giver().lower() + " à " + m.holder().lower()));
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Membres absents :");
            act.absent().forEach(p -> sheet.p("• " + p.lower()));
        }
        sheet.p("Le quorum étant atteint, le conseil peut valablement délibérer.")
                .p(act.secretary().formal() + " est désigné" + act.secretary().e() + " pour remplir les fonctions de"
                        + " secrétaire de séance.")
                .p("Le procès-verbal de la réunion précédente est approuvé sans observation.")
                .gap()
                .bold("Délibération " + act.number() + " : " + act.title())
                .p("Rapporteur : " + Town.sir(act))
                .p(Town.sir(act) + " rappelle les travaux menés depuis l'automne. Un débat s'engage sur le calendrier."
                        + " Il est répondu que celui-ci sera tenu.");
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.p("Plus personne ne demandant la parole, " + Town.sir(act) + " met aux voix"
                + (ballot.secret() ? ", au scrutin secret à la demande du tiers des membres présents," : "")
                + " la délibération suivante. Le conseil municipal décide :");
        act.provisions().forEach(p -> sheet.p("- " + p + ","));
        return sheet.p(
                        ballot.isUnanimous()
                                ? "Vote : unanimité"
                                : "Vote : " + ballot.inFavour() + " pour / " + ballot.against() + " contre / "
                                        + ballot.abstentions() + " abstention" + (ballot.abstentions() > 1 ? "s" : ""))
                .gap()
                .p("Extrait certifié conforme au procès-verbal.")
                .p(Say.theHead(act) + ", " + act.chair().plain())
                .sheet();
    }
}
