package fr.beffroi.answers.compose;

import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answer.SituationQuestion;
import fr.beffroi.answers.compose.Situation.Standing;
import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import fr.beffroi.answers.search.PassageHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Composes a draft for one message from one fiche, and from the collectivity's own documents for where and when. */
public final class Composer {
    /** Quoted sentences; with greeting, subject, presumption, source and signature a draft holds fourteen at most. */
    static final int MOST_QUOTES = 9;

    /** Words quoted in all. */
    static final int MOST_WORDS = 200;

    private static final int MOST_DOCUMENTS = 6;

    /** A longer list under one lead is left to the fiche: half of a list would mislead. */
    private static final int LONGEST_LIST = 6;

    /** Options that a letter can ask a resident to choose from. */
    private static final int MOST_ASKED = 5;

    /** What a passage gains, beside its fit (1 for the best), from standing at the fiche's beginning. */
    private static final double EARLY = 0.3;

    /** The same, from saying a sum where a price is asked, or a time where a delay is. */
    private static final double FACT = 0.4;

    /** Share of common words from which two passages say the same. */
    private static final double SAME_THING = 0.75;

    /** "Je déménage": a few fiches speak as the resident would. */
    private static final Pattern FIRST_PERSON = Pattern.compile("(?iu)(?<![\\p{L}«])(?:je |j['’])");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Pattern EXAMPLE = Pattern.compile("(?i)^(?:par )?exemple");

    /** Options of an open choice that a draft can set side by side. */
    private static final int MOST_CASES = 3;

    private final String message;
    private final Fiche fiche;
    private final Situation situation;
    private final Set<Need> needs;
    private final List<PassageHit> fits;
    private final Map<String, Double> fit = new HashMap<>();
    private final Map<Passage, Integer> place = new HashMap<>();
    private final Set<String> services;
    private final Set<String> places;

    private final Map<Part, List<Passage>> chosen = new EnumMap<>(Part.class);
    private final Set<String> taken = new HashSet<>();
    private final List<String> said = new ArrayList<>();
    private int quotes;
    private int words;
    private boolean documentsLeftOut;

    /** @param fits the passages of the fiche that fit the message, with their scores */
    public Composer(String message, Fiche fiche, List<PassageHit> fits, Map<String, String> given) {
        this.message = message;
        this.fiche = fiche;
        this.fits = fits;
        this.situation = Situation.of(message, fiche, given);
        this.needs = Need.of(message);
        for (int i = 0; i < fiche.passages().size(); i++) {
            place.put(fiche.passages().get(i), i);
        }
        double best = fits.stream().mapToDouble(PassageHit::score).max().orElse(1);
        fits.forEach(hit -> fit.put(hit.passage().id(), hit.score() / best));
        this.services = fiche.services().stream().map(Fiche.Service::title).collect(Collectors.toSet());
        this.places = fiche.places().stream().map(Fiche.Place::title).collect(Collectors.toSet());
    }

