package fr.beffroi.acts.draft.model;

import fr.beffroi.acts.draft.Basis;
import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Given;
import fr.beffroi.acts.draft.Setting;
import fr.beffroi.acts.draft.model.ProposedRecital.Mark;
import fr.beffroi.acts.draft.model.ProposedRecital.Reason;
import fr.beffroi.acts.draft.model.ProposedRecital.Sentence;
import fr.beffroi.acts.draft.model.ProposedRecital.State;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a language model for recitals, and checks each of them. */
public final class Recitals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INSTRUCTIONS = instructions();
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST = 1_200;
    private static final int MOST = 6;
    private static final Pattern FIRST_WORD = Pattern.compile("^(?i:consid[ée]rant)\\b[\\s,:]*");
    private static final Pattern FENCE = Pattern.compile("^\\s*```(?:json)?\\s*|\\s*```\\s*$");

    private final LanguageModel model;
    private final String name;
    private final Law law;

    /** @param name of the model as configured, kept as the origin of what is taken over */
    public Recitals(LanguageModel model, String name, Law law) {
        this.model = model;
        this.name = name;
        this.law = law;
    }

    /**
     * Recitals for a draft, none of them in it. The model gets the family, the facts and the draft as data; whatever it
     * answers, the answer is text.
     *
     * @param today while the day of the session is not known, citations are looked up on that day
     */
    public Proposal propose(Family family, Given given, Drafted drafted, Setting setting, LocalDate today) {
        String answer;
        try {
            answer = model.complete(INSTRUCTIONS, data(family, given, drafted));
        } catch (RuntimeException e) {
            return new Proposal(List.of(), "model.failed");
        }
        Optional<List<String>> texts = texts(answer);
        if (texts.isEmpty()) {
            return new Proposal(List.of(), "model.garbage");
        }
        LocalDate day = Objects.requireNonNullElse(setting.session(), today);
        String borne = borne(family, given, drafted, setting);
        Set<String> figures = Figures.values(borne);
        Set<String> cited =
                Law.citations(law(family)).stream().map(Recitals::key).collect(Collectors.toSet());
        Set<String> already =
                drafted.writing().of(PartKind.RECITAL).stream().map(Part::text).collect(Collectors.toSet());
        List<ProposedRecital> recitals = texts.get().stream()
                .filter(text -> !already.contains(text))
                .map(text -> checked(text, figures, cited, day))
                .toList();
        return new Proposal(recitals, null);
    }

    private ProposedRecital checked(String text, Set<String> figures, Set<String> cited, LocalDate day) {
        return new ProposedRecital(
                name,
                Sentences.of(text).stream()
                        .map(sentence -> sentence(sentence, figures, cited, day))
                        .toList());
    }

    private Sentence sentence(String text, Set<String> figures, Set<String> cited, LocalDate day) {
        List<Citation> citations = Law.citations(text);
        List<Mark> marks = new ArrayList<>();
        for (Citation citation : citations) {
            Mark mark = mark(citation, cited, day);
            if (mark != null) {
                marks.add(mark);
            }
        }
        for (Figures.Figure figure : Figures.in(text)) {
            boolean ofCitation = citations.stream()
                    .anyMatch(citation -> citation.start() <= figure.start() && figure.end() <= citation.end());
            if (!ofCitation && !Figures.known(figure, figures)) {
                String written = text.substring(figure.start(), figure.end());
                marks.add(new Mark(figure.start(), figure.end(), State.MARKED, new Reason.OfFigure(written)));
            }
        }
        State worst = marks.stream().map(Mark::state).max(State::compareTo).orElse(State.SOUND);
        return new Sentence(text, worst, marks);
    }

    /** Null where there is nothing to say: in force, or cited by the family itself. */
    private @Nullable Mark mark(Citation citation, Set<String> cited, LocalDate day) {
        Resolution resolution = law.resolve(citation, day);
        boolean ours = cited.contains(key(citation));
        State state = switch (resolution.state()) {
            case IN_FORCE -> State.SOUND;
            case UNKNOWN, REPEALED, RENUMBERED -> State.STRUCK;
            case NOT_VERIFIABLE -> ours ? State.SOUND : resolution.article() == null ? State.STRUCK : State.MARKED;
        };
        return state == State.SOUND
                ? null
                : new Mark(citation.start(), citation.end(), state, new Reason.OfLaw(resolution));
    }

    /** Law that the family or the draft cites already, however it is written. */
    private static String key(Citation citation) {
        return switch (citation) {
            case Citation.OfCode of -> {
                Code code = of.code();
                yield (code == null ? "?" : code.title()) + " " + of.number() + " " + of.last();
            }
            case Citation.OfText of ->
                of.nature() + " " + (of.number() == null ? of.date() : of.number()) + " " + of.article();
        };
    }

    /** The law that the family itself rests on; what a fact cites is only text. */
    private static String law(Family family) {
        List<String> cited = new ArrayList<>();
        family.bases().stream().map(Basis::article).forEach(cited::add);
        Stream.of(family.visas(), family.recitals(), family.provisions())
                .flatMap(List::stream)
                .forEach(clause -> {
                    cited.add(clause.text().source());
                    if (clause.basis() != null) {
                        cited.add(clause.basis());
                    }
                });
        return String.join("\n", cited);
    }

    /** All that is known without the model: what its figures may rest on. */
    private static String borne(Family family, Given given, Drafted drafted, Setting setting) {
        List<String> known = new ArrayList<>();
        known.add(drafted.writing().title());
        drafted.writing().parts().forEach(part -> known.add(part.text()));
        given.values().keySet().forEach(key -> given.written(family, key).ifPresent(known::add));
        if (setting.collectivity().population() != null) {
            known.add(setting.collectivity().population().toString());
        }
        return String.join("\n", known);
    }

    private static String data(Family family, Given given, Drafted drafted) {
        Map<String, Object> facts = new LinkedHashMap<>();
        given.values()
                .keySet()
                .forEach(key -> family.findFact(key)
                        .ifPresent(fact -> facts.put(
                                fact.label(), given.written(family, key).orElseThrow())));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("famille", family.title());
        data.put("titre", drafted.writing().title());
        data.put("faits", facts);
        data.put("considerants", texts(drafted, PartKind.RECITAL));
        data.put("dispositif", texts(drafted, PartKind.PROVISION));
        data.put("bases", drafted.bases().stream().map(Basis::article).toList());
        return JSON.writeValueAsString(data);
    }

    private static List<String> texts(Drafted drafted, PartKind kind) {
        return drafted.writing().of(kind).stream().map(Part::text).toList();
    }

    /** Exactly {@code {"considerants": ["…"]}}; of anything else nothing is taken. */
    private static Optional<List<String>> texts(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            JsonNode list = JSON.readTree(FENCE.matcher(answer).replaceAll("")).path("considerants");
            if (!list.isArray()) {
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode node : list) {
                String text = node.isString() ? cleaned(node.stringValue()) : "";
                if (!text.isBlank() && text.length() <= LONGEST && texts.size() < MOST) {
                    texts.add(text);
                }
            }
            return Optional.of(texts);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String cleaned(String text) {
        String line = text.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        return FIRST_WORD.matcher(line).replaceFirst("").strip();
    }

    private static String instructions() {
        try (InputStream text = Objects.requireNonNull(Recitals.class.getResourceAsStream("instructions.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
