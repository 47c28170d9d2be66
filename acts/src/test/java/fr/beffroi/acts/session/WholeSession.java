package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nineteen members and twenty-five items, in which about everything happens that can happen. */
final class WholeSession {
    static final List<String> TITLES = List.of(
            "Approbation du règlement intérieur de la bibliothèque",
            "Tarifs de la salle des fêtes pour 2027",
            "Dénomination de la rue des Tilleuls",
            "Modification du règlement du cimetière",
            "Adhésion au groupement d’achat d’énergie",
            "Modification des horaires de la bibliothèque",
            "Convention de mise à disposition de la salle des sports pour un an",
            "Convention avec l’association de lecture pour un an",
            "Règlement du marché hebdomadaire",
            "Règlement des jardins familiaux",
            "Plan de circulation du centre",
            "Désignation d’un délégué au syndicat des eaux",
            "Désignation d’un représentant au conseil d’administration du collège",
            "Extension des horaires d’éclairage public",
            "Charte de végétalisation",
            "Adoption du compte financier unique 2025",
            "Rapport annuel sur le prix et la qualité du service d’eau",
            "Règlement des terrasses",
            "Règlement du parc",
            "Règlement de la cantine",
            "Règlement de l’accueil périscolaire",
            "Règlement de la salle polyvalente",
            "Règlement de la ludothèque",
            "Règlement des aires de jeux",
            "Règlement du columbarium");

    private WholeSession() {}

    static SessionPlan plan() {
        List<Item> items = new ArrayList<>();
        for (String title : TITLES) {
            int number = items.size() + 1;
            Item item = Item.deliberation("p" + number, number, title, writing(title))
                    .coded("9.1.1");
            items.add(
                    switch (number) {
                        case 12, 13 ->
                            Item.election("p" + number, number, title, Secrecy.UNLESS_WAIVED)
                                    .coded("5.3.4");
                        case 16 -> item.with(Majority.ACCOUNTS).coded("7.1.2");
                        case 17 -> item.of(ItemKind.INFORMATION);
                        default -> item;
                    });
        }
        return Chamber.plan(19, items.toArray(Item[]::new));
    }

    private static Writing writing(String title) {
        return new Writing(
                title,
                List.of(
                        part("r1", PartKind.REPORT, "Le rapport a été présenté à la commission."),
                        part("v1", PartKind.VISA, "le code général des collectivités territoriales"),
                        part("c1", PartKind.RECITAL, "que la proposition répond à un besoin de la commune"),
                        part("p1", PartKind.PROVISION, title + " : la proposition est approuvée."),
                        part("p2", PartKind.PROVISION, "La maire est chargée de l’exécution de la délibération.")));
    }

    private static Part part(String id, PartKind kind, String text) {
        return new Part(id, kind, text, new Origin.FromPerson(null));
    }

    static Chamber held() {
        Chamber chamber = Chamber.of(plan());
        for (int i = 1; i <= 12; i++) {
            chamber.arrive("m" + i);
        }
        chamber.proxy("m13", "m3")
                .proxy("m14", "m4")
                .proxy("m16", "m5")
                .open("m1")
                .secretary("m2");
        for (int i = 1; i <= 5; i++) {
            chamber.item("p" + i).vote("p" + i);
        }
        chamber.arrive("m15").item("p6").vote("p6");
        chamber.arrive("m13").item("p7").vote("p7", Choice.FOR, Map.of("m14", Choice.AGAINST));
        chamber.item("p8").interested("p8", "m6");
        chamber.add(new Event.Discussed(chamber.tick(), "p8", "m7", "Le projet est utile aux écoles."));
        chamber.vote("p8");
        // Fourteen present and two proxies: eight each.
        chamber.item("p9")
                .vote(
                        "p9",
                        Choice.FOR,
                        Map.of(
                                "m8", Choice.AGAINST,
                                "m9", Choice.AGAINST,
                                "m10", Choice.AGAINST,
                                "m11", Choice.AGAINST,
                                "m12", Choice.AGAINST,
                                "m13", Choice.AGAINST,
                                "m14", Choice.AGAINST,
                                "m15", Choice.AGAINST));
        chamber.item("p10").secretAsked("p10", 5).secret("p10", 9, 5, 2);
        chamber.item("p11");
        chamber.add(new Event.PublicBallotAsked(chamber.tick(), "p11", 4));
        chamber.vote("p11", Choice.FOR, Map.of("m5", Choice.AGAINST, "m6", Choice.ABSTAIN));
        chamber.item("p12");
        chamber.add(new Event.AloneStanding(chamber.tick(), "p12", "M. Paul DURAND"));
        chamber.item("p13")
                .round("p13", 2, chamber.tally("m7", 7), chamber.tally("m8", 7))
                .round("p13", 1, chamber.tally("m7", 9), chamber.tally("m8", 6));
        chamber.item("p14")
                .vote("p14", Choice.AGAINST, Map.of("m1", Choice.FOR, "m2", Choice.FOR, "m3", Choice.ABSTAIN));
        chamber.item("p15")
                .vote("p15", Choice.FOR, Map.of("m8", Choice.ABSTAIN, "m9", Choice.ABSTAIN, "m10", Choice.NO_PART));
        chamber.item("p16").chair("m2", true).vote("p16").chair("m1", false);
        chamber.item("p17");
        chamber.add(new Event.TookNote(chamber.tick(), "p17"));
        chamber.add(new Event.ItemWithdrawn(chamber.tick(), "p18", "Le dossier est à compléter."));
        chamber.postpone("p19", "Un avis est attendu.");
        chamber.leave("m4").item("p20").vote("p20");
        chamber.leave("m8", "m9", "m10").item("p21").vote("p21");
        chamber.leave("m11");
        for (int i = 22; i <= 25; i++) {
            chamber.postpone("p" + i, "Les membres seront convoqués à nouveau.");
        }
        return chamber.close();
    }

    /** What was left, with six members. */
    static Chamber again() {
        SessionPlan plan =
                held().sitting().secondConvocation(Chamber.DAY.plusDays(5).atTime(19, 0), Chamber.DAY.plusDays(1));
        Chamber chamber = Chamber.with(plan, 6).proxy("m7", "m2");
        plan.items().forEach(item -> chamber.item(item.id()).vote(item.id()));
        return chamber.close();
    }
}
