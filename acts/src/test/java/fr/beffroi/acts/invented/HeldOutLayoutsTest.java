package fr.beffroi.acts.invented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Is the truth true? The reading has no part in it. */
class HeldOutLayoutsTest {
    private static final int ACTS = 12;

    @Test
    void whatALayoutTellsStandsInItsTextAndWhatItDoesNotTellDoesNot() {
        var faults = new ArrayList<String>();
        for (Layout layout : HeldOutLayouts.ALL) {
            for (int seed = Inventions.HELD_OUT; seed < Inventions.HELD_OUT + ACTS; seed++) {
                InventedAct act = layout.invent(seed);
                var witness = new Witness(text(layout, act), act);
                for (Field field : Field.values()) {
                    boolean told = !layout.untold().contains(field);
                    if (told ? !witness.tells(field) : witness.hints(field)) {
                        faults.add(layout.name() + " " + seed + (told ? " does not tell " : " tells ") + field);
                    }
                }
                if (!witness.tellsHowTheVoteWasCast()) {
                    faults.add(layout.name() + " " + seed + " and the secret of the vote");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aWrongFactIsNoticed() {
        Layout layout = HeldOutLayouts.ALL.getFirst();
        InventedAct act = layout.invent(Inventions.HELD_OUT);
        InventedAct other = layout.invent(Inventions.HELD_OUT + 5);
        var witness = new Witness(text(layout, act), other);
        for (Field field : List.of(
                Field.COLLECTIVITY,
                Field.NUMBER,
                Field.TITLE,
                Field.SESSION,
                Field.CONVOCATION,
                Field.POSTED,
                Field.RECEIVED,
                Field.CHAIR,
                Field.SECRETARY,
                Field.PRESENT,
                Field.VISAS,
                Field.PROVISIONS)) {
            assertTrue(!witness.tells(field), field.name());
        }
    }

    @Test
    void everyKindOfActAndOfFileIsThereAndTwoAreScans() {
        assertEquals(
                HeldOutLayouts.ALL.size(),
                new HashSet<>(HeldOutLayouts.ALL.stream().map(Layout::name).toList()).size());
        assertEquals(
                EnumSet.allOf(Rendering.class),
                HeldOutLayouts.ALL.stream().map(Layout::rendering).collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(fr.beffroi.acts.act.ActKind.class),
                HeldOutLayouts.ALL.stream().map(Layout::kind).collect(Collectors.toSet()));
        assertTrue(HeldOutLayouts.ALL.stream()
                        .filter(l -> l.rendering() == Rendering.SCAN)
                        .count()
                >= 2);
    }

    @Test
    void noNamePlaceTitleVisaOrProvisionIsOneThatTheReadingWasMadeWith() {
        for (Stock seen : List.of(Stock.KNOWN, Stock.UNSEEN)) {
            assertEquals(List.of(), both(seen.families(), HeldOutStock.ALL.families()));
            assertEquals(List.of(), both(seen.communes(), HeldOutStock.ALL.communes()));
            assertEquals(List.of(), both(seen.epci(), HeldOutStock.ALL.epci()));
            assertEquals(List.of(), both(seen.titles(), HeldOutStock.ALL.titles()));
            assertEquals(List.of(), both(seen.visas(), HeldOutStock.ALL.visas()));
            assertEquals(List.of(), both(seen.recitals(), HeldOutStock.ALL.recitals()));
            assertEquals(List.of(), both(seen.provisions(), HeldOutStock.ALL.provisions()));
        }
    }

    @Test
    void aScanHasNoText() throws IOException {
        Layout scan = HeldOutLayouts.ALL.stream()
                .filter(l -> l.rendering() == Rendering.SCAN)
                .findFirst()
                .orElseThrow();
        byte[] file = scan.file(scan.invent(Inventions.HELD_OUT));
        assertEquals("", Witness.textOf(Rendering.PDF, file).strip());
    }

    private static List<String> both(List<String> some, List<String> others) {
        return IntStream.range(0, some.size())
                .mapToObj(some::get)
                .filter(others::contains)
                .toList();
    }

    /** A scan is judged by the page that was scanned. */
    private static String text(Layout layout, InventedAct act) {
        Rendering rendering = layout.rendering() == Rendering.SCAN ? Rendering.PDF : layout.rendering();
        return Witness.textOf(rendering, rendering.file(layout.sheet(act)));
    }
}
