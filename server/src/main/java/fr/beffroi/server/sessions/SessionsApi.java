package fr.beffroi.server.sessions;

import fr.beffroi.acts.exchange.SessionJson;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.ItemState;
import fr.beffroi.acts.session.NotPossible;
import fr.beffroi.acts.session.Presence;
import fr.beffroi.acts.session.SessionTexts;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions for programs: a voting system notes what it counted, a screen shows where the session stands. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Séances")
class SessionsApi {
    private static final int PAGE = 100;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Holding holding;
    private final MessageSource texts;

    SessionsApi(SignedIn signedIn, Tenancy tenancy, Sessions sessions, Holding holding, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.holding = holding;
        this.texts = texts;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les séances, la plus récente d'abord (100 par page)")
    List<Line> list(@RequestParam(defaultValue = "1") int page) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(
                account.collectivity(),
                () -> sessions.page((Math.max(1, page) - 1) * PAGE, PAGE).stream()
                        .map(Line::of)
                        .toList());
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Où en est une séance : qui est là, quorum, points, alertes")
    State get(@PathVariable UUID id) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            Stored stored = sessions.get(id);
            return State.of(stored, holding.sitting(stored));
        });
    }

    /** @param seen how many events the caller knew of */
    @PostMapping(value = "/{id}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(
            summary =
                    "Noter un événement, au nom de la personne à qui appartient le jeton ; refusé s'il est impossible")
    State note(@PathVariable UUID id, @RequestParam int seen, @RequestBody String event) {
        Account account = SessionsFeature.office(signedIn.account());
        Event read = SessionJson.readEvent(event);
        return tenancy.in(account.collectivity(), () -> {
            Sitting after = holding.note(id, seen, sitting -> List.of(read), account);
            return State.of(sessions.get(id), after);
        });
    }

    @ExceptionHandler
    ProblemDetail impossible(NotPossible refusal) {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "session." + refusal.key(),
                new SessionTexts(LocaleContextHolder.getLocale()).message(refusal));
    }

    @ExceptionHandler
    ProblemDetail unclear(Unclear refusal) {
        return ApiProblem.of(HttpStatus.BAD_REQUEST, refusal.key(), text(refusal.key()));
    }

    @ExceptionHandler
    ProblemDetail other(Sessions.OtherChange refusal) {
        return ApiProblem.of(HttpStatus.CONFLICT, "sessions.other-change", text("sessions.other-change"));
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    record Line(
            @NotNull UUID id,
            @NotNull LocalDateTime startsAt,
            @NotNull String place,
            @NotNull String phase,
            int items) {
        static Line of(Stored stored) {
            return new Line(
                    stored.id(),
                    stored.plan().startsAt(),
                    stored.plan().place(),
                    stored.phase().name(),
                    stored.plan().items().size());
        }
    }

    /** @param events how many were noted: to be given back with the next one */
    record State(
            @NotNull Line session,
            int events,
            @NotNull Room room,
            @NotNull List<ItemForm> items,
            @NotNull List<AlertForm> alerts) {
        static State of(Stored stored, Sitting sitting) {
            Presence presence = sitting.openItem().map(ItemState::presence).orElse(sitting.presence());
            SessionTexts texts = new SessionTexts(LocaleContextHolder.getLocale());
            return new State(
                    Line.of(stored),
                    sitting.events().size(),
                    Room.of(presence),
                    sitting.items().stream().map(ItemForm::of).toList(),
                    sitting.alerts().stream()
                            .map(one ->
                                    new AlertForm(one.severity().name(), one.article(), texts.message(one), one.item()))
                            .toList());
        }
    }

    record Room(int inOffice, int present, int required, boolean quorum, int represented, int possibleVotes) {
        static Room of(Presence presence) {
            return new Room(
                    presence.quorum().inOffice(),
                    presence.quorum().present(),
                    presence.quorum().required(),
                    presence.quorum().met(),
                    presence.represented().size(),
                    presence.possibleVotes());
        }
    }

    record ItemForm(
            @NotNull String id,
            int number,
            @NotNull String title,
            @NotNull String status,
            @Nullable Votes votes) {
        static ItemForm of(ItemState state) {
            Result result = Result.of(state);
            return new ItemForm(
                    state.item().id(),
                    state.item().number(),
                    state.item().title(),
                    state.status().name().toLowerCase(Locale.ROOT),
                    Votes.of(result));
        }
    }

    record Votes(
            int inFavour, int against, int abstentions, int blanks, int nulls, boolean secret, boolean castingVote) {
        static @Nullable Votes of(Result result) {
            return result.votes() == null
                    ? null
                    : new Votes(
                            result.votes().inFavour(),
                            result.votes().against(),
                            result.votes().abstentions(),
                            result.votes().blanks(),
                            result.votes().nulls(),
                            result.votes().secret(),
                            result.votes().castingVote());
        }
    }

    record AlertForm(
            @NotNull String severity,
            @NotNull String article,
            @NotNull String message,
            @Nullable String item) {}
}
