package fr.beffroi.server.oversight.api;

import static fr.beffroi.oversight.Role.AGENT;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/proposals/{proposal}/decisions")
@Tag(name = "Décisions")
class DecisionsApi {
    private final Caller caller;
    private final Proposals proposals;
    private final Decisions decisions;

    DecisionsApi(Caller caller, Proposals proposals, Decisions decisions) {
        this.caller = caller;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @GetMapping
    @Operation(summary = "Les décisions prises sur une proposition, de la plus ancienne à la plus récente")
    List<DecisionForm> all(@PathVariable UUID proposal) {
        return caller.get(account -> {
            Readers.OF_PROPOSALS.check(account);
            Proposals.Stored stored = proposals.get(proposal);
            return decisions.of(stored.proposal().id()).stream()
                    .map(decision -> DecisionForm.of(decision, account))
                    .toList();
        });
    }

    @PostMapping
    @NeedsScope(Scope.DECIDE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Décider, au nom de la personne à qui appartient le jeton")
    DecisionForm decide(@PathVariable UUID proposal, @RequestBody @Valid NewDecision body) {
        return caller.get(account -> DecisionForm.of(
                decisions.decide(new Decisions.Request(
                        proposal,
                        body.fingerprint(),
                        body.verdict(),
                        body.amended(),
                        body.motive(),
                        account.as(AGENT, HEAD_OF_SERVICE),
                        body.inView(),
                        body.reverses())),
                account));
    }

    /**
     * @param fingerprint of the proposal as it was read
     * @param inViewMs how long the person had it before their eyes; capped to the time since it was served to them
     * @param reverses the decision this one reverses, if any
     */
    record NewDecision(
            @NotBlank String fingerprint,
            @NotNull Verdict verdict,
            @Nullable @Size(max = 200_000) String amended,
            @Nullable @Size(max = 10_000) String motive,
            @Nullable @PositiveOrZero Long inViewMs,
            @Nullable UUID reverses) {
        Duration inView() {
            return inViewMs == null ? Duration.ZERO : Duration.ofMillis(inViewMs);
        }
    }

    /** @param inViewMs shown to the person who decided, to nobody else */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionForm(
            @NotNull UUID id,
            @NotNull UUID proposal,
            @NotNull Verdict verdict,
            @Nullable String amended,
            @Nullable String motive,
            @NotNull UUID by,
            @NotNull Role role,
            @NotNull Instant at,
            @Nullable Long inViewMs,
            @Nullable UUID reverses) {
        static DecisionForm of(Decision decision, Account viewer) {
            return new DecisionForm(
                    decision.id(),
                    decision.proposal(),
                    decision.verdict(),
                    decision.amended(),
                    decision.motive(),
                    decision.by().id(),
                    decision.by().role(),
                    decision.at(),
                    decision.by().id().equals(viewer.id()) ? decision.inView().toMillis() : null,
                    decision.reverses());
        }
    }
}
