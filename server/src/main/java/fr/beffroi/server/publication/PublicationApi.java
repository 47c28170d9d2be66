package fr.beffroi.server.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.annexes.AnnexForm;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Paging;
import fr.beffroi.server.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Adopted acts for programs: a signing tool or an operator's connector records here what a person did with it. */
@RestController
@RequestMapping("/api/v1/adopted-acts")
@Tag(name = "Actes adoptés")
class PublicationApi {
    private static final int SIZE = 100;

    private final Desk desk;
    private final Tenancy tenancy;
    private final ActLines lines;
    private final AdoptedActs acts;
    private final Dossiers dossiers;
    private final Formalities formalities;
    private final Strikes strikes;
    private final Receiving receiving;
    private final MaskingDecision masking;
    private final Publishing publishing;
    private final Proposals proposals;
    private final Exports exports;

    PublicationApi(
            Desk desk,
            Tenancy tenancy,
            ActLines lines,
            AdoptedActs acts,
            Dossiers dossiers,
            Formalities formalities,
            Strikes strikes,
            Receiving receiving,
            MaskingDecision masking,
            Publishing publishing,
            Proposals proposals,
            Exports exports) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.lines = lines;
        this.acts = acts;
        this.dossiers = dossiers;
        this.formalities = formalities;
        this.strikes = strikes;
        this.receiving = receiving;
        this.masking = masking;
        this.publishing = publishing;
        this.proposals = proposals;
        this.exports = exports;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les actes adoptés et ce qui leur reste à faire, cent par page")
    List<LineForm> list(
            @RequestParam(required = false) ActLine.@Nullable Step step,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page) {
        Account account = desk.reader();
        return tenancy.in(
                account.collectivity(),
                () ->
                        lines
                                .list(
                                        step,
                                        PublicQuery.year(year),
                                        null,
                                        Paging.offset(PublicQuery.page(page), SIZE),
                                        SIZE)
                                .stream()
                                .map(LineForm::of)
                                .toList());
    }

    @GetMapping("/{act}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Un acte adopté : signatures, réception, ce qu'il est proposé de masquer, publication")
    ActFile get(@PathVariable UUID act) {
        Account account = desk.reader();
        return tenancy.in(account.collectivity(), () -> shown(act, account));
    }

    @PostMapping("/{act}/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Noter une signature, au nom de la personne à qui appartient le jeton")
    ActFile sign(@PathVariable UUID act, @Valid @RequestBody NewSignature body) {
        return done(act, by -> formalities.sign(acts.getLocked(act), body.quality(), body.name(), body.signedOn(), by));
    }

    @PostMapping(value = "/{act}/receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Noter l'accusé de réception de la préfecture")
    ActFile receive(@PathVariable UUID act, @Valid @RequestBody NewReceipt body) {
        return done(act, by -> receiving.typed(acts.getLocked(act), body.identifier(), body.receivedOn(), by));
    }

