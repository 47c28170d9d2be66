package fr.beffroi.server.vendors;

import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where suppliers' programs call. Each call is signed; see {@link Signature}. */
@RestController
@RequestMapping("/api/v1/vendor")
@Tag(name = "Fournisseurs")
class VendorApi {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_EVENTS = 500;
    private static final Set<String> SCHEMAS = Set.of("proposal", "decision");

    private final Gate gate;
    private final Tenancy tenancy;
    private final Vendors vendors;
    private final SubmissionReader reader;
    private final Submitting submitting;
    private final DecisionEvents events;
    private final MessageSource texts;

    VendorApi(
            Gate gate,
            Tenancy tenancy,
            Vendors vendors,
            SubmissionReader reader,
            Submitting submitting,
            DecisionEvents events,
            MessageSource texts) {
        this.gate = gate;
        this.tenancy = tenancy;
        this.vendors = vendors;
        this.reader = reader;
        this.submitting = submitting;
        this.events = events;
        this.texts = texts;
    }

    @PostMapping(value = "/proposals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            summary =
                    "Soumettre une proposition, signée, à la décision d’une personne. 201 : elle attend ; 200 : la même clé "
                            + "d’idempotence avait déjà soumis le même corps, rien n’est fait deux fois",
            parameters = {
                @Parameter(in = ParameterIn.HEADER, name = Signature.KEY, required = true),
                @Parameter(in = ParameterIn.HEADER, name = Signature.TIMESTAMP, required = true),
                @Parameter(in = ParameterIn.HEADER, name = Signature.HEADER, required = true),
                @Parameter(in = ParameterIn.HEADER, name = Signature.IDEMPOTENCY, required = true)
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "Selon le schéma publié à /api/v1/vendor/schemas/proposal",
                            required = true,
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    ResponseEntity<Receipt> submit(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        byte[] body = body(request);
        VendorKeys.Holder caller = gate.admit(request, body, answer);
        // The very header that was signed: of a second one of that name, Spring would make a longer key.
        String idempotencyKey = request.getHeader(Signature.IDEMPOTENCY);
        if (idempotencyKey == null || !idempotencyKey.matches("[\\x21-\\x7e]{1,100}")) {
            throw new Unwelcome(HttpStatus.BAD_REQUEST, "vendors.refused.key");
        }
        Submission submission = reader.read(body);
        Submitting.Submitted submitted = tenancy.in(
                caller.collectivity(), () -> submitting.submit(caller.vendor(), idempotencyKey, body, submission));
        return ResponseEntity.status(submitted.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Receipt.of(submitted));
    }

    @GetMapping("/proposals/{id}")
    @SecurityRequirements
    @Operation(summary = "Où en est une proposition que ce programme a soumise (appel signé)")
    Receipt one(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse answer) {
        VendorKeys.Holder caller = gate.admit(request, new byte[0], answer);
        return tenancy.in(caller.collectivity(), () -> Receipt.of(submitting.get(caller.vendor(), id)));
    }

    @GetMapping("/decisions")
    @SecurityRequirements
    @Operation(
            summary =
                    "Les décisions définitives sur les propositions de ce programme, dans l’ordre, après le numéro donné "
                            + "(appel signé). Elles restent lisibles quand l’usage est suspendu")
    Events decisions(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request,
            HttpServletResponse answer) {
        VendorKeys.Holder caller = gate.admit(request, new byte[0], answer);
        List<DecisionEvent> found = tenancy.in(
                caller.collectivity(),
                () -> events.after(vendors.get(caller.vendor()), after, Math.clamp(limit, 1, MOST_EVENTS)));
        return new Events(found, found.isEmpty() ? after : found.getLast().number());
    }

    @GetMapping(value = "/schemas/{name}", produces = "application/schema+json")
    @SecurityRequirements
    @Operation(summary = "Le schéma JSON de ce qui est soumis (proposal) ou annoncé (decision), sans signature")
    byte[] schema(@PathVariable String name) throws IOException {
        if (!SCHEMAS.contains(name)) {
            throw new NoSuchElementException("schema " + name);
        }
        try (InputStream in = VendorApi.class.getResourceAsStream(name + ".schema.json")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unwelcome(Unwelcome refusal) {
        String text = texts.getMessage(refusal.key(), refusal.arguments(), LocaleContextHolder.getLocale());
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblem.of(refusal.status(), refusal.key(), text));
    }

    /** Read no further than may be sent, whatever its length is said to be. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Unwelcome(HttpStatus.CONTENT_TOO_LARGE, "vendors.refused.large", LARGEST >> 20);
        }
        return body;
    }

    /**
     * @param fingerprint SHA-256 of all that the person who decides will have seen
     * @param trial it never counts in figures
     */
    record Receipt(
            @NotNull UUID id,
            @NotNull String reference,
            @NotNull Status status,
            @NotNull String fingerprint,
            boolean trial) {
        static Receipt of(Submitting.Submitted submitted) {
            return new Receipt(
                    submitted.stored().proposal().id(),
                    submitted.reference(),
                    submitted.stored().status(),
                    submitted.stored().proposal().fingerprint(),
                    submitted.stored().demonstration());
        }
    }

    /** @param next to ask on from */
    record Events(@NotNull List<DecisionEvent> events, long next) {}
}
