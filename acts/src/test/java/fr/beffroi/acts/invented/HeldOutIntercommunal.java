package fr.beffroi.acts.invented;

import fr.beffroi.acts.invented.InventedAct.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Délibérations of communautés and syndicats. */
final class HeldOutIntercommunal {
    private static final List<String> COMMUNES = List.of("Aizenac", "Lomer", "Saint-Pardoult", "Trois-Monts");

    private HeldOutIntercommunal() {}

    /** A table of delegates by commune, with letters that a legend explains. */
    static Sheet delegatesByCommune(InventedAct act) {
        Ballot ballot = act.ballot();
        String assembly = Say.assembly(act).toLowerCase(Locale.FRENCH);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Commune", "Délégué titulaire", "P / E / A", "Pouvoir donné à"));
        act.present().forEach(p -> rows.add(List.of(commune(rows.size()), p.formal(), "P", "")));
        act.represented()
                .forEach(m -> rows.add(List.of(
                        commune(rows.size()),
                        m.giver().formal(),
                        "E",
                        m.holder().formal())));
        act.absent().forEach(p -> rows.add(List.of(commune(rows.size()), p.formal(), "A", "")));
        var sheet = Sheet.builder()
                .bold(Say.upper(act.collectivity()))
                .p("DÉLIBÉRATION DU " + Say.upper(assembly))
                .p("Séance du " + Say.day(act.day()))
                .p("Délibération n° " + act.number())
                .p("Nomenclature : " + act.subjectCode())
                .gap()
                .p("Convocation envoyée le : " + Say.slashes(act.convocation()))
                .p("Président" + act.chair().e() + " de séance : " + act.chair().formal())
                .p("Secrétaire de séance : " + act.secretary().formal())
                .gap()
                .table(List.of(0.22, 0.35, 0.13, 0.3), rows)
                .p("P : présent - E : excusé ayant donné pouvoir - A : absent")
                .gap()
                .p("En exercice : " + act.inOffice() + " - Présents : "
                        + act.present().size() + " - Pouvoirs : "
                        + act.represented().size() + " - Votants : " + act.voting())
                .gap()
                .bold("Objet : " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("VU " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("CONSIDÉRANT " + r + " ;"));
        sheet.p("Le " + assembly + ", après en avoir délibéré"
                + (ballot.secret() ? " et voté au scrutin secret" : "") + ", "
                + (ballot.isUnanimous() ? "à l'unanimité des suffrages exprimés" : "par " + Town.figures(ballot))
                + ",");
        act.provisions().forEach(p -> sheet.p(Say.verb(p) + " ;"));
        return sheet.gap()
                .p("Fait en séance les jour, mois et an ci-dessus.")
                .p(Say.theHead(act) + ",")
                .p(act.chair().formal())
                .sheet();
    }

    /** "VU" in a narrow column, what is seen in a wide one; the receipt of the ministry. */
    static Sheet tabbedVisas(InventedAct act) {
        Ballot ballot = act.ballot();
        String assembly = Say.assembly(act);
        var sheet = Sheet.builder()
                .stamp(
                        "Accusé de réception - Ministère de l'Intérieur",
                        act.identifier(),
                        "Acte certifié exécutoire",
                        "Réception par le préfet : " + Say.slashes(act.received()),
                        "Publication : " + Say.slashes(act.posted()))
                .bold(act.collectivity())
                .gap()
                .gap()
                .p("DÉLIBÉRATION N° " + act.number() + " DU " + Say.upper(assembly))
                .p("Réunion du " + Say.weekday(act.day()))
                .gap()
                .p("OBJET : " + act.title())
                .gap()
                .p("Nombre de membres en exercice : " + act.inOffice() + " ; présents : "
                        + act.present().size() + " ; votants : " + act.voting())
                .p("Date de convocation : " + Say.slashes(act.convocation()))
                .p("Sous la présidence de " + act.chair().formal() + ", "
                        + Say.head(act).toLowerCase(Locale.FRENCH))
                .p("Présents : " + Say.people(act.present(), Person::formal) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Excusés ayant donné pouvoir : "
                    + Town.mandates(
                            act,
                            m -> m.giver().formal() + " (pouvoir à "
                                    + m.holder().formal() + ")",
                            ", ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Excusés : " + Say.people(act.absent(), Person::formal) + ".");
        }
        sheet.gap().p("LE " + Say.upper(assembly) + ",");
        act.visas()
                .forEach(v -> sheet.columns(
                        0.2, Sheet.builder().p("VU"), Sheet.builder().p(v + ",")));
        act.recitals()
                .forEach(r -> sheet.columns(
                        0.2, Sheet.builder().p("CONSIDÉRANT"), Sheet.builder().p(r + ",")));
        sheet.p("APRÈS EN AVOIR DÉLIBÉRÉ" + (ballot.secret() ? " AU SCRUTIN SECRET" : "") + ", "
                + (ballot.isUnanimous()
                        ? "À L'UNANIMITÉ"
                        : "PAR " + ballot.inFavour() + " VOIX POUR, " + ballot.against() + " VOIX CONTRE ET "
                                + ballot.abstentions() + " ABSTENTION(S)")
                + ",");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i + 1) + " : " + Say.verb(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .right("Pour extrait conforme,")
                .right(Say.theHead(act) + ",")
                .right(act.chair().plain())
                .gap()
                .p(act.remedies())
                .sheet();
    }

    /** All figures of the session in one sentence. */
    static Sheet figuresInASentence(InventedAct act) {
        Ballot ballot = act.ballot();
        String assembly = Say.assembly(act).toLowerCase(Locale.FRENCH);
        var sheet = Sheet.builder()
                .center(Say.upper(act.collectivity()))
                .center("REGISTRE DES DÉLIBÉRATIONS DU " + Say.upper(assembly))
                .center("Délibération n°" + act.number() + " - séance du " + Say.slashes(act.day()))
                .gap()
                .p("Sur les " + act.inOffice() + " délégués en exercice, "
                        + Say.letters(act.present().size()) + " ("
                        + act.present().size() + ") sont présents et "
                        + act.represented().size() + " représentés, soit " + act.voting() + " votants.")
                .p("Les délégués ont été convoqués le " + Say.day(act.convocation())
                        + " et la convocation a été affichée au siège. La présente délibération a été affichée le "
                        + Say.day(act.posted()) + ".")
                .p("Délégués présents : " + Say.people(act.present(), Person::full) + ".");
        if (!act.represented().isEmpty()) {
            sheet.p("Délégués représentés : "
                    + Town.mandates(
                            act,
                            m -> m.giver().full() + " a donné pouvoir à "
                                    + m.holder().full(),
                            " ; ")
                    + ".");
        }
        if (!act.absent().isEmpty()) {
            sheet.p("Délégués absents : " + Say.people(act.absent(), Person::full) + ".");
        }
        sheet.p("La séance est présidée par " + act.chair().full() + ". "
                        + act.secretary().full() + " assure le secrétariat de séance.")
                .gap()
                .p("Objet - " + act.title())
                .gap();
        act.visas().forEach(v -> sheet.p("Vu " + v + ";"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ";"));
        sheet.p("Après en avoir délibéré, le " + assembly + " :");
        act.provisions().forEach(p -> sheet.p("* décide " + p + ";"));
        return sheet.p(
                        ballot.isUnanimous()
                                ? "Cette délibération est adoptée à l'unanimité"
                                        + (ballot.secret() ? " au scrutin secret." : ".")
                                : "Cette délibération est adoptée"
                                        + (ballot.secret() ? " au scrutin secret" : "") + " avec " + ballot.inFavour()
                                        + " votes favorables, " + ballot.against() + " défavorables et "
                                        + ballot.abstentions() + " abstentions.")
                .gap()
                .p("Pour extrait conforme, " + Say.theHead(act).toLowerCase(Locale.FRENCH) + ", "
                        + act.chair().plain())
                .sheet();
    }

    private static String commune(int rank) {
        return COMMUNES.get(rank % COMMUNES.size());
    }
}
