package fr.beffroi.acts.editing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergePropertyTest {

    @Property
    void no_text_that_either_wrote_is_lost(@ForAll("threes") Three three) {
        Merged merged = Merge.of(three.base(), three.mine(), three.theirs());
        Set<String> before = all(three.base());
        Set<String> offered = new HashSet<>();
        merged.conflicts().forEach(conflict -> conflict.offered().ifPresent(offered::add));
        for (String text : all(three.theirs())) {
            if (!before.contains(text)) {
                assertThat(all(merged.writing())).contains(text);
            }
        }
        for (String text : all(three.mine())) {
            if (!before.contains(text)) {
                assertThat(all(merged.writing()).contains(text) || offered.contains(text))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @Property
    void what_both_left_is_still_there(@ForAll("threes") Three three) {
        Set<Part> left = new HashSet<>(three.base().parts());
        left.retainAll(three.mine().parts());
        left.retainAll(three.theirs().parts());
        assertThat(Merge.of(three.base(), three.mine(), three.theirs())
                        .writing()
                        .parts())
                .containsAll(left);
    }

    @Property
    void what_both_deleted_or_one_deleted_unchanged_is_gone(@ForAll("threes") Three three) {
        Merged merged = Merge.of(three.base(), three.mine(), three.theirs());
        for (Part part : three.base().parts()) {
            boolean untouched = three.mine().parts().contains(part)
                    || three.theirs().parts().contains(part);
            boolean deleted = !Parts.ids(three.mine()).contains(part.id())
                    || !Parts.ids(three.theirs()).contains(part.id());
            if (deleted && untouched) {
                assertThat(Parts.ids(merged.writing())).doesNotContain(part.id());
            }
        }
    }

    @Property
    void merging_with_an_unchanged_side_changes_nothing(@ForAll("threes") Three three) {
        Merged onlyTheirs = Merge.of(three.base(), three.base(), three.theirs());
        Merged onlyMine = Merge.of(three.base(), three.mine(), three.base());
        assertThat(onlyTheirs).isEqualTo(new Merged(three.theirs(), List.of()));
        assertThat(onlyMine).isEqualTo(new Merged(three.mine(), List.of()));
        assertThat(Merge.of(three.base(), three.mine(), three.mine())).isEqualTo(new Merged(three.mine(), List.of()));
    }

    @Property
    void changes_to_different_parts_give_one_outcome_whoever_saved_first(@ForAll("inPlace") Three three) {
        Merged one = Merge.of(three.base(), three.mine(), three.theirs());
        Merged other = Merge.of(three.base(), three.theirs(), three.mine());
        assertThat(one.conflicts()).isEmpty();
        assertThat(one).isEqualTo(other);
    }

    /** Beside a part that one moved and the other added to, the order is that of whoever saved first. */
    @Property
    void also_where_parts_are_moved_both_orders_of_saving_keep_the_same_parts(@ForAll("disjoint") Three three) {
        Merged one = Merge.of(three.base(), three.mine(), three.theirs());
        Merged other = Merge.of(three.base(), three.theirs(), three.mine());
        assertThat(one.conflicts()).isEmpty();
        assertThat(one.writing().title()).isEqualTo(other.writing().title());
        assertThat(one.writing().parts())
                .containsExactlyInAnyOrderElementsOf(other.writing().parts());
    }

    @Property
    void a_conflict_always_holds_two_different_texts(@ForAll("threes") Three three) {
        assertThat(Merge.of(three.base(), three.mine(), three.theirs()).conflicts())
                .allSatisfy(conflict -> assertThat(conflict.saved()).isNotEqualTo(conflict.offered()));
    }

    @Property
    void the_differences_of_a_text_give_both_texts(@ForAll("phrases") String before, @ForAll("phrases") String after) {
        WordDifference difference = WordDifference.between(before, after);
        assertThat(joined(difference, WordDifference.Kind.ADDED)).isEqualTo(before);
        assertThat(joined(difference, WordDifference.Kind.REMOVED)).isEqualTo(after);
        assertThat(difference.likeness()).isBetween(0.0, 1.0);
    }

    private static String joined(WordDifference difference, WordDifference.Kind without) {
        return String.join(
                "",
                difference.spans().stream()
                        .filter(span -> span.kind() != without)
                        .map(WordDifference.Span::text)
                        .toList());
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of("le", "la ", " ", "l'acte", "1 500,00", "€", ".", ", ", "\n", "maire ", "élu", "—")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    record Three(Writing base, Writing mine, Writing theirs) {}

    @Provide
    Arbitrary<Three> threes() {
        return Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.longs())
                .as((size, seed) -> {
                    Random random = new Random(seed);
                    Writing base = base(size, random);
                    return new Three(
                            base, edited(base, "m", all -> true, random), edited(base, "t", all -> true, random));
                });
    }

    /** Each part is touched by one side only. */
    @Provide
    Arbitrary<Three> disjoint() {
        return disjoint(true);
    }

    /** As {@link #disjoint}, and nobody moves a part. */
    @Provide
    Arbitrary<Three> inPlace() {
        return disjoint(false);
    }

    private static Arbitrary<Three> disjoint(boolean moves) {
        return Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.longs())
                .as((size, seed) -> {
                    Random random = new Random(seed);
                    Writing base = base(size, random);
                    Set<String> ofMine = new HashSet<>();
                    Parts.ids(base).stream().filter(id -> random.nextBoolean()).forEach(ofMine::add);
                    return new Three(
                            base,
                            edited(base, "m", ofMine::contains, random, false, moves),
                            edited(base, "t", id -> !ofMine.contains(id), random, true, moves));
                });
    }

    private static Writing base(int size, Random random) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(Parts.part(letter(random) + i + "=texte " + i));
        }
        return Parts.ordered("Objet", parts);
    }

    private static Writing edited(
            Writing base, String by, java.util.function.Predicate<String> touched, Random random) {
        return edited(base, by, touched, random, true, true);
    }

    private static Writing edited(
            Writing base,
            String by,
            java.util.function.Predicate<String> touched,
            Random random,
            boolean titled,
            boolean moves) {
        List<Part> parts = new ArrayList<>();
        for (Part part : base.parts()) {
            int what = touched.test(part.id()) ? random.nextInt(5) : 4;
            if (what == 1) {
                parts.add(new Part(
                        part.id(),
                        part.kind(),
                        part.text() + " par " + by + random.nextInt(2),
                        new Origin.FromPerson(by)));
            } else if (what > 1) {
                parts.add(part);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Part added = Parts.part(letter(random) + by + i + "=ajout de " + by + i);
            parts.add(random.nextInt(parts.size() + 1), added);
        }
        List<Integer> movable = Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                .filter(i -> touched.test(parts.get(i).id()))
                .toList();
        if (moves && movable.size() > 1 && random.nextBoolean()) {
            Part moved = Objects.requireNonNull(parts.remove((int) movable.get(random.nextInt(movable.size()))));
            parts.add(random.nextInt(parts.size() + 1), moved);
        }
        String title = titled && random.nextInt(3) == 0 ? "Objet selon " + by : base.title();
        return Parts.ordered(title, parts);
    }

    private static String letter(Random random) {
        return List.of("r", "v", "c", "p").get(random.nextInt(4));
    }

    private static Set<String> all(Writing writing) {
        Set<String> texts = new HashSet<>(Parts.texts(writing));
        texts.add(writing.title());
        return texts;
    }
}
