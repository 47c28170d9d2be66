package fr.beffroi.acts.invented;

import fr.beffroi.acts.act.ActKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws the facts of an act; the same seed, the same act. Names and places are made up. */
public final class Inventions {
    private static final List<String> MEN = List.of(
            "Jean",
            "Pierre",
            "Michel",
            "André",
            "Éric",
            "Loïc",
            "François",
            "Gérard",
            "Hervé",
            "Joël",
            "Jean-Luc",
            "Karim",
            "Yannick",
            "Benoît",
            "Thierry",
            "Régis",
            "Mathéo",
            "Pierre-Yves");
    private static final List<String> WOMEN = List.of(
            "Anne",
            "Marie",
            "Hélène",
            "Françoise",
            "Chloé",
            "Zoé",
            "Élodie",
            "Marie-Claude",
            "Sylvie",
            "Nadège",
            "Aïcha",
            "Béatrice",
            "Cécile",
            "Maëlle",
            "Anne-Sophie",
            "Ghislaine",
            "Inès",
            "Odile");
    private static final List<String> FAMILIES = List.of(
            "Aubrelin",
            "Bressuire",
            "Cardonnel",
            "Delmarre",
            "Estrade",
            "Faucheur",
            "Gaudry",
            "Hublot",
            "Issartel",
            "Jourdain",
            "Kerbrat",
            "Lestienne",
            "Marquet",
            "Noguès",
            "Ormières",
            "Pélissou",
            "Quéméner",
            "Roussarie",
            "Sautereau",
            "Tissandier",
            "Urvoy",
            "Vialatte",
            "Wachter",
            "Ysambert",
            "Le Goarnig",
            "de la Ferté",
            "Dupont-Laval",
            "Da Sylveira",
            "El Mansouri",
            "d'Aubigny",
            "Ben Youcef",
            "Saint-Amand",
            "Mercœur",
            "Barthélémy",
            "Chassaigne",
            "Fargeot");
    private static final List<String> COMMUNES = List.of(
            "Commune de Valbrume",
            "Commune de Saint-Exupin-sur-Loue",
            "Commune de La Roche-Grimaud",
            "Commune d'Orvilliers",
            "Commune du Mesnil-Aubry",
            "Commune de Montfaucel",
            "Commune des Aubraies",
            "Commune de Pont-l'Aubespin");
    private static final List<String> EPCI = List.of(
            "Communauté de communes du Val d'Ormoise", "Communauté de communes des Trois Brumes",
            "Communauté d'agglomération de Grand Valbrume", "Syndicat intercommunal des eaux de la Loubine");
    private static final List<String> DEPARTMENTS =
            List.of("Ain", "Corrèze", "Haute-Loire", "Morbihan", "Yonne", "Hérault");
    private static final List<String> VISAS = List.of(
            "le code général des collectivités territoriales, notamment ses articles L. 2121-29 et L. 2131-1",
            "le code de l'urbanisme, et notamment l'article L. 153-36",
            "le code général de la fonction publique",
            "le code de la commande publique",
            "le code général de la propriété des personnes publiques, notamment son article L. 2122-1",
            "la loi n° 82-213 du 2 mars 1982 relative aux droits et libertés des communes, des départements et des régions",
            "le décret n° 2012-97 du 27 janvier 2012 relatif à la définition d'un plan d'action",
            "l'instruction budgétaire et comptable M57",
            "la délibération n° 2025-041 du 12 juin 2025 portant adoption du budget primitif",
            "l'avis favorable de la commission des finances en date du 4 mars 2026",
            "l'avis du comité social territorial du 9 février 2026",
            "le rapport de présentation remis aux membres de l'assemblée");
    private static final List<String> RECITALS = List.of(
            "que les tarifs en vigueur n'ont pas été revus depuis 2021",
            "qu'il convient d'assurer la continuité du service rendu aux habitants",
            "la nécessité de remplacer la chaudière de l'école avant l'hiver",
            "que le montant des travaux est estimé à 48 500 euros hors taxes",
            "l'intérêt général qui s'attache à la sécurité des usagers de la voie publique",
            "que les crédits nécessaires sont inscrits au budget de l'exercice");
    private static final List<String> PROVISIONS = List.of(
            "d'approuver le projet tel qu'il est présenté",
            "de fixer le tarif de location de la salle des fêtes à 120 euros par jour",
            "d'autoriser le maire à signer tout document relatif à cette affaire",
            "de dire que la dépense sera imputée au compte 2135 du budget principal",
            "de solliciter une subvention de 12 000 euros auprès du département",
            "de créer un emploi permanent d'adjoint technique à temps complet",
            "de charger le maire de l'exécution de la présente décision");
    private static final List<String> TITLES = List.of(
            "Tarifs communaux de la salle des fêtes",
            "Réfection de la toiture de l'école - Demande de subvention",
            "Création d'un emploi permanent d'adjoint technique",
            "Convention de mise à disposition de locaux avec l'association Les Amis de la Loue",
            "Approbation du compte financier unique 2025",
            "Modification n° 2 du plan local d'urbanisme",
            "Acquisition de la parcelle AB 217 au lieu-dit Les Prés Longs");
    private static final List<String> CODES = List.of("7.1", "7.10", "4.1.1", "2.1.2", "3.1", "8.8", "5.2.3");
    private static final List<String> REMEDIES = List.of(
            "La présente délibération peut faire l'objet d'un recours pour excès de pouvoir devant le tribunal administratif dans un délai de deux mois à compter de sa publication.",
            "Le tribunal administratif peut être saisi d'un recours contre le présent acte dans un délai de deux mois à compter de sa publication, y compris par l'application Télérecours citoyens.");

