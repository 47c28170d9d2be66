package fr.beffroi.oversight.decision;

import static fr.beffroi.oversight.decision.Difference.Kind.ADDED;
import static fr.beffroi.oversight.decision.Difference.Kind.KEPT;
import static fr.beffroi.oversight.decision.Difference.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.decision.Difference.Kind;
import fr.beffroi.oversight.decision.Difference.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aReplacedWordIsOneRemovalAndOneAddition() {
        assertThat(Difference.between("Le délai est de deux mois.", "Le délai est de trois mois.")
                        .spans())
                .containsExactly(
                        new Span(KEPT, "Le délai est de "),
                        new Span(REMOVED, "deux"),
                        new Span(ADDED, "trois"),
                        new Span(KEPT, " mois."));
    }

    @Test
    void neighbouringChangesReadAsOnePhrase() {
        assertThat(Difference.between("Merci de venir demain matin.", "Merci de passer lundi soir.")
                        .spans())
                .containsExactly(
                        new Span(KEPT, "Merci de "),
                        new Span(REMOVED, "venir demain matin"),
                        new Span(ADDED, "passer lundi soir"),
                        new Span(KEPT, "."));
    }

    @Test
    void anApostropheStaysWithItsWord() {
        assertThat(Difference.between("une copie de l'acte", "une copie d’acte").spans())
                .containsExactly(
                        new Span(KEPT, "une copie "),
                        new Span(REMOVED, "de l'"),
                        new Span(ADDED, "d’"),
                        new Span(KEPT, "acte"));
    }

    @Property
    void keptAndRemovedGiveTheProposedTextAndKeptAndAddedTheAmendedOne(
            @ForAll("texts") String proposed, @ForAll("texts") String amended) {
        List<Span> spans = Difference.between(proposed, amended).spans();
        assertThat(join(spans, ADDED)).isEqualTo(proposed);
        assertThat(join(spans, REMOVED)).isEqualTo(amended);
        assertThat(spans).noneMatch(span -> span.text().isEmpty());
    }

    @Property
    void anyTextComesBackWhole(@ForAll String proposed, @ForAll String amended) {
        List<Span> spans = Difference.between(proposed, amended).spans();
        assertThat(join(spans, ADDED)).isEqualTo(proposed);
        assertThat(join(spans, REMOVED)).isEqualTo(amended);
    }

    @Property
    void theKeptShareIsOneForTheSameTextAndNeverBeyondZeroAndOne(
            @ForAll("texts") String one, @ForAll("texts") String two) {
        assertThat(Difference.between(one, one).kept()).isEqualTo(1);
        assertThat(Difference.between(one, two).kept()).isBetween(0.0, 1.0);
    }

    @Test
    void theKeptShareIsDicesCoefficientOfTheWords() {
        assertThat(Difference.between("a b c d", "a b c e").kept()).isEqualTo(0.75);
        assertThat(Difference.between("a b", "c d").kept()).isZero();
        assertThat(Difference.between("", "").kept()).isEqualTo(1);
    }

    @Test
    void veryLongTextsWithNothingInCommonAreComparedAtOnce() {
        String proposed = "mot ".repeat(300_000) + "fin";
        String amended = "mot ".repeat(5) + "autre ".repeat(300_000) + "fin";
        List<Span> spans = Difference.between(proposed, amended).spans();
        assertThat(join(spans, ADDED)).isEqualTo(proposed);
        assertThat(join(spans, REMOVED)).isEqualTo(amended);
    }

    @Test
    void inALongTextTwoChangesFarApartAreStillTwoChanges() {
        String between = IntStream.range(0, 1500)
                .mapToObj(i -> "Article " + i + ". Le conseil approuve la mesure numéro " + i + ".\n")
                .collect(Collectors.joining());
        Difference difference =
                Difference.between("Un début.\n" + between + "Une fin.", "Le début.\n" + between + "La fin.");
        assertThat(difference.spans())
                .containsExactly(
                        new Span(REMOVED, "Un"),
                        new Span(ADDED, "Le"),
                        new Span(KEPT, " début.\n" + between),
                        new Span(REMOVED, "Une"),
                        new Span(ADDED, "La"),
                        new Span(KEPT, " fin."));
        assertThat(difference.kept()).isGreaterThan(0.99);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("le", "la", " ", " ", ", ", "délai", "mois", "l'", "2", "\n")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    private static String join(List<Span> spans, Kind without) {
        return spans.stream()
                .filter(span -> span.kind() != without)
                .map(Span::text)
                .collect(Collectors.joining());
    }
}
