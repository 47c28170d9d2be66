package fr.beffroi.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program found, on the way to a person. Its schema is published by each Beffroi at
 * {@code /api/v1/vendor/schemas/proposal}; what goes against it is answered by 422 and the name of the field.
 */
public final class Submission {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> evidence = new ArrayList<>();

    /**
     * @param reference the program's own name for it; it comes back with the decision
     * @param kind what it is, in words for the queue
     * @param subject one line that names it in the queue
     * @param content what an acceptance puts into effect
     */
    public Submission(String reference, String kind, String subject, String content, Model model) {
        fields.put("reference", reference);
        fields.put("kind", kind);
        fields.put("subject", subject);
        fields.put("content", content);
        fields.put("model", Map.of("name", model.name(), "version", model.version()));
        fields.put("evidence", evidence);
    }

    /** A passage that the proposal quotes word for word. */
    public Submission citation(String source, String title, String passage, String quote, LocalDate sourceDate) {
        return rests(
                "citation",
                Map.of(
                        "source",
                        source,
                        "title",
                        title,
                        "passage",
                        passage,
                        "quote",
                        quote,
                        "sourceDate",
                        sourceDate.toString()));
    }

    public Submission measure(String name, double value, String unit) {
        return rests("measure", Map.of("name", name, "value", value, "unit", unit));
    }

    public Submission ruleFinding(String rule, String severity, String article, String message) {
        return rests(
                "rule_finding", Map.of("rule", rule, "severity", severity, "article", article, "message", message));
    }

    /** What a simple rule would have proposed. */
    public Submission comparison(String baseline, String result, boolean agrees) {
        return rests("comparison", Map.of("baseline", baseline, "baselineResult", result, "agrees", agrees));
    }

    /** @param value 0 to 1 @param calibration on what it was calibrated; "" if it was not */
    public Submission confidence(double value, String calibration) {
        fields.put("confidence", Map.of("value", value, "calibration", calibration));
        return this;
    }

    /** Energy that this one output took; shown as declared by the supplier. */
    public Submission joules(double joules) {
        fields.put("energy", Map.of("joules", joules));
        return this;
    }

    public Submission urgent() {
        fields.put("urgent", true);
        return this;
    }

    /** @param proposal id of an undecided proposal of the same program that this one takes the place of */
    public Submission replaces(String proposal) {
        fields.put("replaces", proposal);
        return this;
    }

    public String toJson() {
        return Json.of(fields);
    }

    private Submission rests(String kind, Map<String, Object> on) {
        Map<String, Object> piece = new LinkedHashMap<>(on);
        piece.put("kind", kind);
        evidence.add(piece);
        return this;
    }
}
