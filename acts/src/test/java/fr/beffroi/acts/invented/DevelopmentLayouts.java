package fr.beffroi.acts.invented;

import static fr.beffroi.acts.invented.Field.*;

import fr.beffroi.acts.act.ActKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Layouts that the reading was made with. */
public final class DevelopmentLayouts {
    private static final Set<Field> OF_A_SESSION = EnumSet.of(
            CONVOCATION,
            SECRETARY,
            IN_OFFICE,
            PRESENT_COUNT,
            PROXY_COUNT,
            VOTING_COUNT,
            PRESENT,
            REPRESENTED,
            ABSENT,
            VOTE);

    /** An extract as the secretary of a village types it. */
    public static final Layout VILLAGE = new Layout(
            "village",
            ActKind.DELIBERATION,
            false,
            Rendering.PDF,
            EnumSet.of(POSTED, PUBLISHED, RECEIVED, IDENTIFIER, REMEDIES, SUBJECT_CODE, PROXY_COUNT),
            DevelopmentLayouts::village);

    /** The same, printed, signed and scanned. */
    public static final Layout SCANNED = new Layout(
            "scanned", ActKind.DELIBERATION, false, Rendering.SCAN, VILLAGE.untold(), DevelopmentLayouts::village);

    /** Figures and dates in a narrow column, the session in a wide one. */
    public static final Layout TWO_COLUMNS = new Layout(
            "two columns",
            ActKind.DELIBERATION,
            false,
            Rendering.PDF,
            EnumSet.of(PUBLISHED, RECEIVED, IDENTIFIER, REMEDIES, SUBJECT_CODE, PROXY_COUNT),
            DevelopmentLayouts::twoColumns);

    /** Who was there, in a table with crosses. */
    public static final Layout ATTENDANCE_TABLE = new Layout(
            "attendance table",
            ActKind.DELIBERATION,
            false,
            Rendering.PDF,
            EnumSet.of(POSTED, RECEIVED, IDENTIFIER, SUBJECT_CODE, PRESENT_COUNT, PROXY_COUNT),
            DevelopmentLayouts::attendanceTable);

    /** Numbered articles and a table of votes, from a word processor. */
    public static final Layout VOTE_TABLE = new Layout(
            "vote table",
            ActKind.DELIBERATION,
            false,
            Rendering.DOCX,
            EnumSet.of(POSTED, PUBLISHED, RECEIVED, IDENTIFIER, SUBJECT_CODE, CHAIR),
            DevelopmentLayouts::voteTable);

    /** A town's numbered extract with the stamp of the transmission. */
    public static final Layout STAMPED = new Layout(
            "stamped",
            ActKind.DELIBERATION,
            false,
            Rendering.PDF,
            EnumSet.of(POSTED, PROXY_COUNT),
            DevelopmentLayouts::stamped);

    /** An intercommunalité. */
    public static final Layout EPCI = new Layout(
            "epci",
            ActKind.DELIBERATION,
            true,
            Rendering.ODT,
            EnumSet.of(POSTED, PUBLISHED, RECEIVED, IDENTIFIER, REMEDIES, SUBJECT_CODE),
            DevelopmentLayouts::epci);

    /** One member per line, "pouvoirs" apart. */
    public static final Layout ONE_PER_LINE = new Layout(
            "one per line",
            ActKind.DELIBERATION,
            false,
            Rendering.DOCX,
            EnumSet.of(PUBLISHED, RECEIVED, IDENTIFIER, REMEDIES, SUBJECT_CODE),
            DevelopmentLayouts::onePerLine);

    /** All visas in one paragraph. */
    public static final Layout PROSE = new Layout(
            "prose",
            ActKind.DELIBERATION,
            false,
            Rendering.ODT,
            EnumSet.of(POSTED, PUBLISHED, RECEIVED, IDENTIFIER, REMEDIES, SUBJECT_CODE, PROXY_COUNT, PRESENT_COUNT),
            DevelopmentLayouts::prose);

