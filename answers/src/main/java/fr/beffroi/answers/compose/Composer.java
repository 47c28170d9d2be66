package fr.beffroi.answers.compose;

import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.compose.Situation.Standing;
import fr.beffroi.answers.corpus.Audience;
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
import java.util.Set;
import java.util.stream.Collectors;

/** Composes a draft for one message from one fiche, and from the collectivity's own documents for where and when. */
public final class Composer {
    /** Quoted sentences; with greeting, subject, presumption, source and signature a draft holds twelve at most. */
    static final int MOST_QUOTES = 7;

    /** Words quoted in all. */
    static final int MOST_WORDS = 180;

    private static final int MOST_DOCUMENTS = 6;

    /** A longer list under one lead is left to the fiche: half of a list would mislead. */
    private static final int LONGEST_LIST = 5;

    /** Options of an open choice that a draft can set side by side. */
    private static final int MOST_CASES = 3;

    private final String message;
    private final Fiche fiche;
    private final Situation situation;
    private final Set<Need> needs;
    private final List<PassageHit> fits;
    private final Map<String, Double> fit = new HashMap<>();
    private final Set<String> services;
    private final Set<String> places;

    private final Map<Part, List<Passage>> chosen = new EnumMap<>(Part.class);
    private final Set<String> taken = new HashSet<>();
    private int quotes;
    private int words;

    /** @param fits the passages of the fiche that fit the message, with their scores */
    public Composer(String message, Fiche fiche, List<PassageHit> fits, Map<String, String> given) {
        this.message = message;
        this.fiche = fiche;
        this.fits = fits;
        this.situation = Situation.of(message, fiche, given);
        this.needs = Need.of(message);
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
        for (Part part : Part.values()) {
            if (part == Part.WHERE && !local.isEmpty()) {
                local.forEach(hit -> sentences.add(
                        quoted(hit.fiche(), hit.passage(), hit.passage().text(), part)));
            }
            String lead = "";
            for (Passage passage : chosen.getOrDefault(part, List.of())) {
                sentences.add(sentence(passage, part, lead));
                lead = passage.lead();
            }
        }
        sentences.add(courtesy(source(own, corpusDate), Part.CLOSING));
        sentences.add(courtesy(Texts.of("draft.signature"), Part.CLOSING));
        boolean open = chosen.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(passage -> situation.standing(passage) == Standing.OPEN)
                || !situation.open(fiche).isEmpty();
        return new Composition(
                sentences,
                Questions.of(fiche, situation, fits),
                List.copyOf(new HashSet<>(situation.read().values())),
                open);
    }

    private void choose() {
        boolean asksNothingElse = needs.isEmpty() || needs.contains(Need.HOW);
        direct();
        if (asksNothingElse) {
            best(Topic.STEPS, Part.STEPS, needs.isEmpty() ? 1 : 2);
        }
        if (needs.contains(Need.DOCUMENTS) || needs.contains(Need.HOW)) {
            best(Topic.DOCUMENTS, Part.DOCUMENTS, MOST_DOCUMENTS);
        }
        if (needs.contains(Need.COST) || needs.contains(Need.HOW)) {
            best(Topic.COST, Part.COST, needs.contains(Need.COST) ? 2 : 1);
            byCase(Topic.COST, Part.COST);
        }
        if (needs.contains(Need.DELAY)) {
            best(Topic.DELAY, Part.DELAY, 2);
            byCase(Topic.DELAY, Part.DELAY);
        }
        if (needs.contains(Need.WHERE) || needs.contains(Need.HOW)) {
            best(Topic.WHERE, Part.WHERE, needs.contains(Need.WHERE) ? 2 : 1);
        }
        if (asksNothingElse || needs.contains(Need.DOCUMENTS) || needs.contains(Need.WHERE)) {
            service();
        }
        warning();
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
                .sorted(Comparator.comparingDouble((Passage passage) -> -fit.getOrDefault(passage.id(), 0.0)))
                .toList();
    }

