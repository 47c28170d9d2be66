package fr.beffroi.answers.compose;

import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the sentences of a draft out as a letter: a heading where a part begins, items as a list. */
public final class Letter {
    private static final Set<Part> HEADED =
            Set.of(Part.STEPS, Part.DOCUMENTS, Part.COST, Part.DELAY, Part.WHERE, Part.SERVICE, Part.WARNING);

    private Letter() {}

    public static String of(List<Sentence> sentences) {
        StringBuilder letter = new StringBuilder();
        Part before = null;
        for (Sentence sentence : sentences) {
            if (!sentence.supported()) {
                continue;
            }
            Part part = sentence.part();
            if (!letter.isEmpty()) {
                boolean item = sentence.text().startsWith("- ");
                letter.append(apart(before, part) && !item ? "\n\n" : "\n");
            }
            if (HEADED.contains(part)) {
                if (part != before) {
                    letter.append(Texts.of("part." + part)).append('\n');
                }
                letter.append(sentence.text().startsWith("- ") ? "  " : "- ");
            }
            letter.append(sentence.text());
            before = part;
        }
        return letter.toString();
    }

    private static boolean apart(@Nullable Part before, Part part) {
        return before != part || part == Part.DIRECT;
    }
}
