package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.decision;
import static fr.beffroi.bench.acts.Defect.of;
import static fr.beffroi.bench.acts.Defect.on;
import static fr.beffroi.bench.acts.Defect.ordinary;

import java.util.List;
import java.util.Set;

/** Of who may decide, on what base, and of what is said for which reason. */
final class CompetenceDefects {
    private CompetenceDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect(
                        "council decides what it delegated",
                        "content.delegated_matter",
                        on("works", "small market").and(of(Whose.EPCI).negate()),
                        draft -> draft.delegated = Set.of(4, 16)),
                new Defect(
                        "decision in a matter not delegated",
                        "content.decision_outside_delegation",
                        on("supplies", "lease", "credit line", "vehicle"),
                        draft -> draft.delegated = Set.of(2, 15)),
                new Defect("mayor grants a subsidy alone", "content.reserved_to_council", on("supplies"), draft -> {
                    draft.title = "Attribution d'une subvention au comité des fêtes";
                    draft.replace(
                            "Le marché de fournitures scolaires est conclu avec la société Cahiers du Centre pour 14 260,00 € HT.",
                            "Une subvention de 1 200 € est attribuée au comité des fêtes.");
                }),
                new Defect(
                        "decision that cites no article",
                        "content.decision_cites_delegation",
                        decision(),
                        draft -> draft.visas.set(0, "le code général des collectivités territoriales")),
                new Defect(
                        "decision that cites no delegation",
                        "content.decision_cites_delegation",
                        decision(),
                        draft -> draft.visas.remove(1)),
                new Defect(
                        "movables sold above 4,600 euros by decision",
                        "content.movables_ceiling",
                        on("vehicle"),
                        draft -> draft.replace("3 900 €", "5 900 €")),
                new Defect(
                        "lease of more than twelve years by decision",
                        "content.lease_length",
                        on("lease"),
                        draft -> draft.replace("six ans", "quinze ans")),
                new Defect("competence that the EPCI holds", "content.transferred_competence", on("fees"), draft -> {
                    draft.replace("l'accueil périscolaire", "l'assainissement collectif");
                    draft.agenda.set(1, draft.title);
                }),
                new Defect(
                        "delegation without its limits",
                        "content.delegation_limits",
                        on("delegation"),
                        draft -> draft.replace(
                                "d'un montant inférieur à 90 000 € HT",
                                "dans les limites fixées par le conseil municipal")),
                new Defect(
                        "no visa",
                        "content.visa_present",
                        ordinary().and(on("installation").negate()),
                        draft -> draft.visas.clear()),
                new Defect(
                        "visa of an article that does not exist",
                        "content.visa_in_force",
                        ordinary(),
                        draft -> draft.visas.add(
                                "l'article L. 2121-99-4 du code général des collectivités territoriales")),
                new Defect(
                        "visa of a repealed article",
                        "content.visa_in_force",
                        ordinary(),
                        draft -> draft.visas.add("l'article " + InventedLaw.REPEALED + " du code de l'urbanisme")),
                new Defect(
                        "visa of a renumbered article",
                        "content.visa_in_force",
                        ordinary(),
                        draft -> draft.visas.add("l'article 1134 du code civil")),
                new Defect(
                        "visa of a law that a code replaced (staff)",
                        "content.replaced_text",
                        on("job", "bonuses"),
                        draft -> draft.visas.add("la loi n° 84-53 du 26 janvier 1984")),
                new Defect(
                        "visa of the code des marchés publics",
                        "content.replaced_text",
                        on("works", "formal market"),
                        draft -> draft.visas.set(1, "le code des marchés publics, notamment son article 28")),
                new Defect(
                        "visa of the nomenclature M14",
                        "content.replaced_text",
                        on("budget", "budget change"),
                        draft -> draft.replace("comptable M57", "comptable M14")),
                new Defect("article cited without its code", "content.code_named", ordinary(), draft -> {
                    draft.visas.clear();
                    draft.visas.add("l'article L. 2121-29");
                }),
                new Defect(
                        "provision that nothing announces",
                        "content.provisions_grounded",
                        ordinary(),
                        draft -> draft.add(
                                "Les jardinières du rond-point d'Espagne recevront des géraniums pourpres dès l'automne.")),
                new Defect(
                        "provisions without a reason",
                        "content.provisions_grounded",
                        on("fees", "road", "street", "rules"),
                        draft -> {
                            draft.recitals.clear();
                            draft.statement.clear();
                        }),
                new Defect(
                        "article number missing",
                        "content.provisions_numbered",
                        ordinary().and(CompetenceDefects::hasTwo),
                        draft -> relabel(draft, 1, "Article 3")),
                new Defect(
                        "article number twice",
                        "content.provisions_numbered",
                        ordinary().and(CompetenceDefects::hasTwo),
                        draft -> relabel(draft, 1, "Article 1er")),
                new Defect(
                        "provisions on another matter than the title",
                        "content.provisions_do_title",
                        on("street", "road", "bad debt", "request", "sale"),
                        draft -> {
                            draft.provisions.clear();
                            draft.add(
                                    "Les horaires d'ouverture de la médiathèque sont élargis au dimanche matin pendant les vacances d'hiver.");
                        }),
                new Defect(
                        "title that says nothing",
                        "content.object_stated",
                        decision(),
                        draft -> draft.title = "Affaires diverses"),
                new Defect(
                        "notice without the facts",
                        "content.measure_motivated",
                        on("notice"),
                        draft -> draft.recitals.clear()));
    }

    private static boolean hasTwo(Draft draft) {
        return draft.provisions.size() > 1;
    }

    private static void relabel(Draft draft, int at, String label) {
        draft.provisions.set(at, new Draft.Item(label, draft.provisions.get(at).text()));
    }
}
