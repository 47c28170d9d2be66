package fr.beffroi.answers;

import fr.beffroi.answers.Answer.Forward;
import fr.beffroi.answers.Answer.Notice;
import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answer.Status;
import fr.beffroi.answers.compose.Composer;
import fr.beffroi.answers.compose.Composition;
import fr.beffroi.answers.compose.Letter;
import fr.beffroi.answers.compose.Need;
import fr.beffroi.answers.compose.Texts;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.answers.search.Hit;
import fr.beffroi.answers.search.PassageHit;
import fr.beffroi.answers.search.Signals;
import fr.beffroi.answers.triage.Alarm;
import fr.beffroi.answers.triage.Competence;
import fr.beffroi.answers.triage.Triage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service's door: one shared index of national fiches and, for one collectivity, an index of its own documents. */
public final class Answers {
    /** Age of the corpus, in days, from which the agent is warned. */
    public static final int OLD_CORPUS_DAYS = 30;

    /** Longer messages are read to here: what comes after has never changed an answer, and costs time. */
    static final int MOST_CHARACTERS = 8_000;

    private static final int MOST_FICHES = 10;
    private static final int MOST_PASSAGES = 40;
    private static final int MOST_LOCAL_PASSAGES = 2;

    /** Notice that the confidence is no probability: on a collectivity's own documents nothing was calibrated. */
    public static final String NOT_CALIBRATED = "notice.not_calibrated";

    /** Share of the message's rare words that a local document must hold to be quoted first. Not calibrated: a rule. */
    private static final double LOCAL_COVERAGE = 0.6;

    private final FicheIndex national;
    private final @Nullable FicheIndex local;
    private final @Nullable Wording model;
    private final double threshold;

    /**
     * @param local the collectivity's own documents, or null
     * @param model the optional language model, or null: then drafts are made of quotations only
     */
    public Answers(FicheIndex national, @Nullable FicheIndex local, @Nullable Wording model) {
        this(national, local, model, Calibration.SHIPPED.threshold());
    }

    /** @param threshold probability of scope (0 to 1) under which the answer is "je ne sais pas" */
    Answers(FicheIndex national, @Nullable FicheIndex local, @Nullable Wording model, double threshold) {
        this.national = national;
        this.local = local;
        this.model = model;
        this.threshold = threshold;
    }

    /**
     * Proposes an answer.
     *
     * @param situation answers already given to {@link Answer.SituationQuestion}s: choice id to option
     * @param today the date against which the corpus's age is judged
     */
    public Answer answer(String message, Map<String, String> situation, LocalDate today) {
        String text = message.length() > MOST_CHARACTERS ? message.substring(0, MOST_CHARACTERS) : message;
        List<Notice> notices = new ArrayList<>();
        if (text.isBlank()) {
            notices.add(new Notice("notice.empty", List.of(), true));
            return without(Status.UNKNOWN, Texts.of("draft.unknown"), List.of(), List.of(), 0, null, notices);
        }
        Triage triage = Triage.of(text);
        if (!triage.alarms().isEmpty()) {
            for (Alarm alarm : triage.alarms()) {
                notices.add(new Notice("danger." + alarm.danger(), List.of(alarm.words()), true));
            }
            return without(Status.TO_A_PERSON, "", List.of(), List.of(), 0, null, notices);
        }
        String language = triage.foreignLanguage();
        if (language != null) {
            String name = Texts.of("language." + language);
            notices.add(new Notice("notice.other_language", List.of(name), true));
            return without(
                    Status.UNKNOWN, Texts.of("draft.other_language", name), List.of(), List.of(), 0, null, notices);
        }
        Finding found = Finding.of(text, national);
        Competence competence = triage.competence();
        if (competence != null) {
            return forwarded(competence, found, notices);
        }
        if (triage.demand()) {
            acknowledge(today, notices);
        }
        return answered(text, situation, today, found, notices);
    }

    private Answer answered(
            String text, Map<String, String> situation, LocalDate today, Finding found, List<Notice> notices) {
        @Nullable Finding own = ownFinding(text);
        boolean localFirst = own != null;
        boolean refused = found.hits().isEmpty() || found.scope() < threshold;
        if (refused && !localFirst) {
            return unknown(found, notices);
        }
        // For where and when the collectivity's own words come first; alone, if no national fiche is sure.
        Finding base = refused && own != null ? own : found;
        List<PassageHit> beside = refused || own == null
                ? List.of()
                : own.passages().stream().limit(MOST_LOCAL_PASSAGES).toList();
        Composition composition =
                new Composer(text, base.quotable(), base.passages(), situation).compose(beside, national.date());
        if (composition.sentences().stream().noneMatch(sentence -> sentence.quote() != null)) {
            return unknown(found, notices);
        }
        if (localFirst) {
            notices.add(new Notice("notice.local_first", List.of(), false));
        }
        if (base.equals(own)) {
            notices.add(new Notice(NOT_CALIBRATED, List.of(), false));
        }
        composition.assumed().forEach(option -> notices.add(new Notice("notice.assumed", List.of(option), false)));
        if (composition.open()) {
            notices.add(new Notice("notice.open_case", List.of(), false));
        }
        warnOfAge(today, notices);
        List<Sentence> sentences = reworded(text, composition.sentences(), notices);
        return new Answer(
                Status.ANSWERED,
                Letter.of(sentences),
                sentences,
                composition.questions(),
                withLocal(found, own),
                found.baseline(),
                base.confidence(),
                national.date(),
                null,
                notices);
    }

    private Answer unknown(Finding found, List<Notice> notices) {
        notices.add(new Notice("notice.unknown", List.of(), false));
        return without(
                Status.UNKNOWN,
                Texts.of("draft.unknown"),
                found.hits(),
                found.baseline(),
                found.confidence(),
                null,
                notices);
    }

