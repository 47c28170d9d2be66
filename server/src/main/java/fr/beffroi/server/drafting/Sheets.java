package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Drafting;
import fr.beffroi.acts.draft.Enclosure;
import fr.beffroi.acts.draft.Fact;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Majority;
import fr.beffroi.acts.draft.Opinion;
import fr.beffroi.acts.draft.Span;
import fr.beffroi.acts.editing.Comment;
import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.acts.editing.WordDifference;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the page of a draft shows; inside {@code Tenancy.in}. */
@Component
class Sheets {
    private static final Set<Status> UNDECIDED = EnumSet.of(Status.PENDING, Status.DEFERRED);

    private final Families families;
    private final Facts facts;
    private final Versions versions;
    private final Validations validations;
    private final Comments comments;
    private final Suggestions suggestions;
    private final Controls controls;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Accounts accounts;
    private final OriginWords origins;
    private final Names names;
    private final WrittenText written;
    private final Times times;
    private final Wording wording;
    private final ProposedRecitals recitals;
    private final MessageSource texts;

    Sheets(
            Families families,
            Facts facts,
            Versions versions,
            Validations validations,
            Comments comments,
            Suggestions suggestions,
            Controls controls,
            Proposals proposals,
            Decisions decisions,
            Accounts accounts,
            OriginWords origins,
            Names names,
            WrittenText written,
            Times times,
            Wording wording,
            ProposedRecitals recitals,
            MessageSource texts) {
        this.families = families;
        this.facts = facts;
        this.versions = versions;
        this.validations = validations;
        this.comments = comments;
        this.suggestions = suggestions;
        this.controls = controls;
        this.proposals = proposals;
        this.decisions = decisions;
        this.accounts = accounts;
        this.origins = origins;
        this.names = names;
        this.written = written;
        this.times = times;
        this.wording = wording;
        this.recitals = recitals;
        this.texts = texts;
    }

    /** @param view what the address asks for: {@code lire}, {@code ecrire}, or anything else */
    Sheet of(Draft draft, String view, Account viewer) {
        Stored stored = proposals.get(draft.proposal());
        Version latest = versions.latest(draft);
        Writing writing = latest.writing();
        Composition made = composition(draft, writing);
        OriginWords.Of origin = origins.of(made.family(), made.drafted());
        List<Decision> history = decisions.of(draft.proposal());
        Optional<Decision> first = Decisions.firstReading(stored, history);
        boolean mine = first.filter(one -> one.by().id().equals(viewer.id())).isPresent();
        Optional<Validations.Kept> validated = validations.findStanding(draft.id());
        boolean changed = stored.status().isFinal()
                && validated.filter(kept -> !writing.equals(kept.writing())).isPresent();
        boolean office = viewer.roles().stream().anyMatch(DraftingFeature.OFFICE::contains);
        boolean blocking = made.checked().isBlocking();
        return new Sheet(
                draft.id(),
                draft.proposal(),
                stored.proposal().fingerprint(),
                latest,
                office ? mode(view) : "reading",
                made.family().title(),
                made.family().matter() + " " + made.family().matterLabel(),
                standing(stored, history),
                stored.status() == Status.AWAITING_SECOND_READING,
                mine,
                changed,
                office && UNDECIDED.contains(stored.status()),
                office && !mine && (!stored.status().isFinal() || changed || stored.status() == Status.REJECTED),
                blocking,
                blocking || stored.status().isFinal(),
                groups(writing, made, origin),
                times.clock(latest.at()),
                made.checked(),
                suggested(draft.id(), writing, origin),
                commented(draft.id(), writing, origin),
                office ? wording.model() : null,
                office ? recitals.of(draft.id()) : List.of(),
                made.drafted().opinions().stream().map(Opinion::text).toList(),
                made.drafted().attachments().stream().map(this::enclosure).toList(),
                majority(made.family()),
                made.drafted().bases(),
                made.family().confirm());
    }

    /** What the draft's facts give, with the checks of this text. */
    Composition composition(Draft draft, Writing writing) {
        Family family = DraftingFeature.familyOf(draft, families);
        Facts.Read read = facts.read(family, draft.facts());
        Drafted drafted = Drafting.compose(family, read.given(), read.setting());
        return new Composition(
                family, read, drafted, controls.check(family, read, writing, LocaleContextHolder.getLocale()));
    }

    Standing standing(Stored stored, List<Decision> history) {
        Decision last = history.isEmpty() ? null : history.getLast();
        return Standing.of(
                stored.status(),
                last == null ? null : accounts.names().getOrDefault(last.by().id(), "…"),
                last == null ? null : last.at());
    }

    private static String mode(String view) {
        return switch (view) {
            case "lire" -> "reading";
            case "ecrire" -> "writing";
            default -> "auto";
        };
    }