    private Inventions() {}

    public static InventedAct of(int seed, ActKind kind, boolean epci) {
        var random = new Random(seed * 7919L + kind.ordinal());
        List<Person> members = members(random, 7 + 4 * random.nextInt(4));
        int represented = random.nextInt(3);
        int absent = random.nextInt(3);
        int present = members.size() - represented - absent;
        List<Person> there = members.subList(0, present);
        var mandates = new ArrayList<InventedAct.Mandate>();
        for (int i = 0; i < represented; i++) {
            mandates.add(new InventedAct.Mandate(members.get(present + i), there.get(1 + i)));
        }
        LocalDate day = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(330));
        int voting = present + represented;
        int against = voting > 8 && random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        int abstentions = voting > 8 && random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        LocalDate received = day.plusDays(1 + random.nextInt(5));
        int rank = 1 + random.nextInt(90);
        String number = switch (random.nextInt(4)) {
            case 0 -> day.getYear() + "-" + String.format("%03d", rank);
            case 1 -> day.getYear() + "/" + rank;
            case 2 -> "DEL-" + day.getYear() + "-" + String.format("%02d", rank);
            default -> day.getYear() + "-" + String.format("%02d-%02d", day.getMonthValue(), rank % 30 + 1);
        };
        String act = kind == ActKind.DELIBERATION ? "DE" : "AR";
        return new InventedAct(
                kind,
                one(random, epci ? EPCI : COMMUNES),
                one(random, DEPARTMENTS),
                kind == ActKind.DELIBERATION ? number : number.replace("DEL-", "AR-"),
                one(random, TITLES),
                day,
                day.minusDays(4 + random.nextInt(6)),
                day.plusDays(1 + random.nextInt(3)),
                received,
                "0" + (10 + random.nextInt(80)) + "-2" + (10000000 + random.nextInt(89999999)) + "-"
                        + day.toString().replace("-", "") + "-" + number.replaceAll("[-/]", "_") + "-" + act,
                there.getFirst(),
                there.getLast(),
                List.copyOf(there),
                List.copyOf(mandates),
                List.copyOf(members.subList(present + represented, members.size())),
                some(random, VISAS, 2 + random.nextInt(4)),
                some(random, RECITALS, 1 + random.nextInt(3)),
                some(random, PROVISIONS, 1 + random.nextInt(4)),
                new InventedAct.Ballot(voting - against - abstentions, against, abstentions, random.nextInt(8) == 0),
                one(random, REMEDIES),
                one(random, CODES));
    }

    public static InventedAct of(int seed, ActKind kind) {
        return of(seed, kind, false);
    }

    private static List<Person> members(Random random, int count) {
        var families = new ArrayList<>(FAMILIES);
        Collections.shuffle(families, random);
        var members = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            boolean woman = random.nextBoolean();
            members.add(new Person(woman ? "Mme" : "M.", one(random, woman ? WOMEN : MEN), families.get(i)));
        }
        return members;
    }

    private static String one(Random random, List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static List<String> some(Random random, List<String> among, int count) {
        var shuffled = new ArrayList<>(among);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
