package fr.beffroi.server.answers;

import fr.beffroi.answers.Answer;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Outbox;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an answer: the message, the draft sentence by sentence, and each quotation where it stands in its fiche. */
@Component
class AnswerFace implements ProposalFace {
    private final Drafts drafts;
    private final Messages messages;
    private final Engine engine;
    private final Sending sending;
    private final Outbox outbox;
    private final Decisions decisions;
    private final CorpusAge age;

    AnswerFace(
            Drafts drafts,
            Messages messages,
            Engine engine,
            Sending sending,
            Outbox outbox,
            Decisions decisions,
            CorpusAge age) {
        this.drafts = drafts;
        this.messages = messages;
        this.engine = engine;
        this.sending = sending;
        this.outbox = outbox;
        this.decisions = decisions;
        this.age = age;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(Intake.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return drafts.find(stored.proposal().id()).map(kept -> face(stored, kept));
    }

    private Face face(Stored stored, Drafts.Kept kept) {
        Draft draft = kept.draft();
        Message message = messages.get(kept.message());
        boolean forResident = Sending.isForResident(stored.proposal().kind());
        boolean mailed = outbox.canSend() && message.contactEmail() != null;
        String effect = forResident ? (mailed ? "answers.effect.mail" : "answers.effect.copy") : "answers.effect.none";
        return new Face(
                "answers/face",
                model(stored, draft, message, mailed),
                "answers.accept." + stored.proposal().kind(),
                Sending.isForResident(stored.proposal().kind()) ? "proposal.amend" : "answers.write",
                effect,
                message.contactEmail(),
                true,
                !hasBlanks(stored));
    }

    /** An acknowledgement with [blanks] to fill in can only be amended. */
    private static boolean hasBlanks(Stored stored) {
        return stored.proposal().kind().equals(Intake.ACKNOWLEDGEMENT)
                && stored.proposal().content().contains("[");
    }

    private Shown model(Stored stored, Draft draft, Message message, boolean mailed) {
        List<Line> lines = lines(draft);
        return new Shown(
                message,
                draft,
                stored.proposal().kind(),
                lines,
                Section.of(lines),
                sources(stored, draft, lines),
                sending.mention(draft),
                mailed,
                age.isOld(draft.corpusDate()),
                age.days(draft.corpusDate()),
                sent(stored, draft).orElse(null));
    }

    /** Sentences with the number of the passage each one quotes; passages are numbered as they first appear. */
    private static List<Line> lines(Draft draft) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Answer.Sentence sentence : draft.sentences()) {
            String passage = sentence.supported() ? sentence.passage() : null;
            lines.add(new Line(
                    sentence,
                    passage == null ? null : numbers.computeIfAbsent(passage, p -> numbers.size() + 1),
                    passage == null ? null : anchor(passage)));
        }
        return lines;
    }

    private List<Source> sources(Stored stored, Draft draft, List<Line> lines) {
        Map<String, List<Line>> byFiche = lines.stream()
                .filter(line -> line.number() != null)
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.sentence().fiche()), LinkedHashMap::new, Collectors.toList()));
        List<Source> sources = new ArrayList<>();
        byFiche.forEach((id, quoting) -> sources.add(engine.findFiche(id)
                .filter(fiche -> holds(fiche, quoting))
                .map(fiche -> Source.of(fiche, quoting))
                .orElseGet(() -> fromEvidence(stored, id, quoting, draft.corpusDate()))));
        return sources;
    }

    private static boolean holds(Fiche fiche, List<Line> quoting) {
        return quoting.stream()
                .allMatch(line -> fiche.passages().stream()
                        .anyMatch(p -> p.id().equals(line.sentence().passage())
                                && Quoted.find(p, String.valueOf(line.sentence().quote()))
                                        .isPresent()));
    }

    /** The fiche has changed since: the quotations kept as evidence stand in for it. */
    private static Source fromEvidence(Stored stored, String fiche, List<Line> quoting, LocalDate date) {
        List<Evidence.Citation> kept = stored.proposal().evidence().stream()
                .filter(Evidence.Citation.class::isInstance)
                .map(Evidence.Citation.class::cast)
                .filter(c -> c.source().equals(fiche))
                .toList();
        List<Block> blocks = quoting.stream()
                .map(line -> new Block(
                        line.anchor(),
                        line.number(),
                        "",
                        "",
                        false,
                        new Quoted("", String.valueOf(line.sentence().quote()), "")))
                .distinct()
                .toList();
        String title = kept.isEmpty() ? fiche : kept.getFirst().title();
        URI address = kept.isEmpty() ? null : kept.getFirst().address();
        return new Source(fiche, title, false, date, address, true, blocks);
    }

    private Optional<Sent> sent(Stored stored, Draft draft) {
        if (stored.status() != Status.ACCEPTED && stored.status() != Status.AMENDED) {
            return Optional.empty();
        }
        List<Decision> history = decisions.of(stored.proposal().id());
        Decision last = history.getLast();
        if (!Sending.isForResident(stored.proposal().kind(), last.verdict())) {
            return Optional.empty();
        }
        String content = last.amended() == null ? stored.proposal().content() : last.amended();
        List<Outbox.Delivery> earlier = history.subList(0, history.size() - 1).stream()
                .map(d -> outbox.delivery(d.id()))
                .filter(d -> d != Outbox.Delivery.NONE)
                .toList();
        return Optional.of(
                new Sent(sending.letter(content, draft), outbox.delivery(last.id()), last.id(), !earlier.isEmpty()));
    }

    static String anchor(String passage) {
        return "p-" + passage.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** Everything the template {@code answers/face} reads. */
    record Shown(
            Message message,
            Draft draft,
            String kind,
            List<Line> lines,
            List<Section> sections,
            List<Source> sources,
            String mention,
            boolean mailed,
            boolean old,
            long days,
            @Nullable Sent sent) {
        private static final Set<String> TOLD_ELSEWHERE =
                Set.of("notice.corpus_old", "notice.forward", "notice.open_case", "notice.unknown");

        /** Without what the page tells in its own place: the age of the fiches, the forwarding, the open questions. */
        public List<Answer.Notice> serious() {
            return draft.notices().stream()
                    .filter(n -> n.serious() && !TOLD_ELSEWHERE.contains(n.key()))
                    .toList();
        }

        public List<Answer.Notice> remarks() {
            return draft.notices().stream()
                    .filter(n -> !n.serious() && !TOLD_ELSEWHERE.contains(n.key()))
                    .toList();
        }

        public boolean hasStruck() {
            return lines.stream().anyMatch(line -> !line.sentence().supported());
        }
    }

    /** Sentences of one part of the letter, under its heading where it has one, as the engine lays the draft out. */
    record Section(@Nullable String heading, List<Line> lines) {
        private static final Set<Answer.Part> HEADED = EnumSet.of(
                Answer.Part.STEPS,
                Answer.Part.DOCUMENTS,
                Answer.Part.COST,
                Answer.Part.DELAY,
                Answer.Part.WHERE,
                Answer.Part.SERVICE,
                Answer.Part.WARNING);

        static List<Section> of(List<Line> lines) {
            List<Section> sections = new ArrayList<>();
            Answer.Part before = null;
            for (Line line : lines) {
                Answer.Part part = line.sentence().part();
                if (part != before || part == Answer.Part.DIRECT) {
                    sections.add(new Section(HEADED.contains(part) ? "part." + part : null, new ArrayList<>()));
                }
                sections.getLast().lines().add(line);
                before = part;
            }
            return sections;
        }
    }

    /** A sentence of the draft. @param number of the passage it quotes, from 1; null for a sentence of courtesy */
    record Line(
            Answer.Sentence sentence,
            @Nullable Integer number,
            @Nullable String anchor) {}

    /** What was put before the resident. @param again whether an earlier decision already sent a mail */
    record Sent(String letter, Outbox.Delivery delivery, UUID about, boolean again) {}

    /** A fiche that the draft quotes, in its own order. @param changed since the draft was made */
    record Source(
            String id,
            String title,
            boolean local,
            LocalDate date,
            @Nullable URI address,
            boolean changed,
            List<Block> blocks) {
        static Source of(Fiche fiche, List<Line> quoting) {
            Map<String, Line> quoted = new LinkedHashMap<>();
            quoting.forEach(
                    line -> quoted.putIfAbsent(String.valueOf(line.sentence().passage()), line));
            Set<String> chapters = new LinkedHashSet<>();
            fiche.passages().stream().filter(p -> quoted.containsKey(p.id())).forEach(p -> chapters.add(place(p)));
            List<Block> blocks = new ArrayList<>();
            String place = "";
            String lead = "";
            for (Passage passage : fiche.passages()) {
                Line line = quoted.get(passage.id());
                String here = place(passage);
                blocks.add(new Block(
                        line == null ? null : line.anchor(),
                        line == null ? null : line.number(),
                        here.equals(place) ? "" : here,
                        passage.lead().equals(lead) ? "" : passage.lead(),
                        !chapters.contains(here),
                        line == null
                                ? new Quoted(passage.text(), "", "")
                                : Quoted.find(
                                                passage,
                                                String.valueOf(line.sentence().quote()))
                                        .orElseThrow(() -> new NoSuchElementException(passage.id()))));
                place = here;
                lead = passage.lead();
            }
            boolean local = fiche.id().startsWith("L");
            LocalDate date = fiche.modified() == null ? LocalDate.EPOCH : fiche.modified();
            return new Source(fiche.id(), fiche.title(), local, date, fiche.address(), false, blocks);
        }

        private static String place(Passage passage) {
            List<String> steps = new ArrayList<>();
            passage.conditions().stream().map(Condition::option).forEach(steps::add);
            if (!passage.chapter().isEmpty()) {
                steps.add(passage.chapter());
            }
            return String.join(" › ", steps);
        }
    }

    /**
     * A passage in its fiche.
     *
     * @param place situation and chapter, where they begin here; else ""
     * @param far stands in a part of the fiche that the draft does not quote: folded away
     */
    record Block(
            @Nullable String anchor, @Nullable Integer number, String place, String lead, boolean far, Quoted text) {}

    /** A text with its quoted part in the middle; "" where nothing is quoted. */
    record Quoted(String before, String quote, String after) {
        static Optional<Quoted> find(Passage passage, String quote) {
            int at = passage.text().indexOf(quote);
            if (at >= 0) {
                return Optional.of(new Quoted(
                        passage.text().substring(0, at), quote, passage.text().substring(at + quote.length())));
            }
            return passage.lead().contains(quote) ? Optional.of(new Quoted("", passage.text(), "")) : Optional.empty();
        }
    }
}
