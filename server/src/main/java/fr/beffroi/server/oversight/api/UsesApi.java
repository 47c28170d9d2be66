package fr.beffroi.server.oversight.api;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.DPO;
import static fr.beffroi.oversight.Role.ELU;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/uses")
@Tag(name = "Usages")
class UsesApi {
    private final Caller caller;
    private final Uses uses;

    UsesApi(Caller caller, Uses uses) {
        this.caller = caller;
        this.uses = uses;
    }

    @GetMapping
    @Operation(summary = "Les usages de la collectivité et leur état")
    List<UseForm> all() {
        return caller.get(account -> uses.all().stream().map(UseForm::of).toList());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Un usage")
    UseForm get(@PathVariable String key) {
        return caller.get(account -> UseForm.of(uses.get(key)));
    }

    @PostMapping
    @NeedsScope(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Proposer un usage, par exemple celui d'un logiciel tiers ; seul un élu l'ouvre")
    UseForm propose(@RequestBody @Valid NewUse body) {
        return caller.get(account -> {
            uses.propose(body.use(), account.as(ELU, HEAD_OF_SERVICE, DPO, ADMINISTRATOR));
            return UseForm.of(uses.get(body.key()));
        });
    }

    @GetMapping("/{key}/changes")
    @Operation(summary = "Les changements d'état d'un usage, du plus ancien au plus récent")
    List<ChangeForm> changes(@PathVariable String key) {
        return caller.get(account -> {
            uses.get(key);
            return uses.history(key).stream().map(ChangeForm::of).toList();
        });
    }

    @PostMapping("/{key}/changes")
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Ouvrir, suspendre, reprendre ou fermer un usage")
    UseForm change(@PathVariable String key, @RequestBody @Valid NewChange body) {
        return caller.get(account ->
                UseForm.of(uses.change(key, body.to(), account.as(ELU, DPO, ADMINISTRATOR), body.asMotive())));
    }

    @PutMapping("/{key}/second-reading")
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Fixer la part des décisions qu'une seconde personne relit")
    UseForm readAgain(@PathVariable String key, @RequestBody @Valid Rate body) {
        return caller.get(account -> UseForm.of(uses.readAgain(key, body.rate(), account.as(ELU, HEAD_OF_SERVICE))));
    }

    record UseForm(
            @NotNull UUID id,
            @NotNull String key,
            @NotNull String service,
            @NotNull String purpose,
            @NotNull String legalBasis,
            @NotNull String responsible,
            @NotNull RiskClass risk,
            @NotNull UseState state,
            double secondReadingRate) {
        static UseForm of(Use use) {
            return new UseForm(
                    use.id(),
                    use.key(),
                    use.service(),
                    use.purpose(),
                    use.legalBasis(),
                    use.responsible(),
                    use.risk(),
                    use.state(),
                    use.secondReadingRate());
        }
    }

    record NewUse(
            @NotBlank String key,
            @NotBlank String service,
            @NotBlank String purpose,
            @NotBlank String legalBasis,
            @NotBlank String responsible,
            @NotNull RiskClass risk,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double secondReadingRate) {
        Use use() {
            return new Use(
                    UUID.randomUUID(),
                    key,
                    service,
                    purpose,
                    legalBasis,
                    responsible,
                    risk,
                    UseState.PROPOSED,
                    secondReadingRate == null ? 0 : secondReadingRate);
        }
    }

    /** @param voteDate date of the délibération behind the change, with its number, where there is one */
    record NewChange(
            @NotNull UseState to,
            @NotBlank @Size(max = 10_000) String motive,
            @Nullable LocalDate voteDate,
            @Nullable @Size(max = 200) String voteNumber) {
        Motive asMotive() {
            if ((voteDate == null) != (voteNumber == null)) {
                throw new IllegalArgumentException("motive.vote");
            }
            return new Motive(
                    motive, voteDate == null || voteNumber == null ? null : new Motive.Vote(voteDate, voteNumber));
        }
    }

    record Rate(@NotNull @DecimalMin("0") @DecimalMax("1") Double rate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeForm(
            @NotNull UseState from,
            @NotNull UseState to,
            @NotNull UUID by,
            @NotNull Role role,
            @NotNull String motive,
            @Nullable LocalDate voteDate,
            @Nullable String voteNumber,
            @NotNull Instant at,
            boolean provisional,
            boolean byBudget) {
        static ChangeForm of(UseChange change) {
            Motive.@Nullable Vote vote = change.motive().vote();
            return new ChangeForm(
                    change.from(),
                    change.to(),
                    change.by().id(),
                    change.by().role(),
                    change.motive().text(),
                    vote == null ? null : vote.date(),
                    vote == null ? null : vote.number(),
                    change.at(),
                    change.provisional(),
                    change.byBudget());
        }
    }
}
