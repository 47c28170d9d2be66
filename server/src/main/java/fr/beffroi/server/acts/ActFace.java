package fr.beffroi.server.acts;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.oversight.Turn;
import fr.beffroi.server.people.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a check: each finding beside its place in the act, with its article, its reason, its limits and its precision. */
@Component
class ActFace implements ProposalFace {
    private final CheckedActs acts;
    private final Rulings rulings;
    private final Decisions decisions;

    ActFace(CheckedActs acts, Rulings rulings, Decisions decisions) {
        this.acts = acts;
        this.rulings = rulings;
        this.decisions = decisions;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(ActsFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return acts.find(stored.proposal().id()).map(checked -> face(stored, checked, account));
    }

    private Face face(Stored stored, CheckedAct checked, Account account) {
        boolean bare = checked.findings().isEmpty();
        return new Face(
                "acts/face",
                shown(stored, checked, account),
                bare ? "acts.accept.none" : "acts.accept",
                "acts.rule",
                bare ? "acts.effect.none" : "acts.effect",
                null,
                false,
                true);
    }

    private Shown shown(Stored stored, CheckedAct checked, Account account) {
        List<Decision> history = decisions.of(stored.proposal().id());
        return new Shown(
                checked,
                Line.of(
                        checked,
                        rulings.precision(),
                        rulings.ofStanding(stored.proposal().id())),
                HighlightedText.of(checked),
                read(checked.act()),
                FactsForm.of(checked.facts()),
                List.of(Collectivity.Kind.values()),
                Turn.of(stored, history, account),
                stored.status().isFinal() ? history.getLast().id() : null);
    }

    /** What was read of the act, for the person to see a misreading: key of its name, and the words. */
    private static List<Read> read(Act act) {
        List<Read> read = new ArrayList<>();
        add(read, "collectivity", act.collectivity());
        add(read, "number", act.number());
        add(read, "title", act.title());
        add(read, "session", act.session());
        add(read, "convocation", act.convocation());
        add(read, "chair", act.chair());
        add(read, "secretary", act.secretary());
        add(read, "in_office", act.attendance().inOffice());
        add(read, "present_count", act.attendance().presentCount());
        count(read, "present", act.attendance().present());
        count(read, "represented", act.attendance().represented());
        count(read, "visas", act.visas());
        count(read, "recitals", act.recitals());
        count(read, "provisions", act.provisions());
        add(read, "receipt", act.receipt(), ActFace::day);
        return read;
    }

    private static void add(List<Read> read, String key, @Nullable Found<?> found) {
        add(read, key, found, String::valueOf);
    }

    private static <T> void add(List<Read> read, String key, @Nullable Found<T> found, Function<T, String> said) {
        read.add(
                found == null
                        ? new Read(key, null, null)
                        : new Read(key, said.apply(found.value()), found.confidence()));
    }

    private static String day(Receipt receipt) {
        return receipt.receivedOn() == null ? "✓" : receipt.receivedOn().toString();
    }

    private static void count(List<Read> read, String key, List<? extends Found<?>> found) {
        read.add(new Read(
                key,
                found.isEmpty() ? null : String.valueOf(found.size()),
                found.isEmpty()
                        ? null
                        : found.stream().mapToDouble(Found::confidence).min().getAsDouble()));
    }

    /** Everything the template {@code acts/face} reads. @param last the decision in effect, that a new one would reverse */
    record Shown(
            CheckedAct checked,
            List<Line> lines,
            HighlightedText text,
            List<Read> read,
            FactsForm facts,
            List<Collectivity.Kind> kinds,
            Turn turn,
            @Nullable UUID last) {
        public boolean isRuled() {
            return lines.stream().anyMatch(line -> line.ruling() != null);
        }
    }

    /** @param value null where it was not found */
    record Read(
            String key, @Nullable String value, @Nullable Double confidence) {}
}
