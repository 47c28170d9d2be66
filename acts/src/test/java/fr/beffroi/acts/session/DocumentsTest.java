package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.acts.written.Writing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final Sitting FIRST = WholeSession.held().sitting();
    private static final Sitting SECOND = WholeSession.again().sitting();

    /** All words of a sheet, one block a line. */
    static String words(Sheet sheet) {
        return sheet.title() + "\n"
                + sheet.blocks().stream()
                        .map(block -> switch (block) {
                            case Sheet.Heading heading -> heading.text();
                            case Sheet.Paragraph paragraph -> paragraph.text();
                            case Sheet.Items items -> String.join("\n", items.items());
                            case Sheet.Table table ->
                                table.caption() + "\n"
                                        + table.rows().stream()
                                                .map(row -> String.join(" | ", row))
                                                .collect(Collectors.joining("\n"));
                            case Sheet.Signatures signed ->
                                signed.signatures().stream()
                                        .map(one -> one.quality() + ", " + one.name())
                                        .collect(Collectors.joining("\n"));
                            case Sheet.NewSheet page -> page.head();
                        })
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void a_convocation_says_when_where_and_of_what() {
        assertThat(words(Convocation.of(FIRST.plan(), Locale.FRENCH)))
                .contains(
                        "Convocation à la séance du 14 octobre 2026",
                        "Saint-Exemple, le 8 octobre 2026",
                        "séance du conseil municipal qui se tiendra le mercredi 14 octobre 2026 à 19 h 30, salle du conseil"
                                + " de la mairie",
                        WholeSession.TITLES.get(24),
                        "Rapport annuel sur le prix et la qualité du service d’eau (information)",
                        "Mention spéciale",
                        "un seul pouvoir",
                        "La maire, Mme Claire MARTIN")
                .doesNotContain("sans condition de quorum", "urgence");
    }

    @Test
    void a_second_convocation_says_that_no_quorum_will_be_asked() {
        assertThat(words(Convocation.of(SECOND.plan(), Locale.FRENCH)))
                .contains("délibérera valablement sans condition de quorum")
                .doesNotContain("Mention spéciale");
    }

    @Test
    void the_words_are_those_of_the_kind_of_assembly() {
        SessionPlan plan = FIRST.plan();
        SessionPlan group = new SessionPlan(
                new Issuer(Collectivity.Kind.EPCI, "Communauté de communes", "243499999", "34", "Saint-Exemple"),
                12_000,
                plan.startsAt(),
                plan.place(),
                plan.convokedOn(),
                true,
                false,
                false,
                plan.roster(),
                plan.items());
        assertThat(words(Convocation.of(group, Locale.FRENCH)))
                .contains("du conseil communautaire", "La présidente, Mme Claire MARTIN", "En raison de l’urgence");
    }

    @Test
    void the_list_names_what_was_examined_with_its_outcome_within_a_week() {
        Sheet list = ExaminedList.of(FIRST, Numbering.BY_SESSION, Locale.FRENCH);
        assertThat(words(list))
                .contains(
                        "2026-10-14-01 | Approbation du règlement intérieur de la bibliothèque | Adoptée",
                        "2026-10-14-14 | Extension des horaires d’éclairage public | Rejetée",
                        "au plus tard le 21 octobre 2026")
                .doesNotContain("Règlement des terrasses");
    }

    @Test
    void minutes_hold_what_the_law_asks_for() {
        String minutes = words(Minutes.of(FIRST, Numbering.BY_SESSION, Locale.FRENCH));
        assertThat(minutes)
                .as("date, hour, chair, secretary")
                .contains("mercredi 14 octobre 2026 à 19 h 46", "Présidence : Mme Claire MARTIN, maire.")
                .contains("Secrétaire de séance : M. Paul DURAND.");
        assertThat(minutes)
                .as("members, quorum, agenda")
                .contains("Présents (12)", "Mme Sophie VINCENT (pouvoir à Mme Zoé PETIT)", "Absents (4)")
                .contains("Quorum : 10 membres, atteint avec 12 présents.", "Ordre du jour");
        assertThat(minutes)
                .as("movements")
                .contains("Mme Alice MOREL arrive en séance", "M. Jean-Pierre LEROY quitte la séance")
                .contains("M. Hugo SIMON déclare un intérêt à l’affaire, sort de la salle");
        assertThat(minutes)
                .as("reports and acts")
                .contains("Le rapport a été présenté à la commission.", "Délibération n° 2026-10-14-01", "Vu le code");
        assertThat(minutes)
                .as("particular ballots and their results")
                .contains("Scrutin secret demandé par 5 membres présents.")
                .contains("Scrutin public demandé par 4 membres présents.", "Mme Inès MOREAU | Contre")
                .contains("Résultats du deuxième tour", "Mme Léa LAURENT | 9");
        assertThat(minutes)
                .as("tenor of the discussions")
                .contains("Mme Léa LAURENT : Le projet est utile aux écoles.");
        assertThat(minutes)
                .as("the end")
                .contains("Point reporté faute de quorum.", "au plus tôt le 18 octobre 2026", "La séance est levée à")
                .contains("La maire, Mme Claire MARTIN", "Le secrétaire de séance, M. Paul DURAND");
    }

    @Test
    void movements_stand_at_the_item_before_which_they_happened() {
        String minutes = words(Minutes.of(FIRST, Numbering.BY_SESSION, Locale.FRENCH));
        int at = minutes.indexOf("Mme Alice MOREL arrive en séance");
        assertThat(minutes.substring(0, at))
                .endsWith(paragraphBefore(minutes, at))
                .contains("\n6. ");
        assertThat(minutes.substring(0, at)).doesNotContain("\n7. ");
        assertThat(minutes.indexOf("Mme Alice MOREL arrive en séance", at + 1)).isNegative();
    }

    private static String paragraphBefore(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, at);
    }

    @Test
    void what_was_struck_leaves_no_trace_in_the_minutes() {
        Chamber chamber =
                Chamber.with(Chamber.plan(11, Chamber.grant("a", 1)), 8).leave("m8");
        chamber.add(new Event.Struck(chamber.tick(), chamber.events().size() - 1, "Erreur."));
        chamber.item("a").vote("a").close();
        assertThat(words(Minutes.of(chamber.sitting(), Numbering.BY_SESSION, Locale.FRENCH)))
                .doesNotContain("quitte la séance");
    }

    @Test
    void a_remark_made_later_stands_in_the_minutes_alone() {
        Sitting sitting = late(null);
        assertThat(words(Minutes.of(sitting, Numbering.BY_SESSION, Locale.FRENCH)))
                .contains(LATE);
        assertThat(words(register(sitting))).doesNotContain(LATE);
        assertThat(Extracts.of(sitting, "p1", Numbering.BY_SESSION, "").lateChanges())
                .isEmpty();
    }

    @Test
    void a_text_corrected_later_says_so_wherever_it_stands() {
        Sitting sitting = late(Chamber.writing("Titre corrigé"));
        assertThat(words(Minutes.of(sitting, Numbering.BY_SESSION, Locale.FRENCH)))
                .contains(LATE);
        assertThat(words(register(sitting))).contains(LATE);
        assertThat(Extracts.of(sitting, "p1", Numbering.BY_SESSION, "").lateChanges())
                .containsExactly(LATE);
    }

    private static final String LATE =
            "Rectification du 17 octobre 2026, après la clôture de la séance : Un nom est corrigé. Motif : Faute de frappe.";

    private static Sitting late(@Nullable Writing writing) {
        Chamber chamber = WholeSession.held();
        chamber.add(new Event.LateChange(
                Chamber.DAY.plusDays(3).atTime(9, 0),
                "agent",
                "Faute de frappe.",
                "p1",
                writing,
                null,
                "Un nom est corrigé."));
        return chamber.sitting();
    }

    private static Sheet register(Sitting sitting) {
        return Register.of(List.of(new Register.Entry(sitting, Numbering.BY_SESSION)), 1, Locale.FRENCH);
    }

    @Test
    void the_register_numbers_its_sheets_and_ends_with_tables() {
        List<Register.Entry> entries = List.of(
                new Register.Entry(SECOND, Numbering.BY_SESSION), new Register.Entry(FIRST, Numbering.BY_SESSION));
        Sheet register = Register.of(entries, 101, Locale.FRENCH);
        List<Sheet.NewSheet> sheets = register.blocks().stream()
                .filter(Sheet.NewSheet.class::isInstance)
                .map(Sheet.NewSheet.class::cast)
                .toList();
        assertThat(sheets)
                .extracting(Sheet.NewSheet::number)
                .startsWith(101, 102)
                .hasSize(19 + 1 + 4 + 1)
                .doesNotHaveDuplicates();
        assertThat(sheets.getFirst().head())
                .isEqualTo("Commune de Saint-Exemple, séance du 14 octobre 2026, feuillet 101");
        assertThat(words(register))
                .contains("Clôture de la séance du 14 octobre 2026", "Table par date", "Table par objet")
                .contains("14 octobre 2026 | 2026-10-14-01 | 9.1.1 | " + WholeSession.TITLES.getFirst() + " | 101")
                .contains("Mme Alice MOREL | ");
    }

    @Test
    void a_register_is_of_one_issuer() {
        assertThatThrownBy(() -> Register.of(List.of(), 1, Locale.FRENCH)).hasMessage("register.empty");
    }

    @Test
    void what_is_not_over_makes_no_act() {
        assertThatThrownBy(() -> Extracts.of(FIRST, "p18", Numbering.BY_SESSION, ""))
                .hasMessage("extract.none");
    }

    @Test
    void a_numbering_needs_its_order() {
        assertThatThrownBy(() -> new Numbering("{year}", 1)).hasMessage("numbering.order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_document_is_whole_in_both_languages(String language) {
        Locale locale = Locale.of(language);
        for (Sheet sheet : List.of(
                Convocation.of(FIRST.plan(), locale),
                Convocation.agenda(FIRST.plan(), locale),
                ExaminedList.of(FIRST, Numbering.BY_SESSION, locale),
                Minutes.of(FIRST, Numbering.BY_SESSION, locale),
                Minutes.of(SECOND, Numbering.BY_SESSION, locale),
                Register.of(List.of(new Register.Entry(FIRST, Numbering.BY_SESSION)), 1, locale))) {
            assertThat(sheet.language()).isEqualTo(language);
            assertThat(words(sheet)).doesNotContain("{", "null").isNotBlank();
        }
    }
}
