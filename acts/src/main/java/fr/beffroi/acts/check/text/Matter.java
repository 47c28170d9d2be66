package fr.beffroi.acts.check.text;

import fr.beffroi.acts.act.Act;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an act is about, by its title; by its provisions only where the title names no matter, and only from words that
 * decide. A matter that is not recognised leaves rules silent, a wrong one would make them accuse: hence what each excludes.
 */
public enum Matter {
    GRANT_ASKED(
            "(?:demandes?|sollicit\\w+|depot)(?: \\S+){0,4} (?:subventions?|aides?|dotations?|fonds)|detr|dsil|fonds vert"
                    + "|plan de financement",
            null,
            "sollicit\\w+ (?:\\S+ ){0,6}(?:subvention|detr|dsil|dotation)"),
    GRANT_GIVEN(
            "subventions?(?! d'equipement recue)",
            "demandes?(?: \\S+){0,4} (?:de |d'une )?subventions?|sollicit\\w+|detr|dsil|fonds vert|plan de financement"
                    + "|subventions? recues?|amortissement|reversement|encaissement",
            "(?:attribu\\w+|accord\\w+|allou\\w+|octroi\\w*|octroy\\w+|vers\\w+) (?:\\S+ ){0,3}(?:une |des |la |les )?subventions?"),
    JOB_CREATED(
            "(?:creations?|creer|ouvertures?) (?:\\S+ ){0,4}(?:emplois?|postes?)",
            "postes? (?:de secours|source|de transformation|electrique|d'adjoints? au maire|d'adjoints|de conseiller"
                    + "|de refoulement|de relev\\w+)|bureaux? de poste|la poste|pole emploi|france travail",
            "(?:cree|creer|creation) (?:\\S+ ){0,4}(?:emplois?|postes?) (?:\\S+ ){0,6}(?:temps (?:complet|non complet)|grade|cadre)"),
    JOB_SUPPRESSED("suppressions? (?:\\S+ ){0,4}(?:emplois?|postes?)", "bureaux? de poste|la poste", null),
    BONUSES("rifseep|regime indemnitaire|ifse|complement indemnitaire", null, null),
    WORK_ORGANISATION(
            "temps de travail|1 ?607 heures|teletravail|organigramme|(?:re)?organisation des services|compte epargne[ -]temps"
                    + "|lignes directrices de gestion|reglement interieur du personnel|protection sociale complementaire"
                    + "|plan de formation (?:du personnel|des agents)|autorisations? speciales? d'absence",
            "modification (?:de la|du) (?:duree|temps) (?:\\S+ ){0,3}de travail d'un",
            null),
    ELECTED_ALLOWANCES(
            "indemnites? (?:de fonctions? )?(?:\\S+ ){0,3}(?:elus?|maire|adjoints?|conseillers?|president|vice-presidents?)",
            "indemnites? (?:de conseil|du comptable|kilometriques?|de deplacement|de logement)|agents?|remboursement",
            null),
    LOAN_GUARANTEE("garanties? (?:\\S+ ){0,2}(?:d')?(?:emprunts?|prets?)|cautionnement|garantie communale", null, null),
    LOAN(
            "emprunts?|contrat de pret|(?:realisation|souscription) (?:\\S+ ){0,2}prets?",
            "garanties?|cautionnement|pret a usage|prets? de materiel",
            null),
    CREDIT_LINE("lignes? de tresorerie", null, null),
    BAD_DEBT("non[ -]valeurs?|creances? (?:irrecouvrables?|eteintes?)", "provision|depreciation", null),
    SALE(
            "(?:cessions?|ventes?|alienations?) (?:\\S+ ){0,5}(?:parcelles?|terrains?|immeubles?|batiments?|maisons?|appartements?"
                    + "|proprietes?|delaisses?|chemins? rura(?:l|ux)|biens? immobiliers?|emprises?|logements?|locaux|local)"
                    + "|(?:parcelles?|terrains?|immeubles?|batiments?|maisons?|appartements?|proprietes?) (?:\\S+ ){0,8}(?:ventes?|cessions?|alienations?) (?:a|au|aux)",
            "ventes? (?:de bois|d'herbe|de coupes?|de vehicules?|de materiels?)|cessions? (?:de bail|de baux|de creances?|de fonds"
                    + "|de parts|d'actions)|sociaux|hlm|acquisitions?|resolution",
            null),
    PURCHASE(
            "(?:acquisitions?|achats?) (?:\\S+ ){0,5}(?:parcelles?|terrains?|immeubles?|batiments?|maisons?|appartements?|proprietes?"
                    + "|biens? immobiliers?|emprises?|locaux|local)|(?:parcelles?|terrains?|immeubles?|batiments?|maisons?|appartements?|proprietes?) (?:\\S+ ){0,12}acquisitions?",
            "cessions?|ventes?|preemption|expropriation|archives|bilan|mandat",
            null),
    MOVABLES_SOLD(
            "(?:cessions?|ventes?|alienations?) (?:\\S+ ){0,3}(?:vehicules?|materiels?|mobiliers?|tracteurs?|camions?|tondeuses?"
                    + "|engins?|balayeuses?)",
            "acquisitions?|encheres|immobiliers?",
            null),
    LEASE(
            "(?:bail|baux)|louage|locations? (?:\\S+ ){0,4}(?:logements?|locaux|local|terrains?|appartements?|maisons?|salles?"
                    + "|garages?|parcelles?|bureaux)|conventions? d'occupation precaire",
            "tarifs?|bailleurs?|credit[ -]bail",
            null),
    MARKET(
            "marches? (?:publics?|de travaux|de fournitures?|de services?|de prestations?|de maitrise d'œuvre|de maitrise d'oeuvre"
                    + "|a procedure adaptee|subsequents?|a bons de commande|n)|accords?[ -]cadres?|appels? d'offres|mapa"
                    + "|(?:attribution|signature|signer) (?:\\S+ ){0,3}marches?|marches? (?:relatifs?|pour)"
                    + "|avenants? (?:\\S+ ){0,5}marches?",
            "marches? (?:de noel|forains?|hebdomadaires?|de plein air|aux? \\S+|couverts?|d'interet national|du \\S+ matin|nocturnes?)"
                    + "|halles?|droits? de place|groupement de commandes?|partenariat",
            null),
    CONVENTION("conventions?|protocoles? d'accord", "conventions? collectives?|projet urbain partenarial", null),
    BUDGET(
            "budgets? (?:primitifs?|supplementaires?|annexes?|principa(?:l|ux))|vote du budget",
            "comptes?|affectation|virements?|resultats?|tarifs?|subventions?|admissions?|creances?|amortissements?|creation"
                    + "|cloture|dissolution|avances?|participation|orientations?|decisions? modificatives?|produits? irrecouvrables?",
            null),
    BUDGET_CHANGE("decisions? modificatives?|(?:dm|decision modificative) n", null, null),
    ACCOUNTS("comptes? (?:administratifs?|financiers? uniques?|de gestion)", null, null),
    TAX_RATES("taux (?:\\S+ ){0,4}(?:impositions?|taxes?|fiscalite)|fiscalite directe|taxes? foncieres?", null, null),
    FEES("tarifs?|tarification|redevances? d'occupation|droits de place|prix (?:du|des) repas", "regie|avenant", null),
    STREET_NAME(
            "denominations? (?:\\S+ ){0,5}(?:voies?|rues?|places?|chemins?|impasses?|allees?|squares?|lotissements?|lieux?[ -]dits?)",
            null,
            null),
    WISH("(?:vœux?|voeux?|motions?)", "ceremonie", null),
    SOCIAL_AID(
            "secours (?:exceptionnels?|individuels?|d'urgence|financiers?)|aides? (?:sociales? )?(?:facultatives? )?individuelles?"
                    + "|aides? financieres? (?:exceptionnelles? )?(?:a|pour|au profit de) (?:m|mme|une famille|une administree?)"
                    + "|prise en charge (?:\\S+ ){0,3}(?:obseques|cantine|facture)",
            "reglement|criteres|bareme",
            null),
    MAYOR_DELEGATION(
            "delegations? (?:\\S+ ){0,8}(?:au|du) (?:maire|president)|l\\.? ?2122-22|l\\.? ?5211-10",
            "delegation de service|decisions prises|compte[ -]rendu|information",
            null),
    PROCUREMENT_GROUP("groupements? de commandes?", null, null),
    PRE_EMPTION("preemption|declarations? d'intention d'aliener", "institution|instauration|perimetre", null),
    LAWSUIT(
            "ester en justice|action en justice|defense (?:\\S+ ){0,3}interets? (?:\\S+ ){0,3}commune|contentieux",
            null,
            null),
    INSURANCE("contrats? d'assurances?|indemnites? de sinistres?", "statutaires?", null),
    ADVANCE_OFFICE("regies? (?:de|d'|\\S+ ){0,2}(?:recettes|avances)|regie comptable", null, null),
    CEMETERY("concessions? (?:\\S+ ){0,3}(?:cimetiere|funeraires?)", "tarifs?|reglement|reprises?", null),
    GIFT("dons?|legs", "sang|organes", null),
    LAWYER_FEES("honoraires (?:\\S+ ){0,4}(?:avocats?|notaires?|huissiers?|experts?)", null, null),
    SIGNATURE_DELEGATION("delegations? de (?:fonctions?|signatures?)", null, null),
    TRAFFIC(
            "circulation|stationnement|sens (?:unique|interdit)|deviation|limitation de vitesse",
            "tarifs?|redevance",
            null),
    URBAN_PLAN("plan local d'urbanisme|plui?(?:-?h)?|carte communale|zone d'amenagement concerte|zac", null, null);

    private final Pattern title;
    private final @Nullable Pattern not;
    private final @Nullable Pattern decides;

    Matter(String title, @Nullable String not, @Nullable String decides) {
        this.title = Plain.words(title);
        this.not = not == null ? null : Plain.words(not);
        this.decides = decides == null ? null : Plain.words(decides);
    }

    public static Set<Matter> of(Act act) {
        return of(Words.of(act));
    }

    public static Set<Matter> of(Words words) {
        var matters = EnumSet.noneOf(Matter.class);
        for (Matter matter : values()) {
            if (words.titleSays(matter.title) && !matter.excludes(words)) {
                matters.add(matter);
            }
        }
        if (matters.isEmpty()) {
            for (Matter matter : values()) {
                if (matter.decides != null && words.provisionsSay(matter.decides) && !matter.excludes(words)) {
                    matters.add(matter);
                }
            }
        }
        return matters;
    }

    private boolean excludes(Words words) {
        return not != null && words.titleSays(not);
    }
}