    /**
     * @param local passages of the collectivity's own documents to put before the fiche's for where and when; often empty
     * @param corpusDate shown beside the source
     */
    public Composition compose(List<PassageHit> local, LocalDate corpusDate) {
        choose();
        List<Sentence> sentences = new ArrayList<>();
        boolean own = fiche.audience() == Audience.LOCAL;
        sentences.add(courtesy(Texts.of("draft.greeting"), Part.GREETING));
        sentences.add(
                courtesy(Texts.of(own ? "draft.thanks.local" : "draft.thanks", subject(fiche.title())), Part.GREETING));
        String presumed = chosen.values().stream()
                .flatMap(List::stream)
                .flatMap(passage -> situation.presumedCases(passage).stream())
                .distinct()
                .map(option -> "« " + option + " »")
                .collect(Collectors.joining(", "));
        if (!presumed.isEmpty()) {
            sentences.add(courtesy(Texts.of("draft.presumed", presumed), Part.GREETING));
        }
        if (chosen.values().stream()
                .flatMap(List::stream)
                .anyMatch(passage -> FIRST_PERSON.matcher(passage.text()).find())) {
            sentences.add(courtesy(Texts.of("draft.first_person"), Part.GREETING));
        }
        for (Part part : Part.values()) {
            if (part == Part.WHERE && !local.isEmpty()) {
                local.forEach(hit -> sentences.add(
                        quoted(hit.fiche(), hit.passage(), hit.passage().text(), part)));
            }
            sentences.addAll(new Lines(fiche, situation, message).of(part, chosen.getOrDefault(part, List.of())));
            if (part == Part.DOCUMENTS && documentsLeftOut) {
                sentences.add(courtesy(Texts.of("draft.more_documents"), part));
            }
        }
        List<SituationQuestion> questions = Questions.of(fiche, situation, fits, this::wanted);
        separating(questions).ifPresent(choice -> sentences.add(courtesy(asking(choice), Part.CLOSING)));
        sentences.add(courtesy(source(own, corpusDate), Part.CLOSING));
        sentences.add(courtesy(Texts.of("draft.signature"), Part.CLOSING));
        boolean open = chosen.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(passage -> situation.standing(passage) == Standing.OPEN)
                || !situation.open(fiche).isEmpty();
        return new Composition(
                sentences, questions, List.copyOf(new HashSet<>(situation.read().values())), open);
    }

    private void choose() {
        direct();
        // What was asked by name comes before what goes with any procedure: room is short.
        if (asked(Topic.COST)) {
            best(Topic.COST, Part.COST, 2);
            byCase(Topic.COST, Part.COST);
        }
        if (asked(Topic.DELAY)) {
            best(Topic.DELAY, Part.DELAY, 2);
            byCase(Topic.DELAY, Part.DELAY);
        }
        if (wanted(Topic.STEPS)) {
            best(Topic.STEPS, Part.STEPS, needs.isEmpty() ? 1 : 2);
        }
        if (wanted(Topic.DOCUMENTS)) {
            documents();
        }
        if (wanted(Topic.COST) && !asked(Topic.COST)) {
            best(Topic.COST, Part.COST, 1);
            byCase(Topic.COST, Part.COST);
        }
        if (wanted(Topic.WHERE)) {
            best(Topic.WHERE, Part.WHERE, needs.contains(Need.WHERE) ? 2 : 1);
        }
        if (wanted(Topic.STEPS) || needs.contains(Need.DOCUMENTS) || needs.contains(Need.WHERE)) {
            service();
        }
        warning();
    }

    private boolean wanted(Topic topic) {
        return switch (topic) {
            case STEPS -> needs.isEmpty() || needs.contains(Need.HOW);
            case DOCUMENTS, COST, WHERE -> asked(topic) || needs.contains(Need.HOW);
            case DELAY -> asked(topic);
            case INTRODUCTION, WHO, WARNING, OTHER -> false;
        };
    }

    /** The papers to bring, in the fiche's order: the first of them, and a word to say so if there are more. */
    private void documents() {
        List<Passage> papers = fiche.passages().stream()
                .filter(passage -> passage.topic() == Topic.DOCUMENTS && Papers.isPaper(passage))
                .filter(passage -> !services.contains(passage.text()) && !places.contains(passage.text()))
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .toList();
        for (Passage paper : papers) {
            boolean known = taken.contains(paper.text());
            boolean room = chosen.getOrDefault(Part.DOCUMENTS, List.of()).size() < MOST_DOCUMENTS;
            documentsLeftOut |= !known && !(room && take(paper, Part.DOCUMENTS));
        }
        documentsLeftOut &= chosen.containsKey(Part.DOCUMENTS);
    }

