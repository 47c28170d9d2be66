package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.of;
import static fr.beffroi.bench.acts.Defect.on;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Of sums, accounts, markets and grants. */
final class MoneyDefects {
    private static final Pattern FIGURES = Pattern.compile("\\(\\d");

    private MoneyDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect(
                        "letters and figures differ",
                        "content.amount_in_words",
                        on("grant", "sale", "lot", "help fund"),
                        draft -> draft.provisions.replaceAll(item -> new Draft.Item(
                                item.label(), FIGURES.matcher(item.text()).replaceFirst("(9")))),
                new Defect(
                        "sum with VAT under the sum without",
                        "content.amount_with_tax",
                        on("works"),
                        draft -> draft.replace("374 976,00 € TTC", "274 976,00 € TTC")),
                new Defect(
                        "sum with VAT above any rate",
                        "content.amount_with_tax",
                        on("works"),
                        draft -> draft.replace("374 976,00 € TTC", "394 976,00 € TTC")),
                new Defect(
                        "total that is not the sum",
                        "content.amount_total",
                        on("grants"),
                        draft -> draft.replace("Total : 2 480,00 €", "Total : 2 840,00 €")),
                new Defect(
                        "sum of the title other than the one decided",
                        "content.amount_of_title",
                        on("grants", "bad debt", "relief"),
                        draft -> draft.title = draft.title + " : 5 175 €"),
                new Defect(
                        "account that has no such form (M57)",
                        "content.budget_accounts",
                        on("grant"),
                        draft -> draft.replace("article 65748", "article 95748")),
                new Defect(
                        "running chapter in the investment section (M57)",
                        "content.budget_accounts",
                        on("budget change"),
                        draft -> draft.replace("au chapitre 21", "au chapitre 011")),
                new Defect(
                        "investment chapter in the running section (M49)",
                        "content.budget_accounts",
                        on("water budget"),
                        draft -> draft.replace("au chapitre 011, article 61523", "au chapitre 21")),
                new Defect(
                        "investment account in the running section (M4)",
                        "content.budget_accounts",
                        on("water budget"),
                        draft -> {
                            draft.replace("comptable M49", "comptable M4");
                            draft.replace("au chapitre 011, article 61523", "au compte 2158");
                        }),
                new Defect(
                        "section in deficit",
                        "content.budget_balance",
                        on("budget change"),
                        draft -> draft.replace("Recettes : 42 300,00 €", "Recettes : 39 300,00 €")),
                new Defect(
                        "section of the primary budget in deficit",
                        "content.budget_balance",
                        on("budget"),
                        draft -> draft.replace("Recettes : 1 284 600,00 €", "Recettes : 1 244 600,00 €")),
                new Defect(
                        "convention without a duration",
                        "content.convention_duration",
                        on("agreement"),
                        draft -> draft.replace(
                                " pour une durée de deux ans, renouvelable une fois par tacite reconduction pour la même durée",
                                "")),
                new Defect(
                        "tacit renewal without an end",
                        "content.tacit_renewal",
                        on("agreement"),
                        draft -> draft.replace(
                                "renouvelable une fois par tacite reconduction pour la même durée",
                                "renouvelable par tacite reconduction")),
                new Defect(
                        "supplies without competition above 60,000 euros (from 1 April 2026)",
                        "content.market_without_competition",
                        on("small market"),
                        draft -> draft.replace("31 640,00 € HT", "64 200,00 € HT")),
                new Defect(
                        "supplies without competition above 40,000 euros (before 1 April 2026)",
                        "content.market_without_competition",
                        on("small market"),
                        draft -> {
                            redate(draft, LocalDate.of(2026, 2, 11));
                            draft.replace("31 640,00 € HT", "52 300,00 € HT");
                        }),
                new Defect(
                        "works without competition above 100,000 euros",
                        "content.market_without_competition",
                        on("small market"),
                        draft -> {
                            draft.replace("fournitures de mobilier pour", "travaux de peinture de");
                            draft.replace("fournitures de mobilier", "travaux de peinture");
                            draft.agenda.set(1, draft.title);
                            draft.replace("31 640,00 € HT", "128 000,00 € HT");
                        }),
                new Defect(
                        "services without competition by decision",
                        "content.market_without_competition",
                        on("free market"),
                        draft -> draft.replace("8 940,00 € HT", "68 940,00 € HT")),
                new Defect(
                        "adapted procedure above the European threshold of 2026",
                        "content.market_formal",
                        on("formal market"),
                        draft -> {
                            draft.replace("l'appel d'offres ouvert lancé", "la procédure adaptée lancée");
                            draft.replace("R. 2124-2", "R. 2124-1");
                        }),
                new Defect(
                        "formal market that no committee awarded",
                        "content.market_committee",
                        on("formal market"),
                        draft -> {
                            draft.visas.removeLast();
                            draft.recitals.removeLast();
                            draft.replace(", retenue par la commission d'appel d'offres,", "");
                        }),
                new Defect("market to sign without its sum", "content.market_essentials", on("works"), draft -> {
                    draft.replace(" et le rapport d'analyse des offres", "");
                    draft.replace(" pour un montant de 312 480,00 € HT, soit 374 976,00 € TTC", "");
                }),
                new Defect(
                        "amendment above 15 % of works",
                        "content.amendment_share", on("amendment"), draft -> draft.replace("6,40 %", "21,40 %")),
                new Defect(
                        "grant without a sum",
                        "content.grant_terms",
                        on("grant"),
                        draft -> drop(draft, " de [a-z -]+euros \\([^)]*\\)")),
                new Defect("grant to nobody", "content.grant_terms", on("grant"), draft -> {
                    draft.title = "Attribution d'une subvention pour l'année";
                    draft.visas.removeLast();
                    drop(draft, "à l'association (?!et)[^.]*? pour");
                    draft.provisions.remove(1);
                }),
                new Defect(
                        "grant above 23,000 euros without an agreement",
                        "content.grant_agreement",
                        on("grant"),
                        draft -> draft.provisions.remove(1)),
                new Defect(
                        "association that took no republican commitment",
                        "content.republican_commitment",
                        on("grants"),
                        draft -> draft.replace(", et l'engagement républicain que chacune a souscrit", "")),
                new Defect("grant to worship", "content.worship_grant", on("grant"), draft -> {
                    draft.title = "Attribution d'une subvention à la paroisse Saint-Martin";
                    draft.agenda.set(1, draft.title);
                }),
                new Defect(
                        "public money above 80 %",
                        "content.grant_request", on("request"), draft -> draft.replace("40 %", "88 %")),
                new Defect("request without a plan", "content.grant_request", on("request"), draft -> {
                    draft.statement.clear();
                    draft.replace("Une subvention de 73 600,00 €", "Une subvention");
                    draft.replace("et son plan de financement sont approuvés", "est approuvé");
                }),
                new Defect(
                        "guarantee without its share",
                        "content.guarantee_terms",
                        on("guarantee"),
                        draft -> draft.replace(" à hauteur de 50 %", "")),
                new Defect(
                        "guarantee above half without a ground", "content.guarantee_terms", on("guarantee"), draft -> {
                            draft.visas.set(1, "l'article L. 2252-1 du code général des collectivités territoriales");
                            draft.replace("quatorze logements locatifs sociaux", "une résidence de tourisme");
                            draft.replace("auprès de la Caisse des dépôts", "auprès de la Banque du Littoral");
                            draft.replace("50 %", "80 %");
                        }),
                new Defect(
                        "written off on the account of wiped out debts",
                        "content.bad_debt_account",
                        on("bad debt"),
                        draft -> draft.replace("l'article 6541", "l'article 6542")),
                new Defect(
                        "debtor named",
                        "content.bad_debt_account",
                        on("bad debt"),
                        draft -> draft.replace("de la liste n° 7120440", "dus par M. Trouillard")),
                new Defect(
                        "sale without a price",
                        "content.sale_terms",
                        on("sale"),
                        draft -> drop(draft, " au prix de [^.]*\\)")),
                new Defect("sale of a land not designated", "content.sale_terms", on("sale"), draft -> {
                    draft.title = "Vente d'un terrain communal";
                    drop(draft, " cadastré [^,]*,");
                }),
                new Defect(
                        "sale without the State's opinion, from 2,000 inhabitants",
                        "content.domain_opinion",
                        on("sale").and(of(Whose.LARGE)),
                        draft -> draft.visas.removeLast()),
                new Defect(
                        "purchase above 180,000 euros without the State's opinion",
                        "content.domain_opinion",
                        on("purchase"),
                        draft -> draft.visas.removeLast()),
                new Defect(
                        "sale by an intercommunalité without the State's opinion",
                        "content.domain_opinion",
                        on("lot"),
                        draft -> draft.visas.removeLast()));
    }

    /** Moves the act to another day, and all that comes before and after it. */
    static void redate(Draft draft, LocalDate to) {
        LocalDate from = draft.on();
        long days = to.toEpochDay() - from.toEpochDay();
        draft.day = to;
        if (draft.convokedOn != null) {
            draft.convokedOn = draft.convokedOn.plusDays(days);
            draft.convocation = draft.convokedOn;
        }
        draft.sent = to.plusDays(1);
        draft.received = draft.sent;
        draft.transmittedOn = draft.sent;
        draft.published = to.plusDays(2);
        draft.listOn = to.plusDays(3);
        draft.minutesOn = to.plusDays(42);
        draft.today = to.plusDays(90);
        if (draft.identifier != null) {
            draft.identifier = draft.identifier.replace(
                    from.toString().replace("-", ""), to.toString().replace("-", ""));
        }
    }

    private static void drop(Draft draft, String pattern) {
        draft.provisions.replaceAll(
                item -> new Draft.Item(item.label(), item.text().replaceAll(pattern, "")));
    }
}
