package fr.beffroi.server.publication;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what would be published, publishes it, takes it back. */
@Controller
class PublishPage {
    private final Desk desk;
    private final Tenancy tenancy;
    private final AdoptedActs acts;
    private final Publishing publishing;

    PublishPage(Desk desk, Tenancy tenancy, AdoptedActs acts, Publishing publishing) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.acts = acts;
        this.publishing = publishing;
    }

    @GetMapping(value = "/actes/adoptes/{id}/apercu.pdf", produces = "application/pdf")
    @ResponseBody
    ResponseEntity<byte[]> preview(@PathVariable UUID id) {
        Account account = desk.reader();
        byte[] pdf = tenancy.in(account.collectivity(), () -> publishing.preview(acts.get(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"apercu.pdf\"")
                .body(pdf);
    }

    @PostMapping("/actes/adoptes/{id}/publication")
    String publish(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID masking,
            @RequestParam(required = false) @Nullable Set<UUID> annexes,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.published",
                Map.of(),
                outcome,
                by -> publishing.publish(
                        new Publishing.Request(id, version, masking, annexes == null ? Set.of() : annexes, by)));
    }

    @PostMapping("/actes/adoptes/{id}/retrait")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "false") boolean hideTitle,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.withdrawn",
                Map.of("motive", motive),
                outcome,
                by -> publishing.withdraw(id, motive, hideTitle, by));
    }
}
