package fr.beffroi.bench.acts;

import fr.beffroi.acts.act.ActKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws a correct act of a content: the same seed, the same act. Names, places and companies are made up. */
final class Drawn {
    private static final List<String> MEN = List.of(
            "Antoine",
            "Basile",
            "Clément",
            "Étienne",
            "Florent",
            "Gaspard",
            "Jean-Marc",
            "Léonard",
            "Matthieu",
            "Nicolas");
    private static final List<String> WOMEN = List.of(
            "Adèle", "Blanche", "Camille", "Éva", "Floriane", "Garance", "Jeanne", "Lucie", "Marie-Laure", "Nathalie");
    private static final List<String> FAMILIES = List.of(
            "Baratier",
            "Carpentras",
            "Doucet",
            "Enjalbert",
            "Ferrandon",
            "Galopin",
            "Houssaye",
            "Imbert",
            "Joubert",
            "Klein",
            "Lescure",
            "Mauduit",
            "Nivelle",
            "Orsini",
            "Pasquier",
            "Queyras",
            "Ravel",
            "Sigaud",
            "Trémolet",
            "Vasseur",
            "Le Gall",
            "Aubertin",
            "Besnard",
            "Coulon",
            "Delorme",
            "Espinasse",
            "Fournel",
            "Grimault",
            "Hamelin");
    private static final List<String> COMMUNES = List.of(
            "Saint-Aubin-des-Landes",
            "Vaudreville",
            "Montclar-sur-Aigre",
            "Les Essarts-le-Vieux",
            "Pontorvau",
            "Bellefosse");
    private static final List<String> GROUPS = List.of(
            "Communauté de communes du Pays de Bellefosse",
            "Communauté de communes Aigre et Landes",
            "Communauté d'agglomération de Vaudreville");
    private static final List<String> CLUBS =
            List.of("Lire et Partager", "Les Chœurs du Val", "Théâtre de la Halle", "Jardins Familiaux");
    private static final List<String> STREETS =
            List.of("rue des Tilleuls", "chemin du Moulin", "avenue de la Gare", "rue du Four à Chaux");
    private static final Map<String, String> AMOUNTS = Map.of(
            "24 500 €", "vingt-quatre mille cinq cents euros",
            "31 280 €", "trente et un mille deux cent quatre-vingts euros",
            "26 071 €", "vingt-six mille soixante et onze euros",
            "48 000 €", "quarante-huit mille euros");
    private static final List<String> DEPARTMENTS = List.of("14", "23", "46", "72");
    private static final Map<String, String> NAMED =
            Map.of("14", "Calvados", "23", "Creuse", "46", "Lot", "72", "Sarthe");
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 20);
    private static final int SPAN = 200;

    private final Random random;
    private final Draft draft;
    private final Content content;
    private final List<Member> members = new ArrayList<>();

    private Drawn(Content content, Whose whose, int seed) {
        this.random = new Random(seed * 104_729L + content.name().hashCode() + whose.ordinal());
        this.draft = new Draft(content, whose);
        this.content = content;
    }

    static Draft correct(Content content, Whose whose, int seed) {
        Drawn drawn = new Drawn(content, whose, seed);
        drawn.collectivity();
        drawn.day();
        drawn.people();
        if (content.kind() == ActKind.DELIBERATION) {
            drawn.session();
            drawn.vote();
        }
        drawn.body();
        drawn.afterwards();
        return drawn.draft;
    }

    private void collectivity() {
        String department = one(DEPARTMENTS);
        draft.department = String.valueOf(NAMED.get(department));
        boolean epci = draft.whose == Whose.EPCI;
        draft.collectivity = epci ? one(GROUPS) : "Commune de " + one(COMMUNES);
        draft.siren = siren((epci ? "20" : "21") + department + (1000 + random.nextInt(8999)));
        draft.population = draft.whose == Whose.SMALL ? 1_050 + random.nextInt(2_400) : 3_500 + random.nextInt(14_000);
        draft.largest = 3_500 + random.nextInt(9_000);
        draft.seats = List.of(15, 19, 23, 27).get(random.nextInt(4));
        draft.delegated =
                content.kind() == ActKind.DECISION ? Set.of(4, 5, 6, 7, 8, 10, 11, 16, 20, 26) : Set.of(7, 8, 15, 16);
        draft.transferred = Set.of("assainissement", "collecte des déchets");
    }

    private void day() {
        LocalDate day = FIRST.plusDays(random.nextInt(SPAN));
        draft.day = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        draft.today = draft.on().plusDays(90);
        int rank = 1 + random.nextInt(98);
        draft.number = switch (random.nextInt(3)) {
            case 0 -> draft.on().getYear() + "-" + String.format(Locale.ROOT, "%03d", rank);
            case 1 -> draft.on().getYear() + "/" + String.format(Locale.ROOT, "%02d", rank);
            default ->
                draft.on().format(DateTimeFormatter.ofPattern("yyyy-MM")) + "-"
                        + String.format(Locale.ROOT, "%02d", rank);
        };
    }

    private void people() {
        List<String> families = new ArrayList<>(FAMILIES);
        Collections.shuffle(families, random);
        for (int i = 0; i < draft.seats; i++) {
            boolean woman = random.nextBoolean();
            members.add(new Member(woman ? "Mme" : "M.", one(woman ? WOMEN : MEN), families.get(i)));
        }
    }

    private void session() {
        int proxies = random.nextInt(3);
        int absent = random.nextInt(3);
        int there = draft.seats - proxies - absent;
        draft.present.addAll(members.subList(0, there));
        for (int i = 0; i < proxies; i++) {
            draft.proxies.add(new Draft.Proxy(members.get(there + i), members.get(2 + i)));
        }
        draft.absent.addAll(members.subList(there + proxies, members.size()));
        int days = 7 + random.nextInt(4);
        draft.convocation = draft.on().minusDays(days);
        draft.convokedOn = draft.convocation;
        draft.inOffice = draft.seats;
        draft.presentCount = there;
        draft.proxyCount = proxies;
        draft.votingCount = there + proxies;
        draft.presentForItem = there;
        Member head = members.getFirst();
        draft.chair = content.accounts()
                ? members.get(1).formal() + ", " + members.get(1).feminine("élu") + " pour présider"
                : head.formal() + ", " + (draft.whose == Whose.EPCI ? president(head) : "maire");
        draft.secretary = members.get(there - 1).formal();
    }

    private void vote() {
        int voting = draft.voting();
        int left = content.accounts() ? 1 : 0;
        boolean unanimous = content.secret() || random.nextInt(3) > 0;
        int against = unanimous ? 0 : 1 + random.nextInt(2);
        int abstentions = unanimous ? 0 : random.nextInt(3);
        if (content.accounts()) {
            draft.votingCount = voting - left;
            draft.presentForItem = draft.present.size() - left;
        }
        if (!content.accounts() && !content.secret() && voting % 2 == 0 && random.nextInt(8) == 0) {
            draft.ballot = new Draft.Ballot(voting / 2, voting / 2, 0, 0, false, false, true, true, true);
            return;
        }
        draft.ballot = new Draft.Ballot(
                voting - left - against - abstentions,
                against,
                abstentions,
                0,
                content.secret(),
                unanimous,
                !unanimous || random.nextBoolean(),
                false,
                true);
    }

    private void body() {
        Map.Entry<String, String> amount = AMOUNTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .get(random.nextInt(AMOUNTS.size()));
        Member head = members.getFirst();
        String office = draft.whose == Whose.EPCI ? president(head) : "maire";
        String heads = (head.isWoman() ? "Madame " : "Monsieur ")
                + (draft.whose == Whose.EPCI
                        ? (head.isWoman() ? "la Présidente" : "le Président")
                        : head.isWoman() ? "la Maire" : "le Maire");
        Map<String, String> words = Map.ofEntries(
                Map.entry("{letters}", amount.getValue()),
                Map.entry("{figures}", amount.getKey()),
                Map.entry("{club}", one(CLUBS)),
                Map.entry("{street}", one(STREETS)),
                Map.entry("{Head}", heads),
                Map.entry("{Rapporteur}", members.get(2).formal()),
                Map.entry("{member0}", members.get(3).formal()),
                Map.entry("{member1}", members.get(4).formal()),
                Map.entry("{year}", String.valueOf(draft.on().getYear())),
                Map.entry("{lastYear}", String.valueOf(draft.on().getYear() - 1)),
                Map.entry("{nextYear}", String.valueOf(draft.on().getYear() + 1)),
                Map.entry("{before}", Say.day(draft.on().minusDays(40 + random.nextInt(20)))),
                Map.entry("{next}", Say.day(draft.on().plusMonths(2).withDayOfMonth(1))),
                Map.entry(
                        "{Leaves}",
                        head.formal() + ", " + office + ", a quitté la salle au moment du vote ; "
                                + members.get(1).formal() + " a été "
                                + members.get(1).feminine("élu")
                                + " pour présider la séance pendant ce point."));
        draft.title = filled(content.title(), words);
        draft.code = content.code();
        draft.visas.addAll(visas());
        content.visas().forEach(visa -> draft.visas.add(filled(visa, words)));
        content.recitals().forEach(recital -> draft.recitals.add(filled(recital, words)));
        content.statement().forEach(line -> draft.statement.add(filled(line, words)));
        content.provisions()
                .forEach(provision -> draft.provisions.add(new Draft.Item(
                        "Article " + (draft.provisions.isEmpty() ? "1er" : draft.provisions.size() + 1),
                        filled(provision, words))));
        if (content.kind() == ActKind.DECISION) {
            draft.add("Il sera rendu compte de la présente décision à la prochaine réunion du conseil municipal.");
        }
        draft.agenda.addAll(
                List.of("Approbation du procès-verbal de la séance précédente", draft.title, "Questions diverses"));
    }

    private List<String> visas() {
        return switch (content.kind()) {
            case DELIBERATION ->
                List.of("le code général des collectivités territoriales, notamment "
                        + (draft.whose == Whose.EPCI
                                ? "ses articles L. 5211-1 et L. 5211-6"
                                : "son article L. 2121-29"));
            case DECISION ->
                List.of(
                        "les articles L. 2122-22 et L. 2122-23 du code général des collectivités territoriales",
                        "la délibération n° 2026-018 du 2 avril 2026 par laquelle le conseil municipal a donné délégation au maire");
            case ARRETE -> List.of();
        };
    }

    private void afterwards() {
        LocalDate day = draft.on();
        Member head = members.getFirst();
        boolean epci = draft.whose == Whose.EPCI;
        String office =
                epci ? (head.isWoman() ? "La Présidente" : "Le Président") : head.isWoman() ? "La Maire" : "Le Maire";
        draft.remedies = switch (random.nextInt(3)) {
            case 0 ->
                "Cet acte peut être contesté devant le tribunal administratif dans les deux mois qui suivent sa publication ou sa notification.";
            case 1 ->
                "Un recours pour excès de pouvoir peut être formé contre le présent acte devant le tribunal administratif, par courrier ou par www.telerecours.fr, dans un délai de deux mois à compter de sa publication ou de sa notification.";
            default ->
                "Voies et délais de recours : le tribunal administratif peut être saisi dans le délai de deux mois à compter de la publicité du présent acte.";
        };
        if (content.accounts()) {
            Member chair = members.get(1);
            draft.signatures.add(new Draft.Signature(
                    chair.isWoman() ? "La Présidente de séance" : "Le Président de séance", chair.plain()));
        } else {
            draft.signatures.add(new Draft.Signature(office, head.plain()));
        }
        draft.sent = day.plusDays(1 + random.nextInt(2));
        draft.received = draft.sent;
        draft.transmittedOn = draft.sent;
        draft.published = draft.sent.plusDays(1 + random.nextInt(2));
        draft.identifier = "0" + draft.siren.substring(2, 4) + "-" + draft.siren + "-"
                + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + draft.number.replaceAll("[/-]", "_") + "-"
                + (draft.kind == ActKind.DELIBERATION ? "DE" : "AR");
        if (draft.kind == ActKind.DELIBERATION) {
            Member secretary = draft.present.getLast();
            draft.signatures.add(new Draft.Signature("Le secrétaire de séance", secretary.plain()));
            draft.listOn = day.plusDays(3);
            draft.minutesOn = day.plusDays(42);
        }
    }

    private static String president(Member head) {
        return head.isWoman() ? "présidente" : "président";
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    /** Eight digits and the one that makes Luhn's sum a multiple of ten. */
    private static String siren(String eight) {
        for (int last = 0; last < 10; last++) {
            String number = eight + last;
            int sum = 0;
            for (int i = 0; i < number.length(); i++) {
                int digit = Character.digit(number.charAt(number.length() - 1 - i), 10) * (i % 2 + 1);
                sum += digit > 9 ? digit - 9 : digit;
            }
            if (sum % 10 == 0) {
                return number;
            }
        }
        throw new IllegalStateException(eight);
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
