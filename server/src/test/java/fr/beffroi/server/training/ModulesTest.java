package fr.beffroi.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModulesTest {
    private static final Modules MODULES = new Modules();

    static Stream<Module> all() {
        return MODULES.all().stream();
    }

    @Test
    void what_everybody_should_know_and_each_service_have_their_module() {
        assertThat(MODULES.all())
                .extracting(Module::key)
                .containsExactly(
                        "ia",
                        "erreurs",
                        "sources",
                        "donnees",
                        "automatisation",
                        "accueil",
                        "actes",
                        "eau",
                        "urbanisme");
        for (String service : List.of("answers", "acts", "water", "buildings")) {
            assertThat(MODULES.all().stream().filter(one -> service.equals(one.service())))
                    .as(service)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_module_holds_lessons_and_more_questions_than_are_drawn_each_with_its_explanation(Module module) {
        assertThat(module.title()).isNotBlank();
        assertThat(module.lessons()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(lesson -> {
            assertThat(lesson.title()).isNotBlank();
            assertThat(lesson.text())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).isNotBlank());
        });
        assertThat(module.questions())
                .hasSizeGreaterThanOrEqualTo(Attempt.QUESTIONS + 3)
                .allSatisfy(question -> {
                    assertThat(question.right()).isBetween(1, question.choices().size());
                    assertThat(question.choices()).hasSizeGreaterThanOrEqualTo(3);
                    assertThat(new HashSet<>(question.choices())).hasSameSizeAs(question.choices());
                    assertThat(question.why()).isNotBlank();
                });
        assertThat(module.questions()).extracting(Module.Question::ask).doesNotHaveDuplicates();
    }

    /** Whoever always ticks the first choice of a file would otherwise pass. */
    @ParameterizedTest
    @MethodSource("all")
    void no_place_holds_the_right_choice_often_enough_to_pass_by_it(Module module) {
        IntStream.rangeClosed(1, 3)
                .forEach(place -> assertThat(module.questions().stream().filter(one -> one.right() == place))
                        .as(module.key() + " " + place)
                        .hasSizeLessThan(Attempt.ENOUGH));
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_known_of_the_law_from_memory_alone_says_to_be_confirmed(Module module) {
        List<String> paragraphs = module.lessons().stream()
                .flatMap(lesson -> lesson.text().stream())
                .toList();
        assertThat(paragraphs.stream().filter(one -> one.matches("(?s).*(2024/1689|RGPD).*")))
                .allSatisfy(one -> assertThat(one).contains("à confirmer"));
        assertThat(paragraphs).noneMatch(one -> one.contains("en vigueur"));
    }
}
