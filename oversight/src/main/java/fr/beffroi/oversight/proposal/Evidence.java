package fr.beffroi.oversight.proposal;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a proposal rests on. */
public sealed interface Evidence {

    /** A passage that the proposal quotes word for word. */
    record Citation(
            String source,
            String title,
            String passage,
            String quote,
            @Nullable URI address,
            LocalDate sourceDate) implements Evidence {}

    /** A figure with its unit. */
    record Measure(String name, double value, String unit) implements Evidence {
        public Measure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("evidence.measure");
            }
        }
    }

    /** A picture kept by the server under this name, with its SHA-256 in hexadecimal. */
    record Picture(String name, String sha256, String caption) implements Evidence {}

    /** What a deterministic rule found, with the article that grounds it. */
    record RuleFinding(String rule, String severity, String article, String message) implements Evidence {}

    /** What the simple baseline would have proposed: shown so that the AI's worth can be judged. */
    record Comparison(String baseline, String baselineResult, boolean agrees) implements Evidence {}
}
