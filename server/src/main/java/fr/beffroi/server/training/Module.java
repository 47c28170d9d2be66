package fr.beffroi.server.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short lessons and the questions that go with them: data, one YAML file each.
 *
 * @param minutes about how long reading and answering take
 * @param written day of this version of its text
 * @param service of the uses that it is about, as {@link fr.beffroi.oversight.use.Use#service}; null: of them all
 */
record Module(
        String key,
        String title,
        int minutes,
        LocalDate written,
        @Nullable String service,
        List<Lesson> lessons,
        List<Question> questions) {

    /** @param text paragraph by paragraph */
    record Lesson(String title, List<String> text) {}

    /** @param right place of the right choice, from 1 @param why told once answered */
    record Question(String ask, List<String> choices, int right, String why) {
        boolean isRight(int choice) {
            return choice == right - 1;
        }
    }

    /** Whether it is part of what a use of this service asks for unless an élu says otherwise. */
    boolean suits(String served) {
        return service == null || service.equals(served);
    }
}
