package fr.beffroi.server.publication;

import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.AnnexFile;
import fr.beffroi.server.annexes.AnnexRefused;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which the office annexes files to an adopted act, and the files themselves. */
@Controller
@RequestMapping("/actes/adoptes/{id}/annexes")
class ActAnnexesPage {
    private final Desk desk;
    private final Tenancy tenancy;
    private final ActAnnexes own;
    private final Annexes annexes;
    private final MessageSource texts;

    ActAnnexesPage(Desk desk, Tenancy tenancy, ActAnnexes own, Annexes annexes, MessageSource texts) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.own = own;
        this.annexes = annexes;
        this.texts = texts;
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes outcome) {
        desk.office();
        SentFile sent;
        try {
            // Looked into before any transaction opens: it may take seconds.
            sent = SentFile.of(file);
        } catch (AnnexRefused refused) {
            outcome.addFlashAttribute("refused", refused.said(texts));
            return "redirect:/actes/adoptes/" + id;
        }
        return desk.act(id, "annexes.done.added", Map.of(), outcome, by -> own.add(id, sent, title, by));
    }

    @PostMapping("/{annex}/titre")
    String rename(
            @PathVariable UUID id,
            @PathVariable UUID annex,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes outcome) {
        return desk.act(id, "annexes.done.renamed", Map.of(), outcome, by -> own.rename(id, annex, title, by));
    }

    @PostMapping("/{annex}/rang")
    String move(@PathVariable UUID id, @PathVariable UUID annex, @RequestParam int by, RedirectAttributes outcome) {
        return desk.act(id, "annexes.done.moved", Map.of(), outcome, person -> own.move(id, annex, by, person));
    }

    @PostMapping("/{annex}/retrait")
    String remove(@PathVariable UUID id, @PathVariable UUID annex, RedirectAttributes outcome) {
        return desk.act(id, "annexes.done.removed", Map.of(), outcome, by -> own.remove(id, annex, by));
    }

    @GetMapping("/{annex}")
    @ResponseBody
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID annex) {
        Account account = desk.reader();
        return tenancy.in(account.collectivity(), () -> {
            Annex one = annexes.get(id, annex);
            return AnnexFile.of(one.name(), one.type().mediaType(), one.sha256(), annexes.content(one.sha256()));
        });
    }
}