    /**
     * What the letter asks the resident as well: the question put first to the agent, if on its answer hangs the direct
     * answer, or a part that was asked for and of which nothing could be said. Options that read only beside one another
     * ("avant cette date") are left to the agent.
     */
    private Optional<Choice> separating(List<SituationQuestion> questions) {
        return questions.stream()
                .limit(1)
                .map(SituationQuestion::choice)
                .filter(choice -> !situation.presumed().containsKey(choice.id()))
                .filter(choice -> choice.options().size() <= MOST_ASKED)
                .filter(choice -> choice.options().stream().noneMatch(Leaning::leans))
                .filter(choice -> fiche.passages().stream()
                        .filter(passage -> situation.standing(passage) == Standing.OPEN)
                        .filter(passage -> situation.openConditions(passage).stream()
                                .anyMatch(condition -> condition.choice().equals(choice.id())))
                        .anyMatch(passage -> isMissing(passage.topic())
                                || chosen.getOrDefault(Part.DIRECT, List.of()).contains(passage)))
                .findFirst();
    }

    private boolean isMissing(Topic topic) {
        return wanted(topic) && !chosen.containsKey(partOf(topic));
    }

    private static Part partOf(Topic topic) {
        return switch (topic) {
            case STEPS -> Part.STEPS;
            case DOCUMENTS -> Part.DOCUMENTS;
            case COST -> Part.COST;
            case DELAY -> Part.DELAY;
            case WHERE -> Part.WHERE;
            case WARNING -> Part.WARNING;
            case INTRODUCTION, WHO, OTHER -> Part.DIRECT;
        };
    }

    private static String asking(Choice choice) {
        return Texts.of(
                "draft.asking",
                choice.options().stream().map(option -> "« " + option + " »").collect(Collectors.joining("\u00a0; ")));
    }

    /** What each case of one open choice says on a topic that is asked and on which nothing holds in all cases. */
    private void byCase(Topic topic, Part part) {
        if (chosen.containsKey(part)) {
            return;
        }
        Map<String, Passage> byOption = new LinkedHashMap<>();
        String choice = "";
        for (Passage passage : byFit(topic)) {
            List<Condition> open = situation.openConditions(passage);
            boolean alone = situation.standing(passage) == Standing.OPEN && open.size() == 1;
            if (alone && (choice.isEmpty() || choice.equals(open.get(0).choice()))) {
                choice = open.get(0).choice();
                byOption.putIfAbsent(open.get(0).option(), passage);
            }
        }
        if (byOption.size() >= 2 && byOption.size() <= MOST_CASES) {
            byOption.values().forEach(passage -> take(passage, part));
        }
    }

    private List<Passage> byFit(Topic topic) {
        return fiche.passages().stream()
                .filter(passage -> passage.topic() == topic)
                .filter(passage -> !services.contains(passage.text()))
                .filter(passage -> topic == Topic.WHERE || !places.contains(passage.text()))
                .filter(passage -> !isHanging(passage))
                .filter(passage -> Facts.speaks(passage, topic, message) || (topic == Topic.WHERE && isPlace(passage)))
                .sorted(Comparator.comparingDouble((Passage passage) -> -suits(passage, topic)))
                .toList();
    }

    /** A fiche begins with the rule and the usual way; exceptions, appeals and penalties come after. */
    private double suits(Passage passage, Topic topic) {
        double early =
                1 - (double) place.getOrDefault(passage, 0) / fiche.passages().size();
        return fit.getOrDefault(passage.id(), 0.0) + EARLY * early + (Facts.tells(passage, topic, message) ? FACT : 0);
    }

    /** The direct answer: what fits best and holds in all cases; beside it, if it fits far better, what depends on one. */
    private void direct() {
        List<Passage> ranked = fiche.passages().stream()
                .filter(passage -> situation.standing(passage) != Standing.EXCLUDED)
                .filter(passage -> !services.contains(passage.text()) && !places.contains(passage.text()))
                .filter(passage -> !isHanging(passage))
                .sorted(Comparator.comparingDouble(this::directness).reversed())
                .toList();
        ranked.stream()
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .findFirst()
                .ifPresent(passage -> take(passage, Part.DIRECT));
        double sure = chosen.getOrDefault(Part.DIRECT, List.of()).stream()
                .mapToDouble(this::directness)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        for (Passage passage : ranked) {
            if (chosen.getOrDefault(Part.DIRECT, List.of()).size() >= 2) {
                break;
            }
            boolean holds = situation.standing(passage) == Standing.HOLDS;
            if (holds ? directness(passage) > 0.75 * sure : directness(passage) > sure + 0.1) {
                take(passage, Part.DIRECT);
            }
        }
    }

