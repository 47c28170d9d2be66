package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.of;
import static fr.beffroi.bench.acts.Defect.on;
import static fr.beffroi.bench.acts.Defect.ordinary;

import java.time.LocalDate;
import java.util.List;

/** Of staff, elected members, people's private life, and what an act may not do. */
final class MatterDefects {
    private MatterDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect(
                        "job suppressed without the staff committee",
                        "content.staff_committee",
                        on("job suppressed"),
                        draft -> draft.visas.removeLast()),
                new Defect(
                        "bonuses changed without the staff committee",
                        "content.staff_committee",
                        on("bonuses", "telework"),
                        draft -> draft.visas.removeLast()),
                new Defect("job without a grade", "content.job_terms", on("job"), draft -> {
                    draft.title = "Création d'un emploi permanent au service de l'urbanisme";
                    draft.replace(" dans le grade de rédacteur territorial", "");
                }),
                new Defect(
                        "job without its working time",
                        "content.job_terms",
                        on("job"),
                        draft -> draft.replace(" à temps complet", "")),
                new Defect("contract without a ground", "content.job_terms", on("job"), draft -> {
                    draft.visas.set(1, "le code général de la fonction publique, notamment son article L. 313-1");
                    draft.replace(
                            " en application de l'article L. 332-8 du code général de la fonction publique, la nature des fonctions le justifiant",
                            "");
                    draft.replace("À défaut de candidature d'un fonctionnaire, l'emploi", "L'emploi");
                }),
                new Defect(
                        "allowances without their table",
                        "content.allowances_table",
                        on("allowances"),
                        draft -> draft.provisions.removeLast()),
                new Defect(
                        "mayor's allowance above its ceiling",
                        "content.allowances_ceiling",
                        on("allowances"),
                        draft -> draft.replace("maire 48 %", "maire 82 %")),
                new Defect(
                        "deputies' allowances above their ceiling",
                        "content.allowances_ceiling",
                        on("allowances"),
                        draft -> draft.replace("adjoints 18 %", "adjoints 31 %")),
                new Defect(
                        "fee with effect before the act", "content.retroactivity", on("fees"), MatterDefects::before),
                new Defect(
                        "job with effect before the act",
                        "content.retroactivity",
                        on("job", "job suppressed"),
                        MatterDefects::before),
                new Defect(
                        "day of birth in the act",
                        "content.personal_data",
                        on("job", "appointment"),
                        draft -> draft.add(
                                "Mme Huguette Lambrecht, née le 14 mai 1984, est chargée de préparer le dossier.")),
                new Defect(
                        "mobile number in the act",
                        "content.personal_data",
                        ordinary(),
                        draft -> draft.add("Les demandes sont reçues par M. Gérald Poncet au 06 39 98 12 34.")),
                new Defect(
                        "home address in the act",
                        "content.personal_data",
                        ordinary(),
                        draft -> draft.statement.add(
                                "La demande vient de Mme Huguette Lambrecht, demeurant 3 rue du Puits.")),
                new Defect(
                        "social security number in the act",
                        "content.personal_data",
                        ordinary(),
                        draft -> draft.statement.add("Numéro de sécurité sociale du demandeur : 2 84 05 14 118 027 "
                                + nirKey(2_840_514_118_027L) + ".")),
                new Defect(
                        "bank account in the act",
                        "content.personal_data",
                        ordinary(),
                        draft -> draft.statement.add("Coordonnées bancaires : FR76 3000 6000 0112 3456 7890 189.")),
                new Defect(
                        "health in the act",
                        "content.personal_data",
                        on("job", "job suppressed"),
                        draft -> draft.statement.add(
                                "M. Gérald Poncet est placé en congé de longue maladie depuis six mois.")),
                new Defect("person helped is named", "content.social_aid_anonymous", on("relief"), draft -> {
                    draft.title = "Secours exceptionnel à une habitante";
                    draft.agenda.set(1, draft.title);
                    draft.replace(" pour le dossier n° 2026-14", "");
                    draft.replace("au titre du dossier n° 2026-14", "à Mme Huguette Lambrecht");
                }),
                new Defect(
                        "discriminatory criterion",
                        "content.suspect_criterion",
                        on("fees", "agreement"),
                        draft -> draft.add("L'accès est réservé aux habitants de nationalité française.")),
                new Defect(
                        "street without a name",
                        "content.street_named",
                        on("street"),
                        draft -> draft.replace(
                                "La voie nouvelle qui dessert le quartier des Tanneries reçoit le nom de « rue Marie-Marvingt ».",
                                "La dénomination de la voie nouvelle est approuvée.")),
                new Defect(
                        "wish that decides",
                        "content.wish_only",
                        on("wish"),
                        draft -> draft.add("Le conseil attribue 500 € au comité de défense du bureau de poste.")),
                new Defect("no remedies, délibération", "content.remedies", ordinary(), draft -> draft.remedies = null),
                new Defect("no remedies, arrêté", "content.remedies", Defect.arrete(), draft -> draft.remedies = null),
                new Defect(
                        "remedies without the court",
                        "content.remedies",
                        ordinary(),
                        draft -> draft.remedies =
                                "Le présent acte peut faire l'objet d'un recours gracieux dans un délai de deux mois à compter de sa publication."),
                new Defect(
                        "remedies with another delay",
                        "content.remedies",
                        ordinary(),
                        draft -> draft.remedies =
                                "Un recours contre cet acte peut être formé devant le tribunal administratif dans un délai de trois mois."),
                new Defect(
                        "remedies without a delay",
                        "content.remedies",
                        ordinary().and(of(Whose.LARGE)),
                        draft -> draft.remedies =
                                "Cet acte peut être contesté devant le tribunal administratif par un recours contentieux."));
    }

    private static void before(Draft draft) {
        LocalDate next = draft.on().plusMonths(2).withDayOfMonth(1);
        draft.replace(Say.day(next), Say.day(draft.on().minusMonths(3).withDayOfMonth(1)));
    }

    private static String nirKey(long digits) {
        return String.format(java.util.Locale.ROOT, "%02d", 97 - digits % 97);
    }
}
