package fr.beffroi.server.oversight.api;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.AGENT;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.server.oversight.EvidenceForm;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Propositions")
class ProposalsApi {
    private final Caller caller;
    private final Proposals proposals;
    private final Uses uses;

    ProposalsApi(Caller caller, Proposals proposals, Uses uses) {
        this.caller = caller;
        this.proposals = proposals;
        this.uses = uses;
    }

    @GetMapping
    @Operation(summary = "La file des propositions qui attendent une personne, ou celles d'un autre état")
    List<WaitingForm> queue(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String use,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "0") double minimumConfidence,
            @RequestParam(required = false) @Nullable Instant olderThan,
            @RequestParam(defaultValue = "oldest") String order,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return caller.get(account -> {
            Readers.OF_PROPOSALS.check(account);
            return proposals
                    .queue(new Proposals.Filter(
                            service, use, status, minimumConfidence, olderThan, order, offset, limit))
                    .stream()
                    .map(WaitingForm::of)
                    .toList();
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "Une proposition, avec ses preuves et l'empreinte à rappeler pour en décider")
    ProposalForm get(@PathVariable UUID id) {
        return caller.get(account -> {
            Readers.OF_PROPOSALS.check(account);
            Proposals.Stored stored = proposals.get(id);
            proposals.served(id, account.id());
            return ProposalForm.of(stored);
        });
    }

    @PostMapping
    @NeedsScope(Scope.PROPOSE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Soumettre une proposition à la décision d'une personne ; rien ne prend effet")
    ProposalForm submit(@RequestBody @Valid NewProposal body) {
        return caller.get(account -> {
            account.as(AGENT, HEAD_OF_SERVICE, ADMINISTRATOR);
            Proposal proposal = body.proposal(uses.getOpen(body.use()).id());
            proposals.submit(proposal, body.service(), false);
            return ProposalForm.of(proposals.get(proposal.id()));
        });
    }

    record WaitingForm(
            @NotNull UUID id,
            @NotNull String use,
            @NotNull String service,
            @NotNull String kind,
            @NotNull String subject,
            double confidence,
            @NotNull Instant at,
            @NotNull Status status,
            boolean urgent,
            boolean demonstration) {
        static WaitingForm of(Proposals.Waiting one) {
            return new WaitingForm(
                    one.id(),
                    one.useKey(),
                    one.service(),
                    one.kind(),
                    one.subject(),
                    one.confidence().value(),
                    one.at(),
                    one.status(),
                    one.urgent(),
                    one.demonstration());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalForm(
            @NotNull UUID id,
            @NotNull String use,
            @NotNull String service,
            @NotNull String kind,
            @NotNull String subject,
            @NotNull String content,
            @NotNull List<EvidenceForm> evidence,
            double confidence,
            @NotNull String calibration,
            @NotNull String version,
            double joules,
            Energy.@NotNull Method energyMethod,
            boolean urgent,
            @NotNull Instant at,
            @NotNull Status status,
            boolean demonstration,
            @NotNull String fingerprint,
            @Nullable UUID replaces,
            @Nullable UUID replacedBy) {
        static ProposalForm of(Proposals.Stored stored) {
            Proposal p = stored.proposal();
            return new ProposalForm(
                    p.id(),
                    stored.useKey(),
                    stored.service(),
                    p.kind(),
                    p.subject(),
                    p.content(),
                    p.evidence().stream().map(EvidenceForm::of).toList(),
                    p.confidence().value(),
                    p.confidence().calibration(),
                    p.version(),
                    p.energy().joules(),
                    p.energy().method(),
                    p.urgent(),
                    p.at(),
                    stored.status(),
                    stored.demonstration(),
                    p.fingerprint(),
                    p.replaces(),
                    stored.replacedBy());
        }
    }

    /**
     * @param use key of an open use
     * @param calibration on what the confidence was calibrated; say so if it was not
     */
    record NewProposal(
            @NotBlank String use,
            @NotBlank @Size(max = 100) String service,
            @NotBlank @Size(max = 100) String kind,
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 200_000) String content,
            @NotNull @Size(max = 500) List<@NotNull @Valid EvidenceForm> evidence,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double confidence,
            @NotBlank String calibration,
            @NotBlank String version,
            @NotNull @PositiveOrZero Double joules,
            Energy.@NotNull Method energyMethod,
            @Nullable Boolean urgent,
            @Nullable UUID replaces) {
        Proposal proposal(UUID useId) {
            return new Proposal(
                    UUID.randomUUID(),
                    useId,
                    kind,
                    subject,
                    content,
                    evidence.stream().map(EvidenceForm::evidence).toList(),
                    new Confidence(confidence, calibration),
                    version,
                    new Energy(joules, energyMethod),
                    Boolean.TRUE.equals(urgent),
                    Instant.now(),
                    replaces);
        }
    }
}