    private double directness(Passage passage) {
        double score = fit.getOrDefault(passage.id(), 0.0);
        score += asked(passage.topic()) ? 0.3 : 0;
        score += passage.topic() == Topic.INTRODUCTION ? 0.25 : 0;
        score += place.getOrDefault(passage, 0) == 0 ? 0.15 : 0;
        score -= situation.standing(passage) == Standing.OPEN ? 0.3 : 0;
        score += asked(passage.topic()) && Facts.tells(passage, passage.topic(), message) ? FACT : 0;
        score -= passage.lead().isEmpty() ? 0 : 0.2;
        score -= Leaning.leans(said(passage)) ? 0.5 : 0;
        score -= passage.topic() == Topic.WARNING
                        || EXAMPLE.matcher(passage.lead() + passage.text()).find()
                ? 0.3
                : 0;
        score -= Lines.isRow(passage) ? 0.2 : 0;
        score -= Quote.words(passage.text()) < 5 ? 0.4 : 0;
        score -= passage.topic() == Topic.DOCUMENTS && !needs.contains(Need.DOCUMENTS) ? 0.3 : 0;
        return score;
    }

    private boolean asked(Topic topic) {
        return switch (topic) {
            case COST -> needs.contains(Need.COST);
            case DELAY -> needs.contains(Need.DELAY);
            case DOCUMENTS -> needs.contains(Need.DOCUMENTS);
            case WHERE -> needs.contains(Need.WHERE);
            case STEPS -> needs.contains(Need.HOW);
            case INTRODUCTION, WHO, WARNING, OTHER -> false;
        };
    }

    /** The best of a topic that hold whatever is open, in the fiche's order. */
    private void best(Topic topic, Part part, int most) {
        int left = most;
        for (Passage passage : byFit(topic)) {
            if (left > 0 && situation.standing(passage) == Standing.HOLDS && take(passage, part)) {
                left--;
            }
        }
        chosen.getOrDefault(part, new ArrayList<>()).sort(Comparator.comparingInt(place::get));
    }

    private void service() {
        fiche.passages().stream()
                .filter(passage -> services.contains(passage.text()))
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .min(Comparator.comparingDouble(passage -> -fit.getOrDefault(passage.id(), 0.0)))
                .ifPresent(passage -> take(passage, Part.SERVICE));
    }

    private void warning() {
        fiche.passages().stream()
                .filter(passage -> passage.topic() == Topic.WARNING)
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .filter(passage -> fit.getOrDefault(passage.id(), 0.0) >= 0.6)
                .min(Comparator.comparingDouble(passage -> -fit.getOrDefault(passage.id(), 0.0)))
                .ifPresent(passage -> take(passage, Part.WARNING));
    }