    /** The direct answer: what fits best and holds in all cases; beside it, if it fits far better, what depends on one. */
    private void direct() {
        List<Passage> ranked = fiche.passages().stream()
                .filter(passage -> situation.standing(passage) != Standing.EXCLUDED)
                .filter(passage -> !services.contains(passage.text()) && !places.contains(passage.text()))
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
        score += fiche.passages().indexOf(passage) == 0 ? 0.15 : 0;
        score -= situation.standing(passage) == Standing.OPEN ? 0.3 : 0;
        score -= passage.lead().isEmpty() ? 0 : 0.2;
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

    /** The best of a topic that hold whatever is open, put back in the fiche's order. */
    private void best(Topic topic, Part part, int most) {
        byFit(topic).stream()
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .limit(most)
                .sorted(Comparator.comparingInt(passage -> fiche.passages().indexOf(passage)))
                .forEach(passage -> take(passage, part));
    }

    private void service() {
        fiche.passages().stream()
                .filter(passage -> services.contains(passage.text()))
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .max(Comparator.comparingDouble(passage -> fit.getOrDefault(passage.id(), 0.0)))
                .ifPresent(passage -> take(passage, Part.SERVICE));
    }

    private void warning() {
        fiche.passages().stream()
                .filter(passage -> passage.topic() == Topic.WARNING)
                .filter(passage -> situation.standing(passage) == Standing.HOLDS)
                .filter(passage -> fit.getOrDefault(passage.id(), 0.0) >= 0.6)
                .max(Comparator.comparingDouble(passage -> fit.getOrDefault(passage.id(), 0.0)))
                .ifPresent(passage -> take(passage, Part.WARNING));
    }

    /** Takes a passage, and with an item of a list the whole list; nothing, if that is too long. */
    private void take(Passage passage, Part part) {
        List<Passage> whole = part == Part.DOCUMENTS ? List.of(passage) : listOf(passage);
        int more = whole.stream()
                .mapToInt(one -> Quote.words(Quote.of(one.text(), message)))
                .sum();
        boolean fitsIn = quotes == 0 || (quotes < MOST_QUOTES && words + more <= MOST_WORDS);
        boolean fresh = whole.stream().noneMatch(one -> taken.contains(one.text()));
        if (fitsIn && fresh && whole.size() <= LONGEST_LIST) {
            whole.forEach(one -> taken.add(one.text()));
            chosen.computeIfAbsent(part, key -> new ArrayList<>()).addAll(whole);
            // Items under one lead make one sentence.
            quotes++;
            words += more;
        }
    }

    private List<Passage> listOf(Passage passage) {
        if (!passage.lead().endsWith(":") || Quote.words(passage.lead()) < 3) {
            return List.of(passage);
        }
        return fiche.passages().stream()
                .filter(other -> other.lead().equals(passage.lead()))
                .filter(other -> other.conditions().equals(passage.conditions()))
                .filter(other -> other.chapter().equals(passage.chapter()))
                .toList();
    }

    private Sentence sentence(Passage passage, Part part, String leadBefore) {
        String quote = Quote.of(passage.text(), message);
        String text = quote;
        boolean ledBefore = passage.lead().isEmpty() || passage.lead().equals(leadBefore);
        if (ledBefore && !leadBefore.isEmpty() && part != Part.DOCUMENTS) {
            return new Sentence("- " + quote, fiche.id(), passage.id(), quote, part, true);
        }
        if (part == Part.SERVICE) {
            text = addressed(passage);
        } else if (part != Part.DOCUMENTS && part != Part.WHERE && part != Part.WARNING && !ledBefore) {
            text = Texts.of("draft.lead", passage.lead(), quote);
        }
        String way = situation.way(passage);
        if (!way.isEmpty()) {
            text = Texts.of("draft.titled", way, text);
        }
        List<String> cases = situation.openConditions(passage).stream()
                .map(Condition::option)
                .toList();
        if (!cases.isEmpty()) {
            text = Texts.of("draft.case", String.join(" › ", cases), text);
        }
        return new Sentence(text, fiche.id(), passage.id(), quote, part, true);
    }

    private String addressed(Passage passage) {
        return fiche.services().stream()
                .filter(service -> service.title().equals(passage.text()) && service.address() != null)
                .findFirst()
                .map(service -> Texts.of("draft.titled", passage.text(), String.valueOf(service.address())))
                .orElse(passage.text());
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
