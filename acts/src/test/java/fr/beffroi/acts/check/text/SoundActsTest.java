package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.after.AfterRules;
import fr.beffroi.acts.check.content.ContentRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole acts as careful communes write them: no rule may hold anything against them. */
class SoundActsTest {
    private static final String REMEDIES =
            "Le présent acte peut faire l'objet d'un recours devant le tribunal administratif de "
                    + "Dijon dans un délai de deux mois à compter de sa publication, y compris par www.telerecours.fr.";

    static Stream<Written> sound() {
        return Stream.of(
                grant(),
                smallGrants(),
                market(),
                sale(),
                job(),
                bonuses(),
                allowances(),
                budgetChange(),
                agreement(),
                guarantee(),
                request(),
                street(),
                badDebt(),
                fees(),
                decision(),
                lease(),
                traffic(),
                notice(),
                delegation());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void nothing_is_held_against_a_sound_act(Written act) {
        Case one = act.toCase();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Stream.concat(ContentRules.all().stream(), AfterRules.all().stream())
                .toList()) {
            Period period = rule.ground().period();
            if (rule.ground().kinds().contains(one.act().kind())
                    && period.contains(one.date().orElseThrow())
                    && rule.check(one) instanceof Verdict.Faulty faulty) {
                findings.addAll(faulty.findings());
            }
        }
        assertThat(findings).isEmpty();
    }

    private static Written grant() {
        return after(voted("Attribution d'une subvention à l'association Les Amis du Théâtre")
                .visa("la loi n° 2000-321 du 12 avril 2000, notamment son article 10-1")
                .visa("la demande de l'association, accompagnée du contrat d'engagement républicain")
                .recital("que le festival organisé par l'association présente un intérêt local")
                .article(
                        "Une subvention de vingt-cinq mille euros (25 000 €) est attribuée à l'association Les Amis du Théâtre"
                                + " pour l'organisation du festival 2026.")
                .article("La convention d'une durée d'un an à conclure avec l'association est approuvée.")
                .article("La dépense est imputée au chapitre 65, article 65748, du budget 2026.")
                .code("7.5"));
    }

    private static Written smallGrants() {
        return after(voted("Subventions aux associations : 1 500 €")
                .recital(
                        "l'avis de la commission des sports ; chaque association a souscrit le contrat d'engagement républicain")
                .says("Club de judo : 1 000,00 €\nAmicale des boules : 500,00 €\nTotal : 1 500,00 €")
                .article("Les subventions ci-dessus, soit 1 500 €, sont attribuées aux associations nommées.")
                .code("7.5"));
    }

    private static Written market() {
        return after(voted("Attribution du marché de travaux de rénovation de l'école")
                .visa("le code de la commande publique, notamment ses articles L. 2123-1 et R. 2123-1")
                .recital("la consultation lancée selon une procédure adaptée et le classement des offres")
                .article("Le marché de travaux est attribué à la société Bâti Sud pour 420 000,00 € HT, TVA à 20 %,"
                        + " soit 504 000,00 € TTC.")
                .article("Madame le Maire est autorisée à signer le marché.")
                .code("1.1"));
    }

    private static Written sale() {
        return after(voted("Cession de la parcelle AB 112 à la société Horizon")
                .visa("l'article L. 2241-1 du code général des collectivités territoriales")
                .visa("l'avis du service des Domaines en date du 12 janvier 2026")
                .recital("que la parcelle, désaffectée, n'est plus utile aux services")
                .article(
                        "La parcelle cadastrée AB 112, d'une contenance de 812 m², est cédée à la société Horizon au prix de"
                                + " soixante mille euros (60 000 €).")
                .article("Madame le Maire est autorisée à signer l'acte de cession.")
                .code("3.2"));
    }

    private static Written job() {
        return after(voted("Création d'un emploi permanent d'adjoint administratif")
                .visa("le code général de la fonction publique, notamment ses articles L. 313-1 et L. 332-8")
                .recital("que l'accueil de la mairie doit être renforcé")
                .article(
                        "Un emploi permanent relevant du grade d'adjoint administratif est créé à temps non complet, 28/35e, à"
                                + " compter du 1er septembre 2026.")
                .article(
                        "À défaut de fonctionnaire, il peut être occupé par un agent contractuel sur le fondement de l'article"
                                + " L. 332-8, 2°, pour des fonctions d'accueil, au premier indice du grade.")
                .article("Les crédits sont inscrits au chapitre 012 du budget.")
                .code("4.1"));
    }