    /**
     * Takes a passage, with what it needs to make sense: the whole list of which it is an item, and the passage before it
     * if it leans on that one. Nothing, if that is too long, said already or still leaning.
     */
    private boolean take(Passage passage, Part part) {
        List<Passage> whole = new ArrayList<>(listOf(passage, part));
        if (part != Part.DOCUMENTS && Leaning.leans(said(whole.get(0)))) {
            Optional<Passage> before = before(whole.get(0));
            boolean there =
                    before.isPresent() && chosen.getOrDefault(part, List.of()).contains(before.get());
            if (!there && (before.isEmpty() || Leaning.leans(said(before.get())) || isOfList(before.get()))) {
                return false;
            }
            if (!there) {
                whole.add(0, before.get());
            }
        }
        int more = whole.stream()
                .mapToInt(one -> Quote.words(Quote.of(one.text(), message)))
                .sum();
        boolean morePapers = part == Part.DOCUMENTS && chosen.containsKey(Part.DOCUMENTS);
        boolean fitsIn = quotes == 0
                || (morePapers && words + more <= MOST_WORDS)
                || (quotes < MOST_QUOTES && words + more <= MOST_WORDS);
        boolean fresh = part == Part.DOCUMENTS
                ? whole.stream().noneMatch(one -> taken.contains(one.text()))
                : whole.stream().noneMatch(one -> alreadySaid(Quote.of(one.text(), message)));
        if (!fitsIn || !fresh || whole.size() > LONGEST_LIST) {
            return false;
        }
        whole.forEach(one -> taken.add(one.text()));
        chosen.computeIfAbsent(part, key -> new ArrayList<>()).addAll(whole);
        whole.forEach(one -> said.add(Quote.of(one.text(), message)));
        // Items under one lead make one sentence, and so do papers.
        quotes += morePapers ? 0 : 1;
        words += more;
        return true;
    }

    /** Fiches say a thing in the introduction, and once more in its chapter with a word changed. */
    private boolean alreadySaid(String text) {
        Set<String> stems = Stems.of(text);
        Set<String> numbers = numbers(text);
        return said.stream()
                .filter(other -> numbers(other).containsAll(numbers))
                .anyMatch(other -> {
                    Set<String> others = Stems.of(other);
                    long shared = stems.stream().filter(others::contains).count();
                    int shorter = Math.min(stems.size(), others.size());
                    return other.equals(text) || (shorter >= 4 && shared >= SAME_THING * shorter);
                });
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** What a reader meets first: the sentence that introduces a list, unless it is a mere label ("À noter :"). */
    private static String said(Passage passage) {
        return Lines.hasLead(passage) ? passage.lead() : passage.text();
    }

    private Optional<Passage> before(Passage passage) {
        return Optional.of(place.getOrDefault(passage, 0))
                .filter(at -> at > 0)
                .map(at -> fiche.passages().get(at - 1))
                .filter(other -> other.conditions().equals(passage.conditions()))
                .filter(other -> other.chapter().equals(passage.chapter()))
                .filter(other -> !isHanging(other))
                .filter(other -> !services.contains(other.text()) && !places.contains(other.text()));
    }

    /** "…à l'aide de ce téléservice :" introduces what is printed after it and is not quoted with it; a question answers nothing. */
    private static boolean isHanging(Passage passage) {
        return passage.text().endsWith(":") || passage.text().endsWith("?");
    }

    private boolean isPlace(Passage passage) {
        return places.contains(passage.text());
    }

    private boolean isOfList(Passage passage) {
        return listOf(passage, Part.DIRECT).size() > 1;
    }

    private List<Passage> listOf(Passage passage, Part part) {
        boolean alone = part == Part.DOCUMENTS ? Papers.isPlain(passage.lead()) : !Lines.hasLead(passage);
        return alone
                ? List.of(passage)
                : fiche.passages().stream()
                        .filter(other -> other.lead().equals(passage.lead()))
                        .filter(other -> other.conditions().equals(passage.conditions()))
                        .filter(other -> other.chapter().equals(passage.chapter()))
                        .toList();
    }

    private static Sentence quoted(Fiche fiche, Passage passage, String quote, Part part) {
        return new Sentence(quote, fiche.id(), passage.id(), quote, part, true);
    }

    private static Sentence courtesy(String text, Part part) {
        return new Sentence(text, null, null, null, part, true);
    }

    private String source(boolean own, LocalDate corpusDate) {
        return own
                ? Texts.of("draft.closing.local", fiche.title())
                : Texts.of(
                        "draft.closing",
                        fiche.title(),
                        Texts.day(corpusDate),
                        fiche.address() == null ? "service-public.fr" : String.valueOf(fiche.address()));
    }

    /** Titles of the State's sheets end in "?" as questions; a subject does not. */
    private static String subject(String title) {
        return "« " + title.strip() + " »";
    }
}
