package fr.beffroi.acts.similar;

import static fr.beffroi.acts.similar.Tables.act;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.similar.TakenOver.Why;
import fr.beffroi.acts.written.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TakeOverTest {
    private static final Collectivity COMMUNE = Collectivity.UNKNOWN_COMMUNE;
    private static final Collectivity GROUP =
            new Collectivity(Collectivity.Kind.EPCI, null, null, null, null, null, null, null, null);

    @Test
    void the_part_keeps_the_words_and_says_where_they_come_from() {
        TakenOver taken = take(COMMUNE, "p Loue le presbytère pour six ans.");
        assertThat(taken.part().text()).isEqualTo("Loue le presbytère pour six ans.");
        assertThat(taken.part().id()).isEqualTo("p7");
        assertThat(taken.part().origin())
                .isEqualTo(new Origin.FromAct("Commune de Saint-Exemple, acte n° 2025-08", LocalDate.of(2025, 6, 12)));
        assertThat(taken.toAdapt()).isEmpty();
    }

    @Test
    void amounts_dates_people_and_the_other_s_name_are_to_adapt() {
        TakenOver taken = take(
                COMMUNE,
                "p Loue à Mme Lucie Fabre, pour 1 200 € par an à compter du 1er juillet 2025, la maison de Saint-Exemple.");
        assertThat(taken.toAdapt())
                .extracting(mark -> mark.why() + " " + mark.words())
                .containsExactly(
                        "PERSON Mme Lucie Fabre",
                        "AMOUNT 1 200 €",
                        "DATE 1er juillet 2025",
                        "COLLECTIVITY Saint-Exemple");
        assertThat(taken.toAdapt())
                .allSatisfy(mark -> assertThat(taken.part().text().substring(mark.start(), mark.end()))
                        .isEqualTo(mark.words()));
    }

    @Test
    void the_law_is_asked_again_for_the_new_day() {
        TakenOver taken = take(COMMUNE, "v l'article L. 2121-29 du code général des collectivités territoriales");
        TakenOver.Mark mark = taken.toAdapt().getFirst();
        assertThat(mark.why()).isEqualTo(Why.CITATION);
        assertThat(Objects.requireNonNull(mark.resolution()).state()).isEqualTo(Resolution.State.NOT_VERIFIABLE);
        assertThat(mark.message(Locale.FRENCH))
                .startsWith("Référence à vérifier")
                .doesNotContain("{");
    }

    @Test
    void the_date_of_a_law_is_no_date_to_adapt() {
        TakenOver taken = take(COMMUNE, "v la loi n° 82-213 du 2 mars 1982");
        assertThat(taken.toAdapt()).extracting(TakenOver.Mark::why).containsExactly(Why.CITATION);
    }

    @Test
    void the_assembly_of_another_kind_of_collectivity_is_to_adapt() {
        String words = "p Le conseil municipal autorise le maire à signer.";
        assertThat(take(COMMUNE, words).toAdapt()).isEmpty();
        assertThat(take(GROUP, words).toAdapt())
                .extracting(TakenOver.Mark::words)
                .containsExactly("conseil municipal", "maire");
        assertThat(take(COMMUNE, "p Le conseil communautaire autorise la dépense.")
                        .toAdapt())
                .extracting(TakenOver.Mark::why)
                .containsExactly(Why.ORGAN);
    }

    @Test
    void every_mark_has_a_sentence_in_both_languages() {
        for (Why why : Why.values()) {
            TakenOver.Mark mark = new TakenOver.Mark(why, 0, 1, "x", null);
            assertThat(List.of(mark.message(Locale.FRENCH), mark.message(Locale.ENGLISH)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(message -> assertThat(message).contains("x").doesNotContain("{"));
        }
    }

    private static TakenOver take(Collectivity ours, String words) {
        PublishedAct from = act("2025-08", "Location", null, null, words);
        return new TakeOver(Law.none(), ours, LocalDate.of(2026, 11, 4))
                .paragraph(from.paragraphs().getFirst(), from, "p7");
    }
}
