package fr.beffroi.server.oversight.api;

import static fr.beffroi.oversight.Role.DPO;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
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
@RequestMapping("/api/v1/erasures")
@Tag(name = "Effacements")
class ErasuresApi {
    private final Caller caller;
    private final Erasure erasure;

    ErasuresApi(Caller caller, Erasure erasure) {
        this.caller = caller;
        this.erasure = erasure;
    }

    @GetMapping
    @Operation(summary = "Les demandes d'effacement, faites ou en attente de visa")
    List<ErasureForm> all() {
        return caller.get(account -> {
            account.as(DPO);
            return erasure.all().stream().map(ErasureForm::of).toList();
        });
    }

    @PostMapping
    @NeedsScope(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Effacer des données personnelles ; une archive publique attend le visa des archives")
    ErasureForm ask(@RequestBody @Valid NewErasure body) {
        return caller.get(
                account -> ErasureForm.of(erasure.ask(body.kind(), body.subject(), body.reason(), account.as(DPO))));
    }

    @PostMapping("/{id}/visa")
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Enregistrer le visa des archives, et effacer")
    ErasureForm grant(@PathVariable UUID id, @RequestBody @Valid NewVisa body) {
        return caller.get(account -> ErasureForm.of(
                erasure.grant(id, new Erasure.Visa(body.authority(), body.reference(), body.on()), account.as(DPO))));
    }

    @PostMapping("/{id}/withdrawal")
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Retirer une demande qui attend son visa ; rien n'est effacé")
    ErasureForm withdraw(@PathVariable UUID id, @RequestBody @Valid NewWithdrawal body) {
        return caller.get(account -> ErasureForm.of(erasure.withdraw(id, body.reason(), account.as(DPO))));
    }

    record NewWithdrawal(@NotBlank String reason) {}

    record NewErasure(
            Erasure.@NotNull Kind kind,
            @NotNull UUID subject,
            @NotBlank String reason) {}

    record NewVisa(
            @NotBlank String authority,
            @NotBlank String reference,
            @NotNull LocalDate on) {}

    /** @param doneAt absent while the request is held, and once it is withdrawn */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErasureForm(
            @NotNull UUID id,
            Erasure.@NotNull Kind kind,
            @NotNull UUID subject,
            boolean archive,
            @NotNull String reason,
            @NotNull UUID by,
            @NotNull Instant at,
            @Nullable String visaAuthority,
            @Nullable String visaReference,
            @Nullable LocalDate visaOn,
            @Nullable Instant doneAt,
            @Nullable Instant withdrawnAt) {
        static ErasureForm of(Erasure.Request request) {
            Erasure.@Nullable Visa visa = request.visa();
            return new ErasureForm(
                    request.id(),
                    request.kind(),
                    request.subject(),
                    request.archive(),
                    request.reason(),
                    request.by(),
                    request.at(),
                    visa == null ? null : visa.authority(),
                    visa == null ? null : visa.reference(),
                    visa == null ? null : visa.on(),
                    request.doneAt(),
                    request.withdrawnAt());
        }
    }
}
