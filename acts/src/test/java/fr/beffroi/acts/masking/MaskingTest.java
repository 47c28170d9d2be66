package fr.beffroi.acts.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void what_was_decided_is_replaced_and_nowhere_left() {
        String text = "Secours accordé à Mme Diarra, demeurant 3 rue du Four.";
        List<Span> decided = PersonalDataFinder.find(text, List.of()).stream()
                .map(Proposed::span)
                .toList();
        assertThat(Masked.apply(text, decided)).isEqualTo(new Masked("Secours accordé à […], demeurant […].", 2));
    }

    @Test
    void spans_that_touch_or_overlap_are_one_place() {
        assertThat(Masked.apply("abcdef", List.of(new Span(3, 5), new Span(1, 3), new Span(2, 4))))
                .isEqualTo(new Masked("a[…]f", 1));
        assertThat(Masked.apply("abcdef", List.of())).isEqualTo(new Masked("abcdef", 0));
    }

    @Test
    void a_span_outside_of_the_text_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Masked.apply("abc", List.of(new Span(1, 4))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 2));
    }

    @Property
    void nothing_masked_is_left_and_all_else_is(
            @ForAll @Size(max = 6) List<@IntRange(max = 30) Integer> starts,
            @ForAll @IntRange(min = 1, max = 9) int length) {
        // Each character occurs once, so that one that is left over is seen.
        StringBuilder text = new StringBuilder();
        for (char c = 'А'; c < 'А' + 40; c++) {
            text.append(c);
        }
        List<Span> spans =
                starts.stream().map(start -> new Span(start, start + length)).toList();
        String masked = Masked.apply(text.toString(), spans).text();
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            boolean hidden = spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            assertThat(masked.indexOf(text.charAt(i)) >= 0).isEqualTo(!hidden);
        }
    }

    @Test
    void the_elected_keep_their_names_and_a_namesake_does_not() {
        String text = "M. Paul Ricard rapporte. Le terrain est vendu à M. Jean Ricard et à Mme Ricard.";
        assertThat(PersonalDataFinder.find(text, List.of("M. Paul Ricard")))
                .extracting(one -> one.words(text))
                .containsExactly("M. Jean Ricard", "Mme Ricard");
    }

    @Test
    void an_elected_person_s_address_is_proposed_all_the_same() {
        String text = "M. Paul Ricard, demeurant 4 rue du Puits à Bourg-Modèle, vend sa parcelle.";
        assertThat(PersonalDataFinder.find(text, List.of("M. Paul Ricard")))
                .extracting(Proposed::kind)
                .containsExactly(DataKind.ADDRESS);
    }

    @Test
    void the_function_that_opens_the_next_paragraph_is_not_that_of_the_name_before_it() {
        String text = "Le logement est loué à M. Jean Ricard\n\nLe maire expose la demande.";
        assertThat(PersonalDataFinder.find(text, List.of()))
                .extracting(one -> one.words(text))
                .containsExactly("M. Jean Ricard");
        String office = "Le rapport est lu par M. Jean Ricard,\nadjoint au maire.";
        assertThat(PersonalDataFinder.find(office, List.of())).isEmpty();
    }

    @Test
    void words_of_health_without_a_person_are_left() {
        String text =
                "Considérant l'accueil des personnes en situation de handicap et le quotient familial des familles ;";
        assertThat(PersonalDataFinder.find(text, List.of())).isEmpty();
    }

    @Test
    void a_name_told_once_is_found_again_without_its_title() {
        String text = "Mme Lucie Fabre est recrutée. Le contrat de FABRE est joint ; la rue Fabre n'est pas la sienne.";
        assertThat(PersonalDataFinder.find(text.replace("FABRE", "Fabre"), List.of()))
                .extracting(one -> one.span().start())
                .hasSize(2);
    }

    @Test
    void the_mailbox_of_an_office_and_the_number_of_the_town_hall_are_left() {
        String text = "Renseignements : urbanisme@ville.example, mairie.accueil@ville.example, 04 67 00 00 00.";
        assertThat(PersonalDataFinder.find(text, List.of())).isEmpty();
    }

    @Test
    void a_hostile_text_is_read_to_its_end() {
        for (String piece : List.of(
                "M. A-A-A",
                "handicap ",
                "M. Dupont handicap ",
                "demeurant rue A ",
                "FR76 3000 ",
                "né le ",
                "M.\n",
                "a@",
                "Le maire,\n",
                "1 ")) {
            assertThat(PersonalDataFinder.find(piece.repeat(20_000), List.of())).isNotNull();
        }
    }

    @Test
    void each_kind_says_why_and_whence_in_both_languages() {
        for (DataKind kind : DataKind.values()) {
            assertThat(kind.reason(Locale.FRENCH)).isNotBlank().isNotEqualTo(kind.reason(Locale.ENGLISH));
            assertThat(kind.sources()).first().isEqualTo("CRPA, art. L312-1-2");
        }
        assertThat(ResourceBundle.getBundle("fr.beffroi.acts.masking.messages", Locale.FRENCH)
                        .keySet())
                .hasSize(DataKind.values().length);
    }
}
