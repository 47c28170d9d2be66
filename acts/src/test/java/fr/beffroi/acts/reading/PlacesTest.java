package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.invented.DevelopmentLayouts;
import fr.beffroi.acts.invented.Layout;
import fr.beffroi.acts.invented.Rendering;
import fr.beffroi.acts.invented.VariantLayouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever checks a reading looks at the place that comes with it: the value must stand there. */
class PlacesTest {
    private static final int ACTS_PER_LAYOUT = 3;
    private static final int FEWEST_VALUES = 8;

    static Stream<Layout> layouts() {
        return Stream.of(DevelopmentLayouts.ALL, VariantLayouts.ALL)
                .flatMap(List::stream)
                .filter(layout -> layout.rendering() != Rendering.SCAN);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_value_stands_at_its_place(Layout layout) throws Exception {
        for (int seed = 0; seed < ACTS_PER_LAYOUT; seed++) {
            String name = layout.name() + " " + seed;
            Act act = new ActReader().read(name, layout.file(layout.invent(seed)));
            List<Found<?>> values = values(act);
            assertThat(values).as(name).hasSizeGreaterThanOrEqualTo(FEWEST_VALUES);
            for (Found<?> found : values) {
                String there = act.text().at(found.place());
                assertThat(stands(found.value(), there))
                        .as("%s: %s at <%s>", name, found.value(), there)
                        .isTrue();
            }
        }
    }

    /** A place that takes in much more than the value shows nothing. */
    @ParameterizedTest
    @MethodSource("layouts")
    void a_place_holds_little_else(Layout layout) throws Exception {
        Act act = new ActReader().read(layout.name(), layout.file(layout.invent(1)));
        Attendance attendance = act.attendance();
        Stream.concat(
                        Stream.of(act.number(), act.title(), act.collectivity(), act.remedies()),
                        Stream.of(act.visas(), act.recitals(), attendance.present(), attendance.absent())
                                .flatMap(List::stream))
                .filter(Objects::nonNull)
                .forEach(found -> assertThat(letters(act.text().at(found.place())))
                        .as("%s: %s", layout.name(), found.value())
                        .hasSizeLessThanOrEqualTo(letters(found.value()).length() + 12));
    }

    private static List<Found<?>> values(Act act) {
        Attendance attendance = act.attendance();
        var values = new ArrayList<Found<?>>();
        Stream.of(
                        act.collectivity(),
                        act.number(),
                        act.title(),
                        act.session(),
                        act.convocation(),
                        act.posted(),
                        act.published(),
                        act.chair(),
                        act.secretary(),
                        attendance.inOffice(),
                        attendance.presentCount(),
                        attendance.proxyCount(),
                        attendance.votingCount(),
                        act.vote(),
                        act.remedies(),
                        act.receipt(),
                        act.subjectCode())
                .filter(Objects::nonNull)
                .forEach(values::add);
        values.addAll(attendance.present());
        values.addAll(attendance.represented());
        values.addAll(attendance.absent());
        values.addAll(act.visas());
        values.addAll(act.recitals());
        values.addAll(act.provisions());
        values.addAll(act.signatories());
        return values;
    }

    private static boolean stands(Object value, String there) {
        return switch (value) {
            case LocalDate date ->
                FrenchDates.in(Folded.of(there)).stream()
                        .anyMatch(at -> at.date().equals(date));
            case Integer number -> number(number, there);
            case Proxy proxy -> says(proxy.giver(), there) && (proxy.holder() == null || says(proxy.holder(), there));
            case fr.beffroi.acts.act.Provision provision -> says(provision.text(), there);
            case Receipt receipt ->
                receipt.identifier() != null
                        ? says(receipt.identifier(), there)
                        : Stream.of(receipt.receivedOn(), receipt.sentOn())
                                .filter(Objects::nonNull)
                                .anyMatch(date -> stands(date, there));
            case Vote vote -> stands(vote, there);
            case String text -> Arrays.stream(text.split(", ")).allMatch(part -> says(part, there));
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static boolean stands(Vote vote, String there) {
        boolean counted = Stream.of(vote.inFavour(), vote.against(), vote.abstentions())
                .filter(Objects::nonNull)
                .filter(count -> count > 0)
                .allMatch(count -> number(count, there));
        return counted && (!vote.unanimous() || Folded.of(there).contains("unanim"));
    }

    private static boolean number(int number, String there) {
        return Arrays.stream(Folded.of(there).split("[^a-z0-9-]+"))
                        .anyMatch(word -> FrenchNumbers.value(word).orElse(-1) == number)
                || FrenchNumbers.value(Folded.of(there).strip()).orElse(-1) == number;
    }

    private static boolean says(String value, String there) {
        return letters(there).contains(letters(value));
    }

    private static String letters(String text) {
        return ReadingEvaluation.letters(text);
    }
}
