package fr.beffroi.server.training;

import fr.beffroi.server.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Answers the questions that are shown, as somebody would who knows the module, or does not. */
final class Learner {
    private static final Modules MODULES = new Modules();

    private Learner() {}

    /** @param wrong how many of the questions drawn to get wrong */
    static Map<String, String> answers(Document page, String module, int wrong) {
        Map<String, String> answers = new HashMap<>();
        int at = 0;
        for (Element fieldset : page.select("#questions fieldset")) {
            Module.Question question =
                    question(module, fieldset.select("legend").text());
            int right = question.right() - 1;
            answers.put(
                    "q" + at,
                    String.valueOf(at < wrong ? (right + 1) % question.choices().size() : right));
            at++;
        }
        return answers;
    }

    static Module.Question question(String module, String legend) {
        return MODULES.get(module).questions().stream()
                .filter(one -> plain(legend).endsWith(plain(one.ask())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(legend));
    }

    /** Without what typography adds. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").replace('\'', '’');
    }

    static Visitor.Page take(Visitor person, String module, int wrong) {
        person.get("/formations/" + module);
        person.post("/formations/" + module + "/questions", Map.of());
        Document page = person.get("/formations/" + module + "/questions").document();
        person.post("/formations/" + module + "/reponses", answers(page, module, wrong));
        return person.get("/formations/" + module + "/questions");
    }
}
