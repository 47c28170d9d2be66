package fr.beffroi.acts.law;

import java.util.List;

/** What was read from one source, and what was not. A text is there whole as far as its coverage says, or not at all. */
public record LoadedSource(Source source, List<LoadedText> texts, List<LawProblem> problems) {
    public LoadedSource {
        texts = List.copyOf(texts);
        problems = List.copyOf(problems);
    }
}
