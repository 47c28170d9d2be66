package fr.beffroi.acts.invented;

import static fr.beffroi.acts.invented.Field.*;

import fr.beffroi.acts.act.ActKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variants of every layout in other words and another order. They were held out once; their faults were read after that score,
 * so that they are no longer unseen.
 */
public final class VariantLayouts {
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

    public static final List<Layout> ALL = List.of(
            new Layout(
                    "village, dates after",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.PDF,
                    EnumSet.of(PUBLISHED, REMEDIES, SUBJECT_CODE, PROXY_COUNT, IDENTIFIER),
                    VariantLayouts::villageDatesAfter),
            new Layout(
                    "village, counts in words",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.DOCX,
                    EnumSet.of(
                            POSTED, PUBLISHED, REMEDIES, SUBJECT_CODE, RECEIVED, IDENTIFIER, PROXY_COUNT, VOTING_COUNT),
                    VariantLayouts::villageCountsInWords),
            new Layout(
                    "scanned, other hand",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.SCAN,
                    EnumSet.of(PUBLISHED, REMEDIES, SUBJECT_CODE, PROXY_COUNT, IDENTIFIER),
                    VariantLayouts::villageDatesAfter),
            new Layout(
                    "two columns, wide left",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.PDF,
                    EnumSet.of(PUBLISHED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE),
                    VariantLayouts::twoColumnsOther),
            new Layout(
                    "attendance table by word",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.ODT,
                    EnumSet.of(POSTED, PUBLISHED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE, PROXY_COUNT),
                    VariantLayouts::attendanceByWord),
            new Layout(
                    "attendance table, pdf",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.PDF,
                    EnumSet.of(POSTED, PUBLISHED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE, PROXY_COUNT),
                    VariantLayouts::attendanceByWord),
            new Layout(
                    "vote table before",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.PDF,
                    EnumSet.of(POSTED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE),
                    VariantLayouts::voteTableBefore),
            new Layout(
                    "stamp at the foot",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.PDF,
                    EnumSet.of(POSTED, PROXY_COUNT),
                    VariantLayouts::stampAtTheFoot),
            new Layout(
                    "epci by commune",
                    ActKind.DELIBERATION,
                    true,
                    Rendering.DOCX,
                    EnumSet.of(POSTED, PUBLISHED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE),
                    VariantLayouts::epciOther),
            new Layout(
                    "one per line, dashes",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.PDF,
                    EnumSet.of(POSTED, PUBLISHED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE, PROXY_COUNT),
                    VariantLayouts::onePerLineDashes),
            new Layout(
                    "prose, other order",
                    ActKind.DELIBERATION,
                    false,
                    Rendering.DOCX,
                    EnumSet.of(POSTED, PUBLISHED, REMEDIES, IDENTIFIER, RECEIVED, SUBJECT_CODE, PROXY_COUNT),
                    VariantLayouts::proseOther),
            new Layout(
                    "arrêté, other",
                    ActKind.ARRETE,
                    false,
                    Rendering.DOCX,
                    plus(OF_A_SESSION, POSTED, IDENTIFIER, SUBJECT_CODE),
                    VariantLayouts::arreteOther),
            new Layout(
                    "decision, other",
                    ActKind.DECISION,
                    false,
                    Rendering.PDF,
                    plus(OF_A_SESSION, POSTED, PUBLISHED, REMEDIES, SUBJECT_CODE, IDENTIFIER, RECEIVED),
                    VariantLayouts::decisionOther));

    private VariantLayouts() {}

