package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class AccountsChairTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new AccountsChair(), sample);
    }

    private static Sample accounts(String text) {
        return Sample.correct()
                .title("Approbation du compte administratif 2025")
                .text(text);
    }

    @Test
    void aMayorWhoLeavesAndAnotherChairConform() {
        on(accounts(
                        "Mme le Maire se retire au moment du vote. Sous la présidence de M. Durand, élu président de séance,"
                                + " le conseil approuve."))
                .isConform();
        on(accounts("Mme Martin, maire, ayant quitté la salle, Mme Petit est désignée présidente de séance."))
                .isConform();
    }

    @Test
    void aMayorWhoPresidesWithoutAWordOfLeavingBlocks() {
        on(accounts("Le conseil municipal, sous la présidence de Mme Martin, maire, approuve le compte."))
                .blocks("presided");
        on(accounts("Le conseil communautaire approuve le compte.")
                        .title("Compte financier unique 2026 - budget principal")
                        .chair("M. Luc BLANC, président")
                        .epci(10_000))
                .blocks("presided");
    }

    @Test
    void silenceOnTheMayorsLeavingIsReportedWhenADeputyPresides() {
        on(accounts("Le conseil approuve le compte.").chair("M. Paul DURAND, adjoint au maire"))
                .warns("leaving");
    }

    @Test
    void aMayorWhoLeavesWithNoOtherChairIsReported() {
        on(accounts("Mme le Maire sort au moment du vote. Le conseil approuve."))
                .warns("chair_not_elected");
    }

    @Test
    void whatOnlyFollowsFromTheAccountsIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().title("Affectation du résultat du compte administratif 2025"))
                .isNotConcerned();
        on(Sample.correct().title("Élection du président de séance pour le compte administratif"))
                .isNotConcerned();
        on(Sample.correct().title("Approbation du compte de gestion 2025")).isNotConcerned();
    }

    @Test
    void theTitleAndALegibleTextAreNeeded() {
        on(Sample.correct().title(null)).lacks("missing.title");
        on(accounts("")).lacks("missing.text");
        on(accounts("Le conseil approuve.").recognised()).lacks("missing.legible_text");
    }
}