    public static final Layout ARRETE = new Layout(
            "arrêté",
            ActKind.ARRETE,
            false,
            Rendering.PDF,
            plus(OF_A_SESSION, POSTED, RECEIVED, IDENTIFIER, SUBJECT_CODE),
            DevelopmentLayouts::arrete);

    public static final Layout DECISION = new Layout(
            "decision",
            ActKind.DECISION,
            false,
            Rendering.DOCX,
            plus(OF_A_SESSION, POSTED, PUBLISHED, SUBJECT_CODE, RECITALS),
            DevelopmentLayouts::decision);

    public static final List<Layout> ALL = List.of(
            VILLAGE,
            SCANNED,
            TWO_COLUMNS,
            ATTENDANCE_TABLE,
            VOTE_TABLE,
            STAMPED,
            EPCI,
            ONE_PER_LINE,
            PROSE,
            ARRETE,
            DECISION);

    private DevelopmentLayouts() {}

    private static Set<Field> plus(Set<Field> some, Field... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Sheet village(InventedAct act) {
        var sheet = Sheet.builder()
                .center("RÉPUBLIQUE FRANÇAISE")
                .center("Département : " + act.department())
                .center(Say.upper(act.collectivity()))
                .gap()
                .center("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL")
                .gap()
                .p("Délibération n° " + act.number())
                .p("Nombre de membres en exercice : " + act.inOffice())
                .p("Présents : " + act.present().size())
                .p("Votants : " + act.voting())
                .gap()
                .p(Say.yearInLetters(act.day())
                        + ", à vingt heures trente, le conseil municipal de la commune, dûment convoqué, s'est réuni"
                        + " en session ordinaire, à la mairie, sous la présidence de "
                        + act.chair().formal() + ", Maire.")
                .p("Date de convocation du conseil municipal : " + Say.day(act.convocation()))
                .gap()
                .p("PRÉSENTS : " + Say.people(act.present(), Person::formal) + ".");
        if (act.represented().size() + act.absent().size() > 0) {
            var away = new ArrayList<String>();
            act.represented()
                    .forEach(m -> away.add(
                            m.giver().formal() + " (procuration à " + m.holder().formal() + ")"));
            act.absent().forEach(p -> away.add(p.formal()));
            sheet.p("ABSENTS EXCUSÉS : " + String.join(", ", away) + ".");
        }
        sheet.p("Secrétaire de séance : " + act.secretary().formal())
                .gap()
                .bold("OBJET : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.gap()
                .p("Le conseil municipal, après en avoir délibéré, " + Say.outcome(act)
                        + (act.ballot().secret() ? ", au scrutin secret" : "") + ", décide :");
        act.provisions().forEach(p -> sheet.p("- " + p + " ;"));
        return sheet.gap()
                .p("Fait et délibéré les jour, mois et an que dessus.")
                .columns(
                        0.5,
                        Sheet.builder()
                                .p("Le secrétaire de séance,")
                                .gap()
                                .gap()
                                .p(act.secretary().plain()),
                        Sheet.builder().p("Le Maire,").gap().gap().p(act.chair().plain()))
                .sheet();
    }

    private static Sheet twoColumns(InventedAct act) {
        var right = Sheet.builder()
                .p("L'an " + act.day().getYear() + ", le "
                        + Say.weekday(act.day()).replaceFirst(" \\d{4}$", "")
                        + " à 19 heures, le Conseil Municipal, légalement convoqué, s'est réuni"
                        + " au lieu ordinaire de ses séances, sous la présidence de "
                        + act.chair().full() + ", Maire.")
                .p("Étaient présents : " + Say.people(act.present(), Person::formal)
                        + ", formant la majorité des membres en exercice.");
        if (!act.absent().isEmpty()) {
            right.p("Absents : " + Say.people(act.absent(), Person::formal) + ".");
        }
        if (!act.represented().isEmpty()) {
            right.p("Absents ayant donné pouvoir : "
                    + act.represented().stream()
                            .map(m -> m.giver().formal() + " a donné pouvoir à "
                                    + m.holder().formal())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        right.p(act.secretary().formal() + " a été élu" + act.secretary().e() + " secrétaire de séance.");
        var left = Sheet.builder()
                .size(10)
                .p("Nombre de conseillers")
                .p("en exercice : " + act.inOffice())
                .p("présents : " + act.present().size())
                .p("votants : " + act.voting())
                .gap()
                .p("Date de convocation :")
                .p(Say.slashes(act.convocation()))
                .gap()
                .p("Date d'affichage :")
                .p(Say.slashes(act.posted()));
        var sheet = Sheet.builder()
                .columns(
                        0.45,
                        Sheet.builder()
                                .p("RÉPUBLIQUE FRANÇAISE")
                                .p("DÉPARTEMENT DE L'" + Say.upper(act.department()))
                                .p(Say.upper(act.collectivity())),
                        Sheet.builder()
                                .bold("EXTRAIT DU REGISTRE")
                                .bold("DES DÉLIBÉRATIONS")
                                .bold("Séance du " + Say.day(act.day())))
                .gap()
                .columns(0.28, left, right)
                .gap()
                .p("N° " + act.number())
                .bold("Objet : " + Say.upper(act.title()))
                .gap();
        act.visas().forEach(v -> sheet.p("VU " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("CONSIDÉRANT " + r + " ;"));
        sheet.gap().p("Après en avoir délibéré, le Conseil Municipal :");
        act.provisions().forEach(p -> sheet.p(Say.verb(p) + "."));
        InventedAct.Ballot ballot = act.ballot();
        sheet.gap()
                .p(
                        ballot.isUnanimous()
                                ? "Adopté à l'unanimité des membres présents et représentés."
                                : "Vote : Pour : " + ballot.inFavour() + "   Contre : " + ballot.against()
                                        + "   Abstentions : " + ballot.abstentions());
        if (ballot.secret()) {
            sheet.p("Le vote a eu lieu à bulletin secret.");
        }
        return sheet.gap()
                .p("Pour extrait conforme,")
                .right("Le Maire,")
                .right(act.chair().plain())
                .sheet();
    }

    private static Sheet attendanceTable(InventedAct act) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("NOM ET PRÉNOM", "PRÉSENT", "ABSENT", "POUVOIR À"));
        act.present().forEach(p -> rows.add(List.of(p.familyFirst(), "X", "", "")));
        act.represented()
                .forEach(m -> rows.add(
                        List.of(m.giver().familyFirst(), "", "X", m.holder().familyFirst())));
        act.absent().forEach(p -> rows.add(List.of(p.familyFirst(), "", "X", "")));
        var sheet = Sheet.builder()
                .center(Say.upper(act.collectivity()))
                .center("CONSEIL MUNICIPAL")
                .center("SÉANCE DU " + Say.upper(Say.day(act.day())))
                .gap()
                .p("Convocation adressée le " + Say.day(act.convocation()))
                .p("Membres en exercice : " + act.inOffice() + " - Votants : " + act.voting())
                .p("Président de séance : " + act.chair().formal())
                .p("Secrétaire de séance : " + act.secretary().formal())
                .gap()
                .table(List.of(0.4, 0.15, 0.15, 0.3), rows)
                .gap()
                .bold("DÉLIBÉRATION N° " + act.number())
                .bold("Objet : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("- Vu " + v));
        act.recitals().forEach(r -> sheet.p("- Considérant " + r));
        sheet.gap()
                .p("Le Conseil Municipal, ouï l'exposé du Maire et après en avoir délibéré, DÉCIDE " + Say.outcome(act)
                        + (act.ballot().secret() ? " et à bulletins secrets" : "") + " :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p((i + 1) + "° " + Say.upperFirst(act.provisions().get(i)) + " ;");
        }
        return sheet.gap()
                .p(act.remedies())
                .gap()
                .p("Publié sur le site internet de la commune le " + Say.slashes(act.posted()))
                .gap()
                .right("Pour extrait certifié conforme")
                .right("Le Maire, " + act.chair().lower())
                .sheet();
    }

    private static Sheet voteTable(InventedAct act) {
        var sheet = Sheet.builder()
                .p(act.collectivity().replaceFirst("Commune", "Mairie"))
                .gap()
                .center("DÉLIBÉRATION DU CONSEIL MUNICIPAL")
                .center("Séance du " + Say.weekday(act.day()))
                .p("Numéro de l'acte : " + act.number())
                .gap()
                .table(
                        List.of(0.25, 0.25, 0.25, 0.25),
                        List.of(
                                List.of("En exercice", "Présents", "Pouvoirs", "Votants"),
                                List.of(
                                        String.valueOf(act.inOffice()),
                                        String.valueOf(act.present().size()),
                                        String.valueOf(act.represented().size()),
                                        String.valueOf(act.voting()))))
                .p("Le conseil municipal a été convoqué le " + Say.day(act.convocation()) + ".")
                .p("Présents : " + Say.people(act.present(), Person::lower) + ".");
        act.represented()
                .forEach(m -> sheet.p(
                        m.giver().lower() + " donne pouvoir à " + m.holder().lower() + "."));
        if (!act.absent().isEmpty()) {
            sheet.p("Excusés : " + Say.people(act.absent(), Person::lower) + ".");
        }
        sheet.p("A été nommé" + act.secretary().e() + " secrétaire de séance : "
                        + act.secretary().lower())
                .gap()
                .p("Objet de la délibération")
                .bold(act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + " ;"));
        sheet.p("Après en avoir délibéré, le conseil municipal décide :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i == 0 ? "1er" : String.valueOf(i + 1)) + " : "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        InventedAct.Ballot ballot = act.ballot();
        sheet.gap()
                .table(
                        List.of(0.34, 0.33, 0.33),
                        List.of(
                                List.of("POUR", "CONTRE", "ABSTENTION"),
                                List.of(
                                        String.valueOf(ballot.inFavour()),
                                        String.valueOf(ballot.against()),
                                        String.valueOf(ballot.abstentions()))));
        if (ballot.secret()) {
            sheet.p("Vote à bulletin secret");
        }
        return sheet.p(act.remedies())
                .table(
                        List.of(0.5, 0.5),
                        List.of(
                                List.of("Le secrétaire de séance", "Le Maire"),
                                List.of(act.secretary().lower(), act.chair().lower())))
                .sheet();
    }

    private static Sheet stamped(InventedAct act) {
        var sheet = Sheet.builder()
                .stamp(
                        "Envoyé en préfecture le " + Say.slashes(act.received()),
                        "Reçu en préfecture le " + Say.slashes(act.received()),
                        "Publié le " + Say.slashes(act.posted()),
                        "ID : " + act.identifier())
                .p(act.collectivity().replaceFirst("Commune", "Ville"))
                .gap()
                .center("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS")
                .center("N° " + act.number())
                .p("Nomenclature ACTES : " + act.subjectCode())
                .gap()
                .p("Le " + Say.day(act.day())
                        + " à 18h30, les membres du conseil municipal se sont réunis à l'hôtel de ville, sur convocation du "
                        + Say.day(act.convocation()) + ", sous la présidence de "
                        + act.chair().full() + ", Maire.")
                .p("Membres en exercice : " + act.inOffice() + "   Membres présents : "
                        + act.present().size() + "   Votants : " + act.voting())
                .gap()
                .p("Sont présents : "
                        + act.present().stream().map(Person::formal).collect(Collectors.joining(" ; ")) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Absents représentés : "
                    + act.represented().stream()
                            .map(m -> m.giver().formal() + " représenté"
                                    + m.giver().e() + " par " + m.holder().formal())
                            .collect(Collectors.joining(" ; "))
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents : " + act.absent().stream().map(Person::formal).collect(Collectors.joining(" ; ")) + ".");
        }
        sheet.p(act.secretary().full() + " est désigné" + act.secretary().e() + " en qualité de secrétaire de séance.")
                .gap()
                .center(act.title())
                .gap()
                .p("Rapporteur : " + act.present().get(1).formal())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.gap()
                .p("Après en avoir délibéré, le conseil municipal, " + Say.outcome(act)
                        + (act.ballot().secret() ? ", par un vote au scrutin secret" : "") + ",")
                .center("DÉCIDE");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("ARTICLE " + (i + 1) + " : "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p(act.remedies())
                .gap()
                .columns(
                        0.5,
                        Sheet.builder()
                                .p("Le secrétaire de séance")
                                .p(act.secretary().plain()),
                        Sheet.builder().p("Le Maire").p(act.chair().plain()))
                .sheet();
    }

    private static Sheet epci(InventedAct act) {
        var sheet = Sheet.builder()
                .center(act.collectivity())
                .center("DÉLIBÉRATION N° " + act.number())
                .center(Say.assembly(act) + " du " + Say.day(act.day()))
                .gap()
                .p("Nombre de délégués en exercice : " + act.inOffice())
                .p("Nombre de délégués présents : " + act.present().size())
                .p("Nombre de pouvoirs : " + act.represented().size())
                .p("Nombre de votants : " + act.voting())
                .p("Date de la convocation : " + Say.dots(act.convocation()))
                .gap()
                .p("Le " + Say.assembly(act).toLowerCase(java.util.Locale.FRENCH) + " s'est réuni le "
                        + Say.weekday(act.day()) + " sous la présidence de "
                        + act.chair().formal() + ".")
                .p("Étaient présents :")
                .p(Say.people(act.present(), Person::formal));
        if (!act.represented().isEmpty()) {
            sheet.p("Procurations :");
            act.represented()
                    .forEach(
                            m -> sheet.p(m.giver().formal() + " à " + m.holder().formal()));
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents excusés :").p(Say.people(act.absent(), Person::formal));
        }
        sheet.p("Secrétaire de séance : " + act.secretary().formal())
                .gap()
                .p("Objet : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ";"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ";"));
        InventedAct.Ballot ballot = act.ballot();
        sheet.p("Le " + Say.assembly(act).toLowerCase(java.util.Locale.FRENCH) + ", après en avoir délibéré,")
                .p("DÉCIDE");
        act.provisions().forEach(p -> sheet.p("• " + p + ","));
        sheet.gap()
                .p("POUR : " + ballot.inFavour() + "  CONTRE : " + ballot.against() + "  ABSTENTION : "
                        + ballot.abstentions());
        if (ballot.secret()) {
            sheet.p("Scrutin secret.");
        }
        return sheet.gap().p(Say.theHead(act) + ",").p(act.chair().plain()).sheet();
    }

    private static Sheet onePerLine(InventedAct act) {
        var sheet = Sheet.builder()
                .center("PROCÈS-VERBAL DES DÉLIBÉRATIONS")
                .center(act.collectivity())
                .p("Délibération " + act.number())
                .gap()
                .p("Réunion du " + Say.weekday(act.day()) + " à 20h00")
                .p("Convoqués le " + Say.slashes(act.convocation()) + ", affichage le " + Say.slashes(act.posted()))
                .p("Conseillers en exercice : " + act.inOffice())
                .p("Conseillers présents : " + act.present().size())
                .p("Pouvoirs : " + act.represented().size())
                .p("Votants : " + act.voting())
                .gap()
                .p("Sous la présidence de " + act.chair().formal() + ", maire")
                .p("Étaient présents :");
        act.present().forEach(p -> sheet.p(p.formal()));
        if (!act.absent().isEmpty()) {
            sheet.p("Étaient absents :");
            act.absent().forEach(p -> sheet.p(p.formal()));
        }
        if (!act.represented().isEmpty()) {
            sheet.p("Ont donné pouvoir :");
            act.represented()
                    .forEach(
                            m -> sheet.p(m.giver().formal() + " à " + m.holder().formal()));
        }
        sheet.p("Secrétaire : " + act.secretary().formal())
                .gap()
                .p("Objet : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("VU " + v));
        act.recitals().forEach(r -> sheet.p("CONSIDÉRANT " + r));
        InventedAct.Ballot ballot = act.ballot();
        sheet.p("Le conseil, après en avoir délibéré" + (ballot.secret() ? " et voté à bulletin secret" : "") + " par "
                + (ballot.isUnanimous()
                        ? Say.letters(ballot.inFavour()) + " voix pour"
                        : Say.letters(ballot.inFavour()) + " voix pour, " + Say.letters(ballot.against())
                                + " voix contre et " + Say.letters(ballot.abstentions()) + " abstentions")
                + ",");
        act.provisions().forEach(p -> sheet.p(Say.verb(p) + ";"));
        return sheet.gap().p("Le maire, " + act.chair().plain()).sheet();
    }

    private static Sheet prose(InventedAct act) {
        String away = act.represented().isEmpty() && act.absent().isEmpty()
                ? ""
                : " Absents : "
                        + java.util.stream.Stream.concat(
                                        act.represented().stream()
                                                .map(m -> m.giver().formal() + " (pouvoir à "
                                                        + m.holder().formal() + ")"),
                                        act.absent().stream().map(Person::formal))
                                .collect(Collectors.joining(", "))
                        + ".";
        return Sheet.builder()
                .center(act.collectivity() + " - Extrait du registre des délibérations n° " + act.number())
                .gap()
                .p(Say.yearInLetters(act.day()).replace("mille", "mil")
                        + " à dix-neuf heures, le conseil municipal, convoqué le "
                        + Say.day(act.convocation()) + ", s'est réuni à la mairie sous la présidence de "
                        + act.chair().formal() + ", maire. Nombre de conseillers en exercice : "
                        + act.inOffice() + ". Votants : " + act.voting() + ".")
                .p("Présents : " + Say.people(act.present(), Person::formal) + "." + away)
                .p("Le conseil désigne " + act.secretary().formal() + " secrétaire de séance.")
                .gap()
                .p("OBJET : " + act.title())
                .gap()
                .p(act.visas().stream()
                                .map(v -> "vu " + v)
                                .collect(Collectors.collectingAndThen(Collectors.joining(", "), Say::upperFirst))
                        + ",")
                .p(act.recitals().stream()
                                .map(v -> "considérant " + v)
                                .collect(Collectors.collectingAndThen(Collectors.joining(", "), Say::upperFirst))
                        + ",")
                .p("Le conseil municipal, après en avoir délibéré et voté "
                        + (act.ballot().secret() ? "au scrutin secret" : "à main levée") + ", " + Say.outcome(act)
                        + ", décide :")
                .ps(act.provisions().stream().map(p -> "- " + p + ",").toList())
                .gap()
                .p("Pour copie conforme, le maire,")
                .p(act.chair().plain())
                .sheet();
    }

    private static Sheet arrete(InventedAct act) {
        var sheet = Sheet.builder()
                .p("DÉPARTEMENT DU " + Say.upper(act.department()))
                .p(Say.upper(act.collectivity()))
                .gap()
                .center("ARRÊTÉ DU MAIRE N° " + act.number())
                .center(act.title())
                .gap()
                .p(Say.theHead(act) + " de la " + act.collectivity().replaceFirst("^C", "c") + ",")
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.gap().center("ARRÊTE");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i == 0 ? "1er" : String.valueOf(i + 1)) + " - "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p(act.remedies())
                .p("Fait à " + act.place() + ", le " + Say.day(act.day()))
                .p(Say.theHead(act) + ",")
                .p(act.chair().plain())
                .gap()
                .p("Publié sur le site de la commune le " + Say.slashes(act.posted()))
                .sheet();
    }

    private static Sheet decision(InventedAct act) {
        var sheet = Sheet.builder()
                .center(act.collectivity())
                .center("DÉCISION DU MAIRE N° " + act.number() + " du " + Say.day(act.day()))
                .p(
                        "prise par délégation du conseil municipal (article L. 2122-22 du code général des collectivités territoriales)")
                .gap()
                .p("Objet : " + act.title())
                .gap()
                .p("Le Maire,");
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        sheet.p("DÉCIDE :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i + 1) + " : "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p(act.remedies())
                .p("Le Maire, " + act.chair().plain())
                .p("Accusé de réception en préfecture : " + act.identifier())
                .p("Date de réception préfecture : " + Say.slashes(act.received()))
                .sheet();
    }
}