    @PostMapping(value = "/{act}/receipt-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Importer le fichier XML de l'accusé de réception (ARActe)")
    ActFile receiveFile(@PathVariable UUID act, @RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > Receiving.MOST_BYTES) {
            throw new Refused("publication.receipt.large", Receiving.MOST_KILOBYTES);
        }
        byte[] content = file.getBytes();
        String name = String.valueOf(file.getOriginalFilename());
        return done(act, by -> receiving.imported(acts.getLocked(act), name, content, by));
    }

    @PostMapping("/{act}/strikes")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Rayer une signature, un affichage ou une notification notés à tort ; rien n'est effacé")
    ActFile strike(@PathVariable UUID act, @Valid @RequestBody NewStrike body) {
        return done(act, by -> strikes.strike(acts.getLocked(act), body.struck(), body.motive(), by));
    }

    @PostMapping("/{act}/maskings")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Décider, passage par passage, de ce qui est masqué dans la version publiée")
    Decided mask(@PathVariable UUID act, @Valid @RequestBody NewMasking body) {
        Account account = desk.office();
        return tenancy.in(account.collectivity(), () -> {
            Maskings.Proposed proposed = dossiers.get(act).proposed();
            if (proposed == null) {
                throw new NoSuchElementException("masking of " + act);
            }
            return Decided.of(masking.decide(new MaskingDecision.Request(
                    proposed.proposal(),
                    body.fingerprint(),
                    body.masked(),
                    body.added() == null ? List.of() : body.added(),
                    body.motive(),
                    Desk.person(account),
                    Duration.ofMillis(body.inViewMs() == null ? 0 : body.inViewMs()),
                    body.reverses())));
        });
    }

    @PostMapping("/{act}/publications")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(
            summary =
                    "Publier l'acte, masqué comme il a été décidé ; « annexes » : celles à publier, aucune si rien n'est dit")
    ActFile publish(@PathVariable UUID act, @Valid @RequestBody NewPublication body) {
        return done(
                act,
                by -> publishing.publish(new Publishing.Request(
                        act, body.version(), body.masking(), body.annexes() == null ? Set.of() : body.annexes(), by)));
    }

    @PostMapping("/{act}/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Retirer la publication ; le motif est public")
    ActFile withdraw(@PathVariable UUID act, @Valid @RequestBody NewWithdrawal body) {
        return done(act, by -> publishing.withdraw(act, body.motive(), body.hideTitle(), by));
    }

    @GetMapping(value = "/{act}/acte.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @NeedsScope(Scope.READ)
    @Operation(summary = "L'acte entier, non masqué (PDF/A-3, PDF/UA-1)")
    ResponseEntity<byte[]> pdf(@PathVariable UUID act) {
        Account account = desk.reader();
        return ExportPage.file(tenancy.in(account.collectivity(), () -> exports.pdf(dossiers.get(act))));
    }

    private ActFile done(UUID act, Consumer<Person> work) {
        Account account = desk.office();
        return tenancy.in(account.collectivity(), () -> {
            work.accept(Desk.person(account));
            return shown(act, account);
        });
    }

    private ActFile shown(UUID act, Account account) {
        Dossier dossier = dossiers.get(act);
        MaskingForm form = null;
        Maskings.Proposed proposed = dossier.proposed();
        if (proposed != null && dossier.status() != null) {
            proposals.served(proposed.proposal(), account.id());
            form = MaskingForm.of(dossier, proposed, proposals.get(proposed.proposal()));
        }
        return ActFile.of(dossier, form);
    }

    record NewSignature(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String quality,
            @NotNull LocalDate signedOn) {}

    record NewReceipt(
            @NotBlank @Size(max = 200) String identifier,
            @NotNull LocalDate receivedOn) {}

    /** @param struck id of a signature or an announcement */
    record NewStrike(
            @NotNull UUID struck,
            @NotBlank @Size(max = 2_000) String motive) {}

    /** @param masked for each proposed place, in order @param added further words to mask, wherever they stand */
    record NewMasking(
            @NotBlank String fingerprint,
            @NotNull @Size(max = 5_000) List<@NotNull Boolean> masked,
            @Nullable @Size(max = 100) List<@NotNull String> added,
            @Nullable @Size(max = 10_000) String motive,
            @Nullable @PositiveOrZero Long inViewMs,
            @Nullable UUID reverses) {}

    record NewPublication(
            int version, @NotNull UUID masking, @Nullable Set<@NotNull UUID> annexes) {}

    record NewWithdrawal(@NotBlank @Size(max = 2_000) String motive, boolean hideTitle) {}

    record Decided(
            @NotNull UUID id,
            @NotNull String verdict,
            @NotNull Instant at) {
        static Decided of(Decision decision) {
            return new Decided(decision.id(), decision.verdict().name(), decision.at());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineForm(
            @NotNull UUID act,
            int version,
            @NotNull String kind,
            @NotNull String number,
            @NotNull String title,
            @NotNull LocalDate session,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate receivedOn,
            boolean masked,
            @Nullable String publication,
            @Nullable Integer publishedVersion,
            @Nullable LocalDate publishedOn) {
        static LineForm of(ActLine line) {
            return new LineForm(
                    line.act(),
                    line.version(),
                    line.kind(),
                    line.number(),
                    line.title(),
                    line.heldOn(),
                    line.signedOn(),
                    line.receivedOn(),
                    line.masked(),
                    line.publication() == null ? null : line.publication().name(),
                    line.publishedVersion(),
                    line.publishedOn());
        }
    }

    /**
     * @param masking what is proposed to be masked; absent where nothing is, or its use is not open
     * @param decidedMasking id to publish with; absent while nothing is decided
     * @param enforceableSince as far as is recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActFile(
            @NotNull UUID act,
            int version,
            @NotNull String number,
            @NotNull String title,
            @NotNull LocalDate session,
            @NotNull List<SignatureForm> signatures,
            @NotNull List<AnnouncementForm> announcements,
            @NotNull List<AnnexForm> annexes,
            @Nullable ReceiptForm receipt,
            @Nullable MaskingForm masking,
            @Nullable UUID decidedMasking,
            @Nullable PublicationForm publication,
            boolean toRepublish,
            @Nullable LocalDate enforceableSince) {
        static ActFile of(Dossier dossier, @Nullable MaskingForm masking) {
            Formalities.Received receipt = dossier.receipt();
            Maskings.Decided decided = dossier.masking();
            return new ActFile(
                    dossier.act().act(),
                    dossier.act().version(),
                    dossier.act().extract().number(),
                    dossier.act().extract().title(),
                    dossier.act().extract().session(),
                    dossier.signatures().stream()
                            .map(one -> new SignatureForm(one.id(), one.name(), one.quality(), one.on()))
                            .toList(),
                    dossier.announcements().stream()
                            .map(one ->
                                    new AnnouncementForm(one.id(), one.form().name(), one.on()))
                            .toList(),
                    AnnexForm.of(dossier.annexes()),
                    receipt == null ? null : new ReceiptForm(receipt.identifier(), receipt.on(), receipt.sha256()),
                    masking,
                    decided == null ? null : decided.id(),
                    dossier.publications().isEmpty()
                            ? null
                            : PublicationForm.of(dossier.publications().getFirst()),
                    dossier.isToRepublish(),
                    dossier.force().since());
        }
    }

    record AnnouncementForm(
            @NotNull UUID id, @NotNull String form, @NotNull LocalDate on) {}

    record SignatureForm(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull String quality,
            @NotNull LocalDate signedOn) {}

    /** @param file SHA-256 of the imported file; absent where a person typed it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptForm(
            @NotNull String identifier,
            @NotNull LocalDate receivedOn,
            @Nullable String file) {}

    record MaskingForm(
            @NotNull UUID proposal,
            @NotNull String status,
            @NotNull String fingerprint,
            @NotNull List<PlaceForm> places) {
        static MaskingForm of(Dossier dossier, Maskings.Proposed proposed, Proposals.Stored stored) {
            List<Passage> passages = Passage.of(dossier.act().extract());
            return new MaskingForm(
                    proposed.proposal(),
                    stored.status().name(),
                    stored.proposal().fingerprint(),
                    IntStream.range(0, proposed.spans().size())
                            .mapToObj(i -> PlaceForm.of(i, proposed.spans().get(i), passages))
                            .toList());
        }
    }

    /** @param passage e.g. "provision.0" */
    record PlaceForm(
            int place,
            @NotNull String passage,
            int start,
            int end,
            @NotNull String words,
            @NotNull String kind) {
        static PlaceForm of(int place, Span span, List<Passage> passages) {
            return new PlaceForm(place, span.at(), span.start(), span.end(), span.quote(passages), span.kind());
        }
    }

    record PublicationForm(
            @NotNull UUID id,
            int version,
            @NotNull String state,
            @NotNull LocalDate publishedOn,
            @NotNull String sha256) {
        static PublicationForm of(Publication one) {
            return new PublicationForm(one.id(), one.version(), one.state().name(), one.publishedOn(), one.sha256());
        }
    }
}
