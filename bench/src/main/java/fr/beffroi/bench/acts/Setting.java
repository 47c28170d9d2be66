package fr.beffroi.bench.acts;

import fr.beffroi.acts.act.ActKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sets a draft as paragraphs, in the order in which offices write them; an empty one sets apart. */
enum Setting {
    /** An extract of the register, in sentences. */
    REGISTER(Setting::register),
    /** A form: each fact after its label. */
    FORM(Setting::form);

    private final BiConsumer<Draft, List<String>> head;

    Setting(BiConsumer<Draft, List<String>> head) {
        this.head = head;
    }

    List<String> set(Draft draft) {
        List<String> page = new ArrayList<>();
        if (draft.kind == ActKind.DELIBERATION) {
            head.accept(draft, page);
        } else {
            alone(draft, page);
        }
        page.add("");
        draft.visas.forEach(visa -> page.add("Vu " + visa + ","));
        draft.recitals.forEach(recital -> page.add("Considérant " + recital + ","));
        page.add("");
        page.addAll(draft.statement);
        if (!draft.statement.isEmpty()) {
            page.add("");
        }
        page.add(decides(draft));
        page.add("");
        draft.provisions.forEach(item -> page.add(item.label() + " : " + item.text()));
        page.add("");
        if (this == FORM && draft.ballot != null && draft.ballot.figures()) {
            votes(draft.ballot, page);
        }
        foot(draft, page);
        return page;
    }

    private static void register(Draft draft, List<String> page) {
        boolean epci = draft.whose == Whose.EPCI;
        page.add("RÉPUBLIQUE FRANÇAISE");
        page.add("Département : " + draft.department);
        page.add(draft.collectivity);
        page.add("");
        page.add("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL " + (epci ? "COMMUNAUTAIRE" : "MUNICIPAL"));
        page.add("Délibération n° " + draft.number);
        page.add("");
        page.add((draft.day == null ? "Ce jour" : "Le " + Say.weekday(draft.day)) + " à 19 heures, le conseil "
                + (epci ? "communautaire" : "municipal") + " s'est réuni à la salle des délibérations"
                + (draft.chair == null ? "." : ", sous la présidence de " + draft.chair + "."));
        if (draft.convocation != null) {
            page.add("Date de la convocation : " + Say.day(draft.convocation));
        }
        count(page, "Nombre de membres en exercice : ", draft.inOffice);
        count(page, "Nombre de présents : ", draft.presentCount);
        count(page, "Nombre de pouvoirs : ", draft.proxyCount);
        count(page, "Nombre de votants : ", draft.votingCount);
        page.add("");
        page.add("Étaient présents : " + Say.people(draft.present) + ".");
        if (!draft.proxies.isEmpty()) {
            page.add("Avaient donné pouvoir : " + Say.proxies(draft.proxies, "à") + ".");
        }
        if (!draft.absent.isEmpty()) {
            page.add("Étaient absents : " + Say.people(draft.absent) + ".");
        }
        if (draft.secretary != null) {
            page.add("Secrétaire de séance : " + draft.secretary);
        }
        page.add("");
        page.add("Objet : " + draft.title);
        if (draft.code != null) {
            page.add("Matière (nomenclature ACTES) : " + draft.code);
        }
    }

    private static void form(Draft draft, List<String> page) {
        page.add(draft.collectivity);
        page.add("Département de référence : " + draft.department);
        page.add("DÉLIBÉRATION N° " + draft.number);
        if (draft.code != null) {
            page.add("Nomenclature : " + draft.code);
        }
        page.add("");
        page.add("Objet : " + draft.title);
        page.add("");
        date(page, "Séance du : ", draft.day);
        date(page, "Convocation du : ", draft.convocation);
        if (draft.chair != null) {
            page.add("Président de séance : " + draft.chair);
        }
        if (draft.secretary != null) {
            page.add("Secrétaire de séance : " + draft.secretary);
        }
        count(page, "Membres en exercice : ", draft.inOffice);
        count(page, "Membres présents : ", draft.presentCount);
        count(page, "Pouvoirs : ", draft.proxyCount);
        count(page, "Votants : ", draft.votingCount);
        page.add("");
        page.add("Présents : " + Say.people(draft.present));
        if (!draft.proxies.isEmpty()) {
            page.add("Représentés : " + Say.proxies(draft.proxies, "pouvoir à"));
        }
        if (!draft.absent.isEmpty()) {
            page.add("Absents : " + Say.people(draft.absent));
        }
    }