    private static Written bonuses() {
        return after(voted("Modification du régime indemnitaire (RIFSEEP)")
                .visa("l'article L. 714-4 du code général de la fonction publique")
                .visa("l'avis du comité social territorial du 2 février 2026")
                .recital("que les plafonds du régime indemnitaire doivent être mis à jour")
                .article(
                        "Les plafonds du régime indemnitaire sont fixés par le tableau annexé, à compter du 1er avril 2026.")
                .code("4.5"));
    }

    private static Written allowances() {
        return after(voted("Indemnités de fonction des élus")
                .visa("les articles L. 2123-20 à L. 2123-24-1 du code général des collectivités territoriales")
                .recital(
                        "qu'il appartient au conseil de fixer les indemnités de fonction dans la limite des taux maximaux")
                .article(
                        "Les indemnités de fonction sont ainsi fixées : maire : 50 % ; adjoints : 20 % de l'indice brut terminal,"
                                + " selon le tableau récapitulatif annexé.")
                .code("5.6"));
    }

    private static Written budgetChange() {
        return after(voted("Décision modificative n° 1 du budget principal")
                .visa("l'instruction budgétaire et comptable M57")
                .recital("qu'il convient d'ajuster les crédits du budget")
                .says("Section de fonctionnement\nDépenses : 12 000 €\nRecettes : 12 000 €\n"
                        + "Section d'investissement\nDépenses : 8 000 €\nRecettes : 8 000 €")
                .article(
                        "La décision modificative n° 1 du budget principal, détaillée ci-dessus au chapitre 011 et au chapitre 21,"
                                + " est approuvée.")
                .code("7.1"));
    }

    private static Written agreement() {
        return after(voted("Convention de mise à disposition de locaux au club de judo")
                .recital("la demande du club de judo")
                .article(
                        "La convention de mise à disposition de locaux est approuvée pour une durée de trois ans, renouvelable"
                                + " par tacite reconduction dans la limite de six ans au total.")
                .code("3.5"));
    }

    private static Written guarantee() {
        return after(voted("Garantie d'emprunt accordée à l'office public de l'habitat")
                .visa("les articles L. 2252-1 et L. 2252-2 du code général des collectivités territoriales")
                .recital("la construction de douze logements sociaux par l'office")
                .article(
                        "La commune accorde sa garantie à hauteur de 100 % pour le prêt de 1 200 000 € souscrit par l'office"
                                + " public de l'habitat.")
                .code("7.3"));
    }

    private static Written request() {
        return after(voted("Demande de subvention au titre de la DETR pour la toiture de l'école")
                .recital("que la toiture de l'école doit être refaite")
                .article("Le projet de réfection de la toiture, d'un coût de 100 000 € HT, est approuvé.")
                .article("Une subvention de 40 000 €, soit 40 %, est demandée à l'État au titre de la DETR.")
                .code("7.5"));
    }

    private static Written street() {
        return after(voted("Dénomination d'une voie du lotissement des Vignes")
                .visa("l'article L. 2121-30 du code général des collectivités territoriales")
                .recital("que la voie nouvelle doit recevoir une dénomination pour les secours")
                .article("La voie desservant le lotissement des Vignes est dénommée « rue des Vendangeurs ».")
                .code("8.3"));
    }

    private static Written badDebt() {
        return after(voted("Admission en non-valeur de titres de recettes")
                .recital("l'état des titres irrécouvrables dressé par le comptable public")
                .article(
                        "Les titres irrécouvrables d'un montant total de 642,10 € sont admis en non-valeur au compte 6541.")
                .code("7.10"));
    }

    private static Written fees() {
        return after(voted("Tarifs de la restauration scolaire")
                .recital("le coût d'un repas de restauration scolaire")
                .article(
                        "Le tarif du repas est fixé à 3,20 € pour les habitants de la commune et 4,10 € pour les autres, à compter"
                                + " du 1er septembre 2026.")
                .code("7.1"));
    }

