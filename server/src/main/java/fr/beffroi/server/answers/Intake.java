package fr.beffroi.server.answers;

import fr.beffroi.answers.Answer;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answers;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.answers.Draft.Answered;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A message's straight line to the queue: message, engine (energy measured), evidence, proposal. Inside
 * {@code Tenancy.in}; the use's row is locked first, so that nothing runs while it is suspended.
 */
@Component
class Intake {
    static final String USE = "answers";
    static final String ACKNOWLEDGEMENT = "acknowledgement";
    private static final String ACKNOWLEDGEMENT_TEXT = "notice.acknowledgement_text";
    private static final String CALIBRATION = "beffroi-answers";

    private final Uses uses;
    private final Messages messages;
    private final Drafts drafts;
    private final Engine engine;
    private final Proposals proposals;
    private final EnergyMeter meter;
    private final MessageSource texts;

    Intake(
            Uses uses,
            Messages messages,
            Drafts drafts,
            Engine engine,
            Proposals proposals,
            EnergyMeter meter,
            MessageSource texts) {
        this.uses = uses;
        this.messages = messages;
        this.drafts = drafts;
        this.engine = engine;
        this.proposals = proposals;
        this.meter = meter;
        this.texts = texts;
    }

    /** Keeps the message and proposes an answer. @param service whose queue it waits in. @return the proposal */
    UUID receive(Message message, String service) {
        Use use = uses.getOpen(USE);
        messages.add(message);
        return propose(use, message, service, List.of(), null);
    }

    /**
     * Answers one situation question of a proposal, or takes the answer back where {@code option} is empty: a new version
     * takes the proposal's place.
     *
     * @return the new proposal
     */
    UUID recompose(UUID proposal, String choice, String option) {
        Use use = uses.getOpen(USE);
        Proposals.Stored stored = proposals.get(proposal);
        Drafts.Kept kept = drafts.find(proposal).orElseThrow(() -> new NoSuchElementException("draft " + proposal));
        Message message = messages.get(kept.message());
        return propose(use, message, stored.service(), kept.draft().answeredWith(choice, option), proposal);
    }

    private UUID propose(Use use, Message message, String service, List<Answered> answered, @Nullable UUID replaces) {
        String body = Optional.ofNullable(message.body())
                .orElseThrow(() -> new NoSuchElementException("message " + message.id() + " was erased"));
        Measured<Answer> measured = meter.measure(
                () -> engine.use(answers -> answers.answer(body, Draft.situation(answered), LocalDate.now())));
        Answer answer = verified(measured.result());
        Draft draft = Draft.of(answer, answered);
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                use.id(),
                draft.kind(),
                Subject.of(body),
                draft.text(),
                evidence(answer),
                confidence(answer),
                version(answer),
                measured.energy(),
                answer.status() == Answer.Status.TO_A_PERSON,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                replaces);
        proposals.submit(proposal, service, message.demonstration());
        drafts.add(proposal.id(), message.id(), draft);
        if (replaces == null) {
            acknowledge(answer, proposal, message, service);
        }
        return proposal.id();
    }

    /** Where the law asks for an acknowledgement (CRPA L112-3), it is a proposal of its own beside the answer. */
    private void acknowledge(Answer answer, Proposal beside, Message message, String service) {
        Optional<Answer.Notice> asked = answer.notices().stream()
                .filter(n -> n.key().equals(ACKNOWLEDGEMENT_TEXT))
                .findFirst();
        asked.ifPresent(notice -> {
            String text = texts.getMessage(notice.key(), notice.arguments().toArray(), Locale.FRENCH);
            Proposal acknowledgement = new Proposal(
                    UUID.randomUUID(),
                    beside.use(),
                    ACKNOWLEDGEMENT,
                    beside.subject(),
                    text,
                    List.of(),
                    confidence(answer),
                    beside.version(),
                    new Energy(0, beside.energy().method()),
                    false,
                    beside.at(),
                    null);
            proposals.submit(acknowledgement, service, message.demonstration());
            drafts.add(acknowledgement.id(), message.id(), Draft.acknowledgement(answer, text));
        });
    }

    /** Invariant 6, held once more where it is stored: a quotation that is not in its passage is struck out. */
    private Answer verified(Answer answer) {
        List<Sentence> sentences = new ArrayList<>();
        String draft = answer.draft();
        for (Sentence sentence : answer.sentences()) {
            if (sentence.quote() == null || !sentence.supported() || isQuoted(sentence, sentence.quote())) {
                sentences.add(sentence);
            } else {
                sentences.add(new Sentence(
                        sentence.text(),
                        sentence.fiche(),
                        sentence.passage(),
                        sentence.quote(),
                        sentence.part(),
                        false));
                draft = draft.replace(sentence.text(), "");
            }
        }
        return new Answer(
                answer.status(),
                draft,
                sentences,
                answer.questions(),
                answer.fiches(),
                answer.baseline(),
                answer.confidence(),
                answer.corpusDate(),
                answer.forward(),
                answer.notices());
    }

    private boolean isQuoted(Sentence sentence, String quote) {
        return findPassage(sentence)
                .map(p -> p.text().contains(quote) || p.lead().contains(quote))
                .orElse(false);
    }

    private Optional<Passage> findPassage(Sentence sentence) {
        return sentence.fiche() == null
                ? Optional.empty()
                : engine.findFiche(sentence.fiche())
                        .flatMap(f -> f.passages().stream()
                                .filter(p -> p.id().equals(sentence.passage()))
                                .findFirst());
    }

    private List<Evidence> evidence(Answer answer) {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Optional<Fiche>> cited = new LinkedHashMap<>();
        for (Sentence sentence : answer.sentences()) {
            if (sentence.fiche() == null
                    || sentence.passage() == null
                    || sentence.quote() == null
                    || !sentence.supported()) {
                continue;
            }
            Optional<Fiche> fiche = cited.computeIfAbsent(sentence.fiche(), engine::findFiche);
            evidence.add(new Evidence.Citation(
                    sentence.fiche(),
                    fiche.map(Fiche::title).orElse(sentence.fiche()),
                    sentence.passage(),
                    sentence.quote(),
                    fiche.map(Fiche::address).orElse(null),
                    fiche.map(Fiche::modified).orElse(answer.corpusDate())));
        }
        if (!answer.baseline().isEmpty()) {
            Fiche first = answer.baseline().getFirst().fiche();
            boolean agrees = !answer.fiches().isEmpty()
                    && answer.fiches().getFirst().fiche().id().equals(first.id());
            evidence.add(new Evidence.Comparison("BM25", first.id() + " · " + first.title(), agrees));
        }
        return evidence;
    }

    private static Confidence confidence(Answer answer) {
        boolean calibrated = answer.notices().stream().noneMatch(n -> n.key().equals(Answers.NOT_CALIBRATED));
        return new Confidence(answer.confidence(), calibrated ? CALIBRATION : Confidence.NOT_CALIBRATED);
    }

    private String version(Answer answer) {
        String program = Optional.ofNullable(Answer.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return "beffroi-answers " + program + (engine.usesModel() ? " + model" : "") + " · " + answer.corpusDate();
    }
}