    private List<Sheet.Group> groups(Writing writing, Composition made, OriginWords.Of origin) {
        return Arrays.stream(PartKind.values())
                .map(kind -> group(kind, writing.of(kind), made, origin))
                .toList();
    }

    private Sheet.Group group(PartKind kind, List<Part> parts, Composition made, OriginWords.Of origin) {
        List<Sheet.Shown> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            shown.add(new Sheet.Shown(
                    part.id(),
                    written.lead(kind, i + 1).strip(),
                    names.of(kind, i + 1),
                    part.text(),
                    pieces(part, made),
                    origin.words(part),
                    i == 0,
                    i == parts.size() - 1));
        }
        return new Sheet.Group(kind, shown);
    }

    /** Facts are shown only in words that nobody changed: elsewhere nobody knows where they stand. */
    private static List<Sheet.Piece> pieces(Part part, Composition made) {
        boolean composed = made.drafted().writing().parts().stream()
                .anyMatch(one -> one.id().equals(part.id()) && one.text().equals(part.text()));
        List<Span> spans = composed ? made.drafted().spans().getOrDefault(part.id(), List.of()) : List.of();
        List<Sheet.Piece> pieces = new ArrayList<>();
        int start = 0;
        for (Span span : spans) {
            if (span.kind() == Span.Kind.SETTING || span.start() < start) {
                continue;
            }
            add(pieces, part.text().substring(start, span.start()), null, false);
            String label = made.family().findFact(span.fact()).map(Fact::label).orElse(span.fact());
            add(pieces, part.text().substring(span.start(), span.end()), label, span.kind() == Span.Kind.MISSING);
            start = span.end();
        }
        add(pieces, part.text().substring(start), null, false);
        return pieces;
    }

    private static void add(List<Sheet.Piece> pieces, String text, @Nullable String fact, boolean missing) {
        if (!text.isEmpty()) {
            pieces.add(new Sheet.Piece(text, fact, missing));
        }
    }

    private List<Sheet.Suggested> suggested(UUID draft, Writing writing, OriginWords.Of origin) {
        return suggestions.open(draft).stream()
                .map(kept -> {
                    Suggestion one = kept.suggestion();
                    return new Sheet.Suggested(
                            kept.id(),
                            origin.name(one.by()),
                            one.at(),
                            place(one.proposal(), writing),
                            one.comment(),
                            spans(one.proposal()),
                            one.isStale(writing));
                })
                .toList();
    }

    private String place(Suggestion.Proposal proposal, Writing writing) {
        return switch (proposal) {
            case Suggestion.Proposal.Replacement one -> names.of(writing, one.part());
            case Suggestion.Proposal.Retitling one -> text("drafting.object.name");
            case Suggestion.Proposal.Deletion one -> text("drafting.deletion", names.of(writing, one.part()));
            case Suggestion.Proposal.Insertion one -> {
                String what = text("drafting.insertion." + one.part().kind());
                String after = one.after() == null ? "" : names.of(writing, one.after());
                yield after.isEmpty() ? what : text("drafting.insertion.after", what, after);
            }
        };
    }

    private static List<WordDifference.Span> spans(Suggestion.Proposal proposal) {
        return switch (proposal) {
            case Suggestion.Proposal.Replacement one ->
                WordDifference.between(one.before(), one.after()).spans();
            case Suggestion.Proposal.Retitling one ->
                WordDifference.between(one.before(), one.after()).spans();
            case Suggestion.Proposal.Deletion one ->
                List.of(new WordDifference.Span(WordDifference.Kind.REMOVED, one.before()));
            case Suggestion.Proposal.Insertion one ->
                List.of(new WordDifference.Span(
                        WordDifference.Kind.ADDED, one.part().text()));
        };
    }

    private List<Sheet.Commented> commented(UUID draft, Writing writing, OriginWords.Of origin) {
        return comments.of(draft).stream()
                .map(kept -> {
                    Comment one = kept.comment();
                    String place = names.of(writing, one.part());
                    return new Sheet.Commented(
                            kept.id(),
                            origin.name(one.by()),
                            one.at(),
                            one.part(),
                            place,
                            !place.isEmpty(),
                            one.about(),
                            one.text(),
                            one.replies().stream()
                                    .map(reply -> new Sheet.Replied(origin.name(reply.by()), reply.text()))
                                    .toList(),
                            one.isOpen());
                })
                .toList();
    }

    private String enclosure(Enclosure one) {
        return one.required() ? one.label() : text("drafting.attachment.optional", one.label());
    }

    private @Nullable String majority(Family family) {
        if (family.majority() == Majority.SIMPLE && family.majorityNote() == null) {
            return null;
        }
        String said = text("drafting.majority." + family.majority());
        return family.majorityNote() == null ? said : said + ". " + family.majorityNote();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Names of families by key, for lists. */
    Map<String, String> titles() {
        return families.all().stream().collect(Collectors.toMap(Family::key, Family::title, (a, b) -> a));
    }
}
