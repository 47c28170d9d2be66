package fr.beffroi.server.sessions;

import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.AnnexFile;
import fr.beffroi.server.annexes.AnnexForm;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The annexes of an item for programs, until its session is convened; to read, for ever. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/items/{item}/annexes")
@Tag(name = "Séances")
class ItemAnnexesApi {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final ItemAnnexes own;
    private final Annexes annexes;

    ItemAnnexesApi(SignedIn signedIn, Tenancy tenancy, ItemAnnexes own, Annexes annexes) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.own = own;
        this.annexes = annexes;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les annexes d'un point de l'ordre du jour")
    List<AnnexForm> list(@PathVariable UUID id, @PathVariable String item) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(account.collectivity(), () -> AnnexForm.of(own.of(id, item)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Joindre une annexe (PDF, JPG ou PNG) à un point, tant que la convocation n'est pas partie")
    List<AnnexForm> add(
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String title) {
        Account account = SessionsFeature.office(signedIn.account());
        SentFile sent = SentFile.of(file);
        return tenancy.in(account.collectivity(), () -> {
            own.add(id, item, sent, title, ItemAnnexesPage.person(account));
            return AnnexForm.of(own.of(id, item));
        });
    }

    @DeleteMapping("/{annex}")
    @NeedsScope(Scope.DECIDE)
    @Operation(
            summary = "Retirer une annexe d'un point, tant que la convocation n'est pas partie ; il en reste la trace")
    List<AnnexForm> remove(@PathVariable UUID id, @PathVariable String item, @PathVariable UUID annex) {
        Account account = SessionsFeature.office(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            own.remove(id, item, annex, ItemAnnexesPage.person(account));
            return AnnexForm.of(own.of(id, item));
        });
    }

    @GetMapping("/{annex}/file")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Le fichier d'une annexe")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String item, @PathVariable UUID annex) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            Annex one = own.get(id, item, annex);
            return AnnexFile.of(one.name(), one.type().mediaType(), one.sha256(), annexes.content(one.sha256()));
        });
    }
}
