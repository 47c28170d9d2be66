package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.server.acts.HighlightedText.Page;
import fr.beffroi.server.acts.HighlightedText.Piece;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HighlightedTextTest {
    private static final String TEXT = "0123456789ABCDEFGHIJ";

    @Test
    void withoutFindingsAPageIsOnePiece() {
        assertThat(pages(List.of(0)).getFirst().pieces())
                .containsExactly(new Piece(TEXT, List.of(), List.of(), List.of()));
    }

    @Test
    void findingsThatOverlapAreCutWhereEitherBeginsOrEnds() {
        assertThat(pages(List.of(0), new Place(1, 2, 8), new Place(1, 5, 12))
                        .getFirst()
                        .pieces())
                .containsExactly(
                        new Piece("01", List.of(), List.of(), List.of()),
                        new Piece("234", List.of(1), List.of(1), List.of()),
                        new Piece("567", List.of(1, 2), List.of(2), List.of(1)),
                        new Piece("89AB", List.of(2), List.of(), List.of(2)),
                        new Piece("CDEFGHIJ", List.of(), List.of(), List.of()));
    }

    @Test
    void aFindingOverTwoPagesBeginsOnceAndEndsOnce() {
        List<Page> pages = pages(List.of(0, 10), new Place(1, 8, 12));
        assertThat(pages.get(0).pieces().getLast()).isEqualTo(new Piece("89", List.of(1), List.of(1), List.of()));
        assertThat(pages.get(1).pieces().getFirst()).isEqualTo(new Piece("AB", List.of(1), List.of(), List.of(1)));
    }

    @Test
    void everyCharacterIsThereOnceInItsPlaceWhateverTheFindings() {
        Place[] places = {
            new Place(1, 0, 20),
            new Place(1, 0, 1),
            new Place(1, 19, 20),
            new Place(1, 9, 11),
            new Place(1, 10, 11),
            null
        };
        List<Page> pages = pages(List.of(0, 5, 10, 20), places);
        assertThat(pages.stream()
                        .flatMap(page -> page.pieces().stream())
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(TEXT);
        for (int number = 1; number <= 5; number++) {
            int one = number;
            assertThat(pages.stream()
                            .flatMap(page -> page.pieces().stream())
                            .filter(piece -> piece.begins().contains(one)))
                    .hasSize(1);
            assertThat(pages.stream()
                            .flatMap(page -> page.pieces().stream())
                            .filter(piece -> piece.ends().contains(one)))
                    .hasSize(1);
        }
    }

    private static List<Page> pages(List<Integer> starts, @Nullable Place... places) {
        Act act = new Act(
                ActKind.DELIBERATION,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Attendance.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                new ActText(TEXT, starts, false));
        List<CheckedAct.Held> findings = Arrays.stream(places)
                .map(place -> new CheckedAct.Held("r", Severity.REMARK, "a", "t", "m", "w", "l", "", place))
                .toList();
        return HighlightedText.of(new CheckedAct(
                        "f", "0", act, Facts.NONE, LocalDate.of(2026, 1, 1), findings, List.of(), List.of()))
                .pages();
    }
}