    /** What the collectivity's own documents say, when the message asks where or when and they cover it; else null. */
    private @Nullable Finding ownFinding(String text) {
        Set<Need> needs = Need.of(text);
        if (local == null || !(needs.contains(Need.WHERE) || needs.contains(Need.WHEN_OPEN))) {
            return null;
        }
        List<Hit> hits = local.search(text, MOST_FICHES);
        if (hits.isEmpty()) {
            return null;
        }
        Signals signals = local.signals(text, hits);
        if (signals.coverage() < LOCAL_COVERAGE) {
            return null;
        }
        List<PassageHit> passages = local.passages(text, hits.get(0).fiche(), MOST_PASSAGES);
        return passages.isEmpty() ? null : new Finding(hits, hits, passages, signals.coverage(), signals.coverage());
    }

    private Answer forwarded(Competence competence, Finding found, List<Notice> notices) {
        String administration = Texts.of("administration." + competence.key());
        notices.add(new Notice("notice.forward", List.of(administration, competence.words()), true));
        return without(
                Status.FORWARD,
                Texts.of("draft.forward", administration, competence.address()),
                found.hits(),
                found.baseline(),
                found.confidence(),
                new Forward(administration, competence.words(), competence.address()),
                notices);
    }

    /** CRPA L112-3; silence decides after two months (L231-1, L231-4), which is the date the text must carry (R112-5). */
    private static void acknowledge(LocalDate today, List<Notice> notices) {
        notices.add(new Notice("notice.acknowledgement", List.of(), false));
        notices.add(new Notice(
                "notice.acknowledgement_text", List.of(Texts.day(today), Texts.day(today.plusMonths(2))), false));
    }

    private void warnOfAge(LocalDate today, List<Notice> notices) {
        long days = ChronoUnit.DAYS.between(national.date(), today);
        if (days > OLD_CORPUS_DAYS) {
            notices.add(
                    new Notice("notice.corpus_old", List.of(Texts.day(national.date()), String.valueOf(days)), true));
        }
    }

    private List<Sentence> reworded(String text, List<Sentence> quoted, List<Notice> notices) {
        if (model == null) {
            return quoted;
        }
        Wording.Reworded reworded = model.rewordAndTell(text, quoted);
        notices.addAll(reworded.notices());
        return reworded.sentences();
    }

    private static List<Hit> withLocal(Finding found, @Nullable Finding own) {
        return own == null
                ? found.hits()
                : Stream.concat(own.hits().stream().limit(1), found.hits().stream())
                        .toList();
    }

    private Answer without(
            Status status,
            String draft,
            List<Hit> fiches,
            List<Hit> baseline,
            double confidence,
            @Nullable Forward forward,
            List<Notice> notices) {
        List<Sentence> sentences =
                draft.isEmpty() ? List.of() : List.of(new Sentence(draft, null, null, null, Part.DIRECT, true));
        return new Answer(
                status, draft, sentences, List.of(), fiches, baseline, confidence, national.date(), forward, notices);
    }

    /** Fiches as the agent types, national and local. */
    public List<Hit> suggest(String typed, int most) {
        if (local == null) {
            return national.suggest(typed, most);
        }
        // Scores of two indexes do not compare: the collectivity's own few documents come first, then the State's.
        List<Hit> own = local.suggest(typed, Math.min(2, most));
        return Stream.concat(own.stream(), national.suggest(typed, most).stream())
                .limit(most)
                .toList();
    }

    /**
     * What one index holds for a message.
     *
     * @param scope probability that a fiche answers at all
     * @param confidence probability that the first one does
     */
    record Finding(List<Hit> hits, List<Hit> baseline, List<PassageHit> passages, double scope, double confidence) {
        /** The first fiche that has passages. */
        Fiche quotable() {
            return hits.stream()
                    .map(Hit::fiche)
                    .filter(fiche -> !fiche.passages().isEmpty())
                    .findFirst()
                    .orElseGet(() -> hits.get(0).fiche());
        }

        static Finding of(String text, FicheIndex index) {
            List<Hit> hits = index.search(text, MOST_FICHES);
            List<Hit> baseline = index.baseline(text, MOST_FICHES);
            if (hits.isEmpty()) {
                return new Finding(hits, baseline, List.of(), 0, 0);
            }
            // A few fiches are mere tables of contents: they can be shown, and nothing in them quoted.
            List<PassageHit> passages = hits.stream()
                    .filter(hit -> !hit.fiche().passages().isEmpty())
                    .findFirst()
                    .map(hit -> index.passages(text, hit.fiche(), MOST_PASSAGES))
                    .orElse(List.of());
            Support support = Support.of(text, index, hits, baseline, passages);
            double scope = Calibration.SHIPPED.scope().probability(support.features());
            double right = Calibration.SHIPPED.right().probability(support.features());
            return new Finding(hits, baseline, passages, scope, scope * right);
        }
    }

    /** A language model's hand in the wording: takes a draft of quotations, gives sentences that may not be supported. */
    public interface Wording {
        List<Answer.Sentence> reword(String message, List<Answer.Sentence> quoted);

        /** The same, with what the agent must know of it: the model was not reachable, a sentence was struck out… */
        default Reworded rewordAndTell(String message, List<Answer.Sentence> quoted) {
            return new Reworded(reword(message, quoted), List.of());
        }

        /** @param notices keys that begin with {@code model.} have their texts in the bundle of {@code answers.model} */
        record Reworded(List<Answer.Sentence> sentences, List<Answer.Notice> notices) {
            public Reworded {
                sentences = List.copyOf(sentences);
                notices = List.copyOf(notices);
            }
        }
    }
}