    private static void alone(Draft draft, List<String> page) {
        boolean decision = draft.kind == ActKind.DECISION;
        page.add("RÉPUBLIQUE FRANÇAISE");
        page.add("Département : " + draft.department);
        page.add(draft.collectivity);
        page.add("");
        page.add((decision ? "DÉCISION DU MAIRE N° " : "ARRÊTÉ DU MAIRE N° ") + draft.number);
        page.add("");
        page.add("Objet : " + draft.title);
        if (draft.code != null) {
            page.add("Matière (nomenclature ACTES) : " + draft.code);
        }
        page.add("");
        page.add("Le maire de la " + draft.collectivity.replace("Commune", "commune") + ",");
    }

    private String decides(Draft draft) {
        if (draft.kind != ActKind.DELIBERATION) {
            return draft.kind == ActKind.DECISION ? "DÉCIDE" : "ARRÊTE";
        }
        String assembly = draft.whose == Whose.EPCI ? "Le conseil communautaire" : "Le conseil municipal";
        Draft.Ballot ballot = draft.ballot;
        if (ballot == null) {
            return assembly + ", après en avoir délibéré, décide :";
        }
        String secret = ballot.secret() ? ", au scrutin secret" : "";
        if (!ballot.adopted()) {
            return assembly + ", après en avoir délibéré" + secret + ", rejette la proposition par "
                    + ballot.inFavour() + " voix pour, " + ballot.against() + " voix contre et " + ballot.abstentions()
                    + " abstentions :";
        }
        if (this == FORM && ballot.figures() && !ballot.casting() && !ballot.unanimous()) {
            return assembly + ", après en avoir délibéré" + secret + ", décide :";
        }
        return assembly + ", après en avoir délibéré, " + Say.outcome(ballot) + secret + ", décide :";
    }

    private static void votes(Draft.Ballot ballot, List<String> page) {
        page.add("Résultat du vote :");
        page.add("Pour : " + ballot.inFavour());
        page.add("Contre : " + ballot.against());
        page.add("Abstentions : " + ballot.abstentions());
        page.add("");
    }

    private static void foot(Draft draft, List<String> page) {
        if (draft.kind == ActKind.DELIBERATION) {
            page.add("Fait et délibéré les jour, mois et an ci-dessus.");
        } else if (draft.day != null) {
            page.add("Fait en mairie, le " + Say.day(draft.day));
        }
        page.add("");
        for (Draft.Signature signature : draft.signatures) {
            page.add(signature.office() + ",");
            page.add(signature.name());
            page.add("");
        }
        if (draft.remedies != null) {
            page.add(draft.remedies);
            page.add("");
        }
        date(page, "Envoyé en préfecture le ", draft.sent);
        date(page, "Reçu en préfecture le ", draft.received);
        date(page, "Affiché le ", draft.posted);
        date(page, "Publié le ", draft.published);
        if (draft.identifier != null) {
            page.add("ID : " + draft.identifier);
        }
    }

    private static void count(List<String> page, String label, @Nullable Integer count) {
        if (count != null) {
            page.add(label + count);
        }
    }

    private static void date(List<String> page, String label, @Nullable LocalDate day) {
        if (day != null) {
            page.add(label + Say.slashes(day));
        }
    }
}
