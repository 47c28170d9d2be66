package fr.beffroi.acts.invented;

import java.util.List;
import java.util.Locale;

/** Arrêtés, and decisions taken by delegation. */
final class HeldOutOrders {
    private HeldOutOrders() {}

    static Sheet police(InventedAct act) {
        var sheet = Sheet.builder()
                .p("RÉPUBLIQUE FRANÇAISE")
                .p(Say.upper(Town.department(act)))
                .p("MAIRIE " + Say.upper(act.collectivity().replaceFirst("^Commune ", "")))
                .gap()
                .center("ARRÊTÉ MUNICIPAL")
                .center("N° " + act.number())
                .gap()
                .bold("Objet : " + act.title())
                .gap()
                .p("Nous, Maire de la " + act.collectivity().replaceFirst("^C", "c") + ",");
        act.visas().forEach(v -> sheet.p("Vu " + v + ";"));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ";"));
        sheet.center("ARRÊTONS CE QUI SUIT");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i == 0 ? "1er" : i + 1) + ".- "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p(act.remedies())
                .gap()
                .right("En mairie, le " + Say.weekday(act.day()))
                .right(Say.theHead(act) + ",")
                .right(act.chair().lower())
                .gap()
                .p("Affiché en mairie le " + Say.day(act.posted()))
                .sheet();
    }

    static Sheet president(InventedAct act) {
        var sheet = Sheet.builder()
                .stamp(
                        "AR PREFECTURE",
                        act.identifier(),
                        "Reçu en préfecture le " + Say.slashes(act.received()),
                        "Publié le " + Say.slashes(act.posted()))
                .bold(act.collectivity())
                .p("Code matière : " + act.subjectCode())
                .gap()
                .center("ARRÊTÉ " + (act.chair().isWoman() ? "DE LA PRÉSIDENTE" : "DU PRÉSIDENT") + " N° "
                        + act.number())
                .gap()
                .p("Objet : " + act.title())
                .gap()
                .p(Say.upper(Say.theHead(act)) + ",");
        act.visas().forEach(v -> sheet.p("- Vu " + v + " ;"));
        act.recitals().forEach(r -> sheet.p("- Considérant " + r + " ;"));
        sheet.center("A R R Ê T E");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("ARTICLE " + (i + 1) + " – "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p("Fait au siège, le " + Say.day(act.day()))
                .gap()
                .right(Say.theHead(act) + ",")
                .right(act.chair().plain())
                .gap()
                .p(act.remedies())
                .sheet();
    }

    /** What is said of the act in a narrow column, the act itself in a wide one. */
    static Sheet column(InventedAct act) {
        var right = Sheet.builder()
                .size(10)
                .bold("ARRÊTÉ")
                .bold(act.title())
                .p(Say.theHead(act) + " de la " + act.collectivity().replaceFirst("^C", "c") + ",");
        act.visas().forEach(v -> right.p("Vu " + v + ","));
        act.recitals().forEach(r -> right.p("Considérant " + r + ","));
        right.bold("ARRÊTE :");
        for (int i = 0; i < act.provisions().size(); i++) {
            right.p("Article " + (i + 1) + " : "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        right.p("À " + act.place() + ", le " + Say.day(act.day()))
                .p(Say.theHead(act) + ", " + act.chair().plain());
        var left = Sheet.builder()
                .size(9)
                .bold(act.collectivity())
                .p(Town.department(act))
                .gap()
                .p("Arrêté n°")
                .p(act.number())
                .gap()
                .p("Reçu en préfecture le")
                .p(Say.slashes(act.received()))
                .p("Affiché le")
                .p(Say.slashes(act.posted()));
        return Sheet.builder().columns(0.28, left, right).sheet();
    }

    static Sheet byDelegation(InventedAct act) {
        var sheet = Sheet.builder()
                .p(Say.upper(Town.named("Ville", act)))
                .p("Domaine : " + act.subjectCode())
                .gap()
                .center("DÉCISION N° " + act.number())
                .center("PRISE EN VERTU DE L'ARTICLE L. 2122-22 DU CODE GÉNÉRAL DES COLLECTIVITÉS TERRITORIALES")
                .gap()
                .p("OBJET : " + act.title())
                .gap()
                .p(Say.theHead(act) + " " + act.collectivity().replaceFirst("^Commune ", "") + ",");
        act.visas().forEach(v -> sheet.p("Vu " + v + ","));
        act.recitals().forEach(r -> sheet.p("Considérant " + r + ","));
        sheet.bold("D É C I D E");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p("Article " + (i == 0 ? "premier" : i + 1) + " - "
                    + Say.upperFirst(act.provisions().get(i)) + ".");
        }
        return sheet.gap()
                .p("Fait en l'hôtel de ville, le " + Say.day(act.day()))
                .p(Say.theHead(act) + ",")
                .p(act.chair().full())
                .gap()
                .table(
                        List.of(0.5, 0.5),
                        List.of(
                                List.of("Réception en préfecture", "Mise en ligne"),
                                List.of(Say.slashes(act.received()), Say.slashes(act.posted()))))
                .sheet();
    }

    static Sheet ofPresident(InventedAct act) {
        String head = Say.head(act);
        var sheet = Sheet.builder()
                .center(Say.upper(act.collectivity()))
                .center("Décision " + (act.chair().isWoman() ? "de la " : "du ") + head.toLowerCase(Locale.FRENCH)
                        + " n°" + act.number())
                .center("en date du " + Say.day(act.day()))
                .gap()
                .center(act.title())
                .gap()
                .p(Say.theHead(act) + " de l'établissement,");
        act.visas().forEach(v -> sheet.p("Vu " + v + " ;"));
        sheet.p("DÉCIDE");
        for (int i = 0; i < act.provisions().size(); i++) {
            sheet.p((i + 1) + "/ " + act.provisions().get(i) + " ;");
        }
        return sheet.gap()
                .table(
                        List.of(1.0),
                        List.of(List.of(Say.theHead(act)), List.of(act.chair().plain())))
                .p("Voies et délais de recours")
                .p(act.remedies())
                .gap()
                .p("Accusé de réception en préfecture : " + act.identifier())
                .p("Reçu le " + Say.slashes(act.received()))
                .sheet();
    }
}