    private static Written decision() {
        return signed(Written.decision("Marché de fournitures scolaires")
                        .on(2026, 3, 12)
                        .population(4_200)
                        .delegated(4, 5, 16)
                        .visa("les articles L. 2122-22 et L. 2122-23 du code général des collectivités territoriales")
                        .visa(
                                "la délibération n° 2020-14 du 28 mai 2020 portant délégation d'attributions à Madame le Maire")
                        .recital("les offres reçues pour les fournitures scolaires")
                        .article(
                                "Le marché de fournitures scolaires est attribué à la société Papyrus pour 18 000 € HT.")
                        .article("Il sera rendu compte de la présente décision au conseil municipal."))
                .transmitted(LocalDate.of(2026, 3, 13));
    }

    private static Written lease() {
        return signed(Written.decision("Bail d'un logement communal, place de l'Église")
                .on(2026, 3, 12)
                .population(4_200)
                .delegated(5)
                .visa("l'article L. 2122-22 du CGCT")
                .visa("la délibération du 28 mai 2020 donnant délégation")
                .recital("que le logement communal est vacant")
                .article("Le logement communal est loué par bail conclu pour une durée de six ans.")
                .article("La présente décision sera portée à la connaissance du conseil municipal."));
    }

    private static Written traffic() {
        return signed(Written.arrete("Circulation interdite rue Haute pendant la fête")
                .on(2026, 6, 2)
                .population(4_200)
                .visa("les articles L. 2213-1 et suivants du code général des collectivités territoriales")
                .visa("le code de la route, notamment son article R. 411-25")
                .recital("que la fête rassemble un public nombreux rue Haute")
                .article("La circulation est interdite rue Haute le 14 juin 2026 de 8 heures à 20 heures.")
                .article("La signalisation est mise en place par les services techniques.")
                .article("Le présent arrêté est publié et affiché."));
    }

    private static Written notice() {
        return signed(Written.arrete("Mise en demeure du propriétaire du 12 rue Basse")
                .on(2026, 6, 2)
                .population(4_200)
                .visa("l'article L. 541-3 du code de l'environnement")
                .recital("le dépôt de déchets constaté par procès-verbal du 20 mai 2026 au 12 rue Basse")
                .article(
                        "Le propriétaire du 12 rue Basse est mis en demeure d'enlever le dépôt de déchets sous quinze jours.")
                .article("Le présent arrêté est notifié à l'intéressé."));
    }

    private static Written delegation() {
        return after(voted("Délégations du conseil municipal au maire")
                .visa("les articles L. 2122-22 et L. 2122-23 du code général des collectivités territoriales")
                .recital("que ces délégations facilitent l'administration de la commune")
                .article(
                        "Madame le Maire est chargée, par délégation du conseil municipal et pour la durée de son mandat :\n"
                                + "3° de procéder, dans la limite de 500 000 € par an, à la réalisation des emprunts ;\n"
                                + "4° de prendre toute décision sur les marchés d'un montant inférieur à 90 000 € HT ;\n"
                                + "16° d'intenter au nom de la commune les actions en justice dans tous les cas.")
                .code("5.4"));
    }

    private static Written voted(String title) {
        return Written.deliberation(title)
                .on(2026, 3, 12)
                .population(2_800)
                .delegated(1, 8)
                .transferred("assainissement", "déchets")
                .siren("213401722")
                .visa("le code général des collectivités territoriales, notamment son article L. 2121-29");
    }

    private static Written after(Written act) {
        return act.remedies(REMEDIES)
                .signed("Le Maire, Anne DURAND")
                .signed("Le secrétaire de séance, Paul Petit")
                .receipt(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 16), "034-213401722-20260312-DEL2026012-DE")
                .published(LocalDate.of(2026, 3, 17))
                .list(LocalDate.of(2026, 3, 17))
                .minutes(LocalDate.of(2026, 4, 16))
                .paperRegister(true);
    }

    private static Written signed(Written act) {
        return act.of(Collectivity.Kind.COMMUNE)
                .remedies(REMEDIES)
                .signed("Le Maire, Anne DURAND")
                .paperRegister(true);
    }
}
