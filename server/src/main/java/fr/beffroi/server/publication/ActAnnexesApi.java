package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.AnnexFile;
import fr.beffroi.server.annexes.AnnexForm;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The annexes of an adopted act for programs, until it is signed; to read, for ever. */
@RestController
@RequestMapping("/api/v1/adopted-acts/{act}/annexes")
@Tag(name = "Actes adoptés")
class ActAnnexesApi {
    private final Desk desk;
    private final Tenancy tenancy;
    private final AdoptedActs acts;
    private final ActAnnexes own;
    private final Annexes annexes;

    ActAnnexesApi(Desk desk, Tenancy tenancy, AdoptedActs acts, ActAnnexes own, Annexes annexes) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.acts = acts;
        this.own = own;
        this.annexes = annexes;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les annexes d'un acte adopté, dans leur ordre")
    List<AnnexForm> list(@PathVariable UUID act) {
        Account account = desk.reader();
        return tenancy.in(account.collectivity(), () -> shown(act));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Joindre une annexe (PDF, JPG ou PNG) à un acte qui n'est pas encore signé")
    List<AnnexForm> add(
            @PathVariable UUID act, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String title) {
        desk.office();
        SentFile sent = SentFile.of(file);
        return done(act, by -> own.add(act, sent, title, by));
    }

    @PostMapping(value = "/{annex}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Renommer une annexe, ou la déplacer (« places » : vers le bas, négatif vers le haut)")
    List<AnnexForm> change(@PathVariable UUID act, @PathVariable UUID annex, @Valid @RequestBody Change body) {
        return done(act, by -> {
            if (body.title() != null) {
                own.rename(act, annex, body.title(), by);
            }
            if (body.places() != null) {
                own.move(act, annex, body.places(), by);
            }
        });
    }

    @DeleteMapping("/{annex}")
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Retirer une annexe d'un acte qui n'est pas encore signé ; il en reste la trace")
    List<AnnexForm> remove(@PathVariable UUID act, @PathVariable UUID annex) {
        return done(act, by -> own.remove(act, annex, by));
    }

    @GetMapping("/{annex}/file")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Le fichier d'une annexe")
    ResponseEntity<byte[]> file(@PathVariable UUID act, @PathVariable UUID annex) {
        Account account = desk.reader();
        return tenancy.in(account.collectivity(), () -> {
            Annex one = annexes.get(act, annex);
            return AnnexFile.of(one.name(), one.type().mediaType(), one.sha256(), annexes.content(one.sha256()));
        });
    }

    private List<AnnexForm> done(UUID act, Consumer<Person> work) {
        Account account = desk.office();
        return tenancy.in(account.collectivity(), () -> {
            work.accept(Desk.person(account));
            return shown(act);
        });
    }

    /** @throws java.util.NoSuchElementException if this collectivity has no such act */
    private List<AnnexForm> shown(UUID act) {
        acts.get(act);
        return AnnexForm.of(annexes.of(act));
    }

    /** Null: stays as it is. */
    record Change(
            @Nullable @Size(max = 1_000) String title,
            @Nullable @Min(-100) @Max(100) Integer places) {}
}