    private static Set<Field> plus(Set<Field> some, Field... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Sheet villageDatesAfter(InventedAct act) {
        var sheet = Sheet.builder()
                .p("DÉPARTEMENT")
                .p(act.department())
                .p("MAIRIE " + act.collectivity().replaceFirst("^Commune ", "").toUpperCase(Locale.FRENCH))
                .gap()
                .center("DÉLIBÉRATIONS DU CONSEIL MUNICIPAL")
                .center("N° " + act.number())
                .gap()
                .p("Le " + Say.dayInLetters(act.day()) + " " + Say.month(act.day()) + " deux mille "
                        + Say.letters(act.day().getYear() % 100)
                        + " à dix-huit heures, les membres du conseil municipal, régulièrement convoqués, se sont réunis en mairie sous la présidence de "
                        + act.chair().full() + ", " + (act.chair().isWoman() ? "maire." : "maire."))
                .p("Présents : " + Say.people(act.present(), Person::formal));
        if (!act.represented().isEmpty()) {
            sheet.p("Excusés ayant donné procuration : "
                    + act.represented().stream()
                            .map(m -> m.giver().formal() + " à " + m.holder().formal())
                            .collect(Collectors.joining(" ; ")));
        }
        if (!act.absent().isEmpty()) {
            sheet.p((act.absent().size() > 1 ? "Absents non excusés : " : "Absent : ")
                    + Say.people(act.absent(), Person::formal));
        }
        sheet.p("Nombre de conseillers en exercice : " + act.inOffice() + " ; présents : "
                        + act.present().size() + " ; votants : " + act.voting() + ".")
                .p("Convocation : " + Say.day(act.convocation()) + " - Affichage : " + Say.day(act.posted()))
                .p(
                        act.secretary().formal() + " est nommé"
                                + act.secretary().e()
                                + " secrétaire de séance, conformément à l'article L. 2121-15 du code général des collectivités territoriales.")
                .gap()
                .bold("Objet : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + " ;"));
        sheet.gap()
                .p("Le conseil municipal" + (act.ballot().secret() ? ", par un vote à bulletins secrets" : "")
                        + " et après en avoir délibéré :");
        act.provisions().forEach(p -> sheet.p("- " + Say.verb(p).toLowerCase(Locale.FRENCH) + " ;"));
        InventedAct.Ballot ballot = act.ballot();
        sheet.p(
                        ballot.isUnanimous()
                                ? "Résultat du vote : adopté à l'unanimité"
                                : "Résultat du vote : " + ballot.inFavour() + " voix pour, " + ballot.against()
                                        + " voix contre, " + ballot.abstentions() + " abstention(s)")
                .gap()
                .p("Acte reçu à la préfecture le " + Say.slashes(act.received()).replace("Acte r", "R"))
                .right(Say.theHead(act))
                .right(act.chair().lower());
        return sheet.sheet();
    }

    private static Sheet villageCountsInWords(InventedAct act) {
        var sheet = Sheet.builder()
                .center("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS")
                .center(act.collectivity())
                .gap()
                .p("Séance ordinaire du " + Say.weekday(act.day()) + " à 20 h 30")
                .p("Date de convocation : " + Say.weekday(act.convocation()))
                .p("Nombre de membres en exercice : " + Say.letters(act.inOffice()))
                .p("Nombre de membres présents : " + Say.letters(act.present().size()))
                .p("Présidence : " + act.chair().formal())
                .gap()
                .p("Étaient présents : " + (act.present().size() > 1 ? "Mmes et MM. " : "")
                        + Say.people(act.present(), Person::plain) + ".");
        if (act.represented().size() + act.absent().size() > 0) {
            sheet.p("Étaient excusés : "
                    + java.util.stream.Stream.concat(
                                    act.represented().stream()
                                            .map(m -> m.giver().plain() + " (pouvoir donné à "
                                                    + m.holder().plain() + ")"),
                                    act.absent().stream().map(Person::plain))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        sheet.p("Secrétaire de séance désigné" + act.secretary().e() + " : "
                        + act.secretary().plain())
                .gap()
                .p("Délibération n° " + act.number() + " : " + act.title())
                .gap()
                .p(Say.theHead(act) + " rappelle à l'assemblée le contexte.")
                .gap();
        act.visas().forEach(v -> sheet.p("• Vu " + v));
        act.recitals().forEach(r -> sheet.p("• Considérant " + r));
        sheet.p("Le conseil municipal, l'exposé entendu, après en avoir délibéré, " + Say.outcome(act)
                + (act.ballot().secret() ? ", au scrutin secret" : "") + ",");
        act.provisions().forEach(p -> sheet.p("• " + Say.upperFirst(Say.verb(p).toLowerCase(Locale.FRENCH)) + ";"));
        return sheet.gap()
                .p("Ainsi fait et délibéré en séance les jour, mois et an susdits.")
                .p("Pour extrait conforme au registre")
                .p(Say.theHead(act) + ", " + act.chair().plain())
                .sheet();
    }

    private static Sheet twoColumnsOther(InventedAct act) {
        var left = Sheet.builder()
                .size(9)
                .bold(Say.upper(act.collectivity()))
                .gap()
                .p("Membres :")
                .p("- en exercice : " + act.inOffice())
                .p("- présents : " + act.present().size())
                .p("- pouvoirs : " + act.represented().size())
                .p("- votants : " + act.voting())
                .gap()
                .p("Convoqué le " + Say.slashes(act.convocation()))
                .p("Affiché le " + Say.slashes(act.posted()));
        var right = Sheet.builder()
                .size(10)
                .p("Séance publique du " + Say.weekday(act.day()))
                .p("Présidence de " + act.chair().formal() + ", maire")
                .gap()
                .p("Membres présents : " + Say.people(act.present(), Person::formal) + ".");
        if (!act.represented().isEmpty()) {
            right.p("Membres représentés : "
                    + act.represented().stream()
                            .map(m -> m.giver().formal() + " (par " + m.holder().formal() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            right.p("Membres absents : " + Say.people(act.absent(), Person::formal) + ".");
        }
        right.p("Secrétaire de séance : " + act.secretary().formal());
        var sheet = Sheet.builder()
                .center("DÉLIBÉRATION DU CONSEIL MUNICIPAL N° " + act.number())
                .gap()
                .columns(0.33, left, right)
                .gap()
                .center(act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + "."));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + "."));
        sheet.gap().p("Le Conseil, après délibération :");
        act.provisions().forEach(p -> sheet.p(Say.verb(p) + " ;"));
        InventedAct.Ballot ballot = act.ballot();
        return sheet.gap()
                .p(
                        ballot.isUnanimous()
                                ? "VOTE : UNANIMITÉ"
                                : "VOTE : POUR " + ballot.inFavour() + " - CONTRE " + ballot.against()
                                        + " - ABSTENTION " + ballot.abstentions())
                .p(ballot.secret() ? "Il a été procédé au vote à scrutin secret." : "Vote à main levée.")
                .gap()
                .columns(
                        0.5,
                        Sheet.builder().p(Say.theHead(act)).gap().p(act.chair().plain()),
                        Sheet.builder()
                                .p("Le secrétaire de séance")
                                .gap()
                                .p(act.secretary().plain()))
                .sheet();
    }

    private static Sheet attendanceByWord(InventedAct act) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Élus", "Présence", "Procuration à"));
        act.present().forEach(p -> rows.add(List.of(p.formal(), "présent" + p.e(), "")));
        act.absent().forEach(p -> rows.add(List.of(p.formal(), "absent" + p.e(), "")));
        act.represented()
                .forEach(m -> rows.add(List.of(
                        m.giver().formal(), "excusé" + m.giver().e(), m.holder().formal())));
        var sheet = Sheet.builder()
                .p(act.collectivity())
                .p("Conseil municipal - réunion du " + Say.day(act.day()))
                .p("Délibération " + act.number())
                .p("Convocation du " + Say.slashes(act.convocation()))
                .p("En exercice : " + act.inOffice() + "  Présents : "
                        + act.present().size() + "  Votants : " + act.voting())
                .gap()
                .table(List.of(0.45, 0.2, 0.35), rows)
                .gap()
                .p("Présidente ou président de séance : " + act.chair().formal())
                .p("Secrétaire de séance : " + act.secretary().formal())
                .gap()
                .p("OBJET : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("VU " + v + ","));
        act.recitals().forEach(r -> sheet.p("CONSIDÉRANT " + r + ","));
        sheet.p("Après en avoir délibéré" + (act.ballot().secret() ? " et procédé au vote à bulletin secret" : "")
                + ", " + Say.outcome(act) + ", le conseil municipal DÉCIDE :");
        int i = 1;
        for (String provision : act.provisions()) {
            sheet.p(i++ + ") " + provision + ";");
        }
        return sheet.gap()
                .p("Pour copie certifiée conforme")
                .p(Say.theHead(act))
                .p(act.chair().plain())
                .sheet();
    }

    private static Sheet voteTableBefore(InventedAct act) {
        InventedAct.Ballot ballot = act.ballot();
        var sheet = Sheet.builder()
                .center(Say.upper(act.collectivity()))
                .center("Délibération n° " + act.number())
                .center("Séance du " + Say.slashes(act.day()))
                .gap()
                .table(
                        List.of(0.2, 0.2, 0.2, 0.2, 0.2),
                        List.of(
                                List.of("Membres en exercice", "Présents", "Pouvoirs", "Votants", "Convocation"),
                                List.of(
                                        String.valueOf(act.inOffice()),
                                        String.valueOf(act.present().size()),
                                        String.valueOf(act.represented().size()),
                                        String.valueOf(act.voting()),
                                        Say.slashes(act.convocation()))))
                .p("Présents : " + Say.people(act.present(), Person::familyFirst) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Pouvoirs : "
                    + act.represented().stream()
                            .map(m ->
                                    m.giver().familyFirst() + " à " + m.holder().familyFirst())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents : " + Say.people(act.absent(), Person::familyFirst) + ".");
        }
        sheet.p("Président de séance : " + act.chair().familyFirst())
                .p("Secrétaire : " + act.secretary().familyFirst())
                .gap()
                .bold("OBJET : " + Say.upper(act.title()))
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.gap()
                .p("Après en avoir délibéré" + (ballot.secret() ? ", le vote ayant eu lieu au scrutin secret" : "")
                        + " :")
                .table(
                        List.of(0.25, 0.25, 0.25, 0.25),
                        List.of(
                                List.of("Votants", "Pour", "Contre", "Abstentions"),
                                List.of(
                                        String.valueOf(act.voting()),
                                        String.valueOf(ballot.inFavour()),
                                        String.valueOf(ballot.against()),
                                        String.valueOf(ballot.abstentions()))))
                .p("le conseil municipal décide :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Art. " + (i + 1) + ". - " + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p("Publié le " + Say.slashes(act.posted()))
                .right(Say.theHead(act) + ",")
                .right(act.chair().familyFirst())
                .sheet();
    }

    private static Sheet stampAtTheFoot(InventedAct act) {
        var sheet = Sheet.builder()
                .p("VILLE " + act.collectivity().replaceFirst("^Commune ", "").toUpperCase(Locale.FRENCH))
                .p("Extrait du registre des délibérations du conseil municipal")
                .p("Matière : " + act.subjectCode() + " - Délibération n° " + act.number())
                .gap()
                .p("L'an deux mille " + Say.letters(act.day().getYear() % 100) + " et le "
                        + Say.weekday(act.day()).replaceFirst(" \\d{4}$", "")
                        + ", le conseil municipal s'est assemblé à l'hôtel de ville, suivant convocation faite le "
                        + Say.day(act.convocation()) + ", sous la présidence de "
                        + (act.chair().isWoman() ? "Madame la Maire, " : "Monsieur le Maire, ")
                        + act.chair().plain() + ".")
                .p("Conseillers en exercice : " + act.inOffice() + ". Conseillers présents : "
                        + act.present().size() + ". Nombre de votants : " + act.voting() + ".")
                .p("PRÉSENTS : " + act.present().stream().map(Person::plain).collect(Collectors.joining(" - ")));
        if (!act.represented().isEmpty()) {
            sheet.p("AYANT DONNÉ POUVOIR : "
                    + act.represented().stream()
                            .map(m -> m.giver().plain() + " à " + m.holder().plain())
                            .collect(Collectors.joining(" - ")));
        }
        if (!act.absent().isEmpty()) {
            sheet.p("ABSENTS : " + act.absent().stream().map(Person::plain).collect(Collectors.joining(" - ")));
        }
        sheet.p("SECRÉTAIRE DE SÉANCE : " + act.secretary().plain())
                .gap()
                .bold("OBJET : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.gap().p("IL EST DÉCIDÉ, " + Say.outcome(act) + (act.ballot().secret() ? " (scrutin secret)" : "") + " :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("ARTICLE " + (i + 1) + " - "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p("VOIES DE RECOURS")
                .p(act.remedies())
                .gap()
                .p(Say.theHead(act) + ", " + act.chair().plain())
                .gap()
                .p("Accusé de réception en préfecture")
                .p(act.identifier())
                .p("Date de télétransmission : " + Say.slashes(act.received()))
                .p("Date de réception préfecture : " + Say.slashes(act.received()))
                .p("Publié le : " + Say.slashes(act.posted()))
                .sheet();
    }

    private static Sheet epciOther(InventedAct act) {
        String assembly = Say.assembly(act).toLowerCase(Locale.FRENCH);
        var sheet = Sheet.builder()
                .p(act.collectivity())
                .p("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU " + Say.upper(Say.assembly(act)))
                .p("Séance du " + Say.dots(act.day()))
                .p("Délibération n° " + act.number())
                .gap()
                .p("L'an deux mille " + Say.letters(act.day().getYear() % 100) + ", le " + Say.dayInLetters(act.day())
                        + " " + Say.month(act.day()) + ", le " + assembly + ", convoqué le "
                        + Say.slashes(act.convocation()) + ", s'est réuni sous la présidence de "
                        + act.chair().full() + ".")
                .p("Délégués en exercice : " + act.inOffice() + " / Présents : "
                        + act.present().size() + " / Pouvoirs : "
                        + act.represented().size() + " / Votants : " + act.voting())
                .p("Titulaires présents : "
                        + act.present().stream().map(Person::formal).collect(Collectors.joining(", ")) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Absents ayant donné procuration : "
                    + act.represented().stream()
                            .map(m -> m.giver().formal() + " ayant donné procuration à "
                                    + m.holder().formal())
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents ou excusés : " + Say.people(act.absent(), Person::formal) + ".");
        }
        sheet.p("A été élu" + act.secretary().e() + " secrétaire de séance : "
                        + act.secretary().formal() + ".")
                .gap()
                .p("Objet : " + act.title())
                .gap();
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        InventedAct.Ballot ballot = act.ballot();
        sheet.p("Le " + assembly + ", après en avoir délibéré" + (ballot.secret() ? " au scrutin secret" : "")
                + ", décide :");
        act.provisions().forEach(p -> sheet.p(Say.upperFirst(p) + "."));
        return sheet.gap()
                .p("Adopté par " + ballot.inFavour() + " voix pour, " + ballot.against() + " contre, "
                        + ballot.abstentions() + " abstention(s).")
                .table(
                        List.of(0.5, 0.5),
                        List.of(
                                List.of(Say.theHead(act) + ",", "Le secrétaire,"),
                                List.of(act.chair().plain(), act.secretary().plain())))
                .sheet();
    }

    private static Sheet onePerLineDashes(InventedAct act) {
        var sheet = Sheet.builder()
                .bold(act.collectivity())
                .p("Numéro de délibération : " + act.number())
                .p("Date de la séance : " + Say.slashes(act.day()))
                .p("Date de la convocation : " + Say.slashes(act.convocation()))
                .p("Présidence : " + act.chair().full())
                .p("Secrétaire de séance : " + act.secretary().full())
                .p("Conseillers en exercice : " + act.inOffice())
                .p("Présents : " + act.present().size())
                .p("Votants : " + act.voting())
                .gap()
                .p("Étaient présents :");
        act.present().forEach(p -> sheet.p("- " + p.full()));
        if (!act.represented().isEmpty()) {
            sheet.p("Absents représentés :");
            act.represented()
                    .forEach(m -> sheet.p("- " + m.giver().full() + ", pouvoir à "
                            + m.holder().full()));
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Absents excusés :");
            act.absent().forEach(p -> sheet.p("- " + p.full()));
        }
        sheet.gap().bold("Objet : " + act.title()).gap();
        sheet.p("VU :");
        act.visas().forEach(v -> sheet.p("- " + v + ","));
        sheet.p("CONSIDÉRANT :");
        act.recitals().forEach(r -> sheet.p("- " + r + ","));
        sheet.p("Après en avoir délibéré, le conseil municipal, " + Say.outcome(act)
                + (act.ballot().secret() ? " et au scrutin secret" : "") + " :");
        act.provisions().forEach(p -> sheet.p(Say.verb(p) + "."));
        return sheet.gap()
                .p("Certifié conforme")
                .p(Say.theHead(act) + ",")
                .p(act.chair().plain())
                .sheet();
    }

    private static Sheet proseOther(InventedAct act) {
        String sessions = "Le conseil municipal de la " + act.collectivity().replaceFirst("^C", "c")
                + " s'est réuni le " + Say.weekday(act.day())
                + " à 19 heures à la salle communale sur convocation adressée le " + Say.day(act.convocation())
                + " par " + (act.chair().isWoman() ? "Mme la maire" : "M. le maire") + ", sous la présidence de "
                + act.chair().formal() + ". Sur " + act.inOffice() + " membres en exercice, "
                + act.present().size() + " étaient présents et " + act.voting() + " votants.";
        var sheet = Sheet.builder()
                .center("Extrait du registre des délibérations")
                .p(sessions)
                .p("Présents : " + Say.people(act.present(), Person::formal) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p(act.represented().stream()
                    .map(m -> m.giver().formal() + " avait donné pouvoir à "
                            + m.holder().formal())
                    .collect(Collectors.collectingAndThen(Collectors.joining(", "), t -> "Pouvoirs : " + t + ".")));
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Excusés : " + Say.people(act.absent(), Person::formal) + ".");
        }
        sheet.p("Les fonctions de secrétaire sont remplies par "
                        + act.secretary().formal() + ".")
                .gap()
                .p("Délibération n° " + act.number())
                .p("Objet : " + act.title())
                .gap()
                .p("Le conseil municipal,")
                .p(act.visas().stream().map(v -> "Vu " + v).collect(Collectors.joining(" ; ")) + " ;")
                .p(act.recitals().stream().map(v -> "Considérant " + v).collect(Collectors.joining(" ; ")) + " ;")
                .p("Après en avoir délibéré, " + Say.outcome(act)
                        + (act.ballot().secret() ? ", par scrutin secret" : "") + ",");
        act.provisions().forEach(p -> sheet.p("DÉCIDE " + p + " ;"));
        return sheet.gap()
                .p("Fait et délibéré à " + act.place() + ", les jour, mois et an ci-dessus.")
                .p("Signé : " + Say.theHead(act).toLowerCase(Locale.FRENCH) + ", "
                        + act.chair().plain())
                .sheet();
    }

    private static Sheet arreteOther(InventedAct act) {
        var sheet = Sheet.builder()
                .p(act.collectivity())
                .p("ARRÊTÉ MUNICIPAL n° " + act.number())
                .p("Objet : " + act.title())
                .gap()
                .p((act.chair().isWoman() ? "Nous, " : "Nous, ") + act.chair().plain() + ", maire,")
                .gap();
        act.visas().forEach(v -> sheet.p("VU " + v + ";"));
        act.recitals().forEach(r -> sheet.p("CONSIDÉRANT " + r + ";"));
        sheet.p("ARRÊTONS :");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("ARTICLE " + (i == 0 ? "PREMIER" : String.valueOf(i + 1)) + " : "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p("Fait à " + act.place() + " le " + Say.slashes(act.day()))
                .p(Say.theHead(act))
                .p(act.chair().lower())
                .gap()
                .p("Transmis à la sous-préfecture et reçu par le représentant de l'État le "
                        + Say.slashes(act.received()))
                .p("Mis en ligne sur le site de la commune le " + Say.slashes(act.posted()))
                .p(act.remedies())
                .sheet();
    }

    private static Sheet decisionOther(InventedAct act) {
        var sheet = Sheet.builder()
                .p(Say.upper(act.collectivity()))
                .gap()
                .center("DÉCISION MUNICIPALE")
                .center("N° " + act.number())
                .gap()
                .bold("OBJET : " + act.title())
                .gap()
                .p(Say.theHead(act) + ",")
                .p("Agissant en vertu de la délégation consentie par le conseil municipal,");
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.center("DÉCIDE");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i + 1) + " : "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p("À " + act.place() + ", le " + Say.day(act.day()))
                .p(Say.theHead(act) + ",")
                .p(act.chair().plain())
                .sheet();
    }
}
