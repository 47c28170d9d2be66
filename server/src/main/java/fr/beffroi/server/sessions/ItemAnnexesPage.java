package fr.beffroi.server.sessions;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.AnnexFile;
import fr.beffroi.server.annexes.AnnexRefused;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.UUID;
import java.util.function.Consumer;
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

/** The forms by which the office annexes files to an item of the agenda, and the files themselves. */
@Controller
@RequestMapping("/seances/{id}/points/{item}/annexes")
class ItemAnnexesPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final ItemAnnexes own;
    private final Annexes annexes;
    private final MessageSource texts;

    ItemAnnexesPage(SignedIn signedIn, Tenancy tenancy, ItemAnnexes own, Annexes annexes, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.own = own;
        this.annexes = annexes;
        this.texts = texts;
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes next) {
        SessionsFeature.office(signedIn.account());
        SentFile sent;
        try {
            // Looked into before any transaction opens: it may take seconds.
            sent = SentFile.of(file);
        } catch (AnnexRefused refused) {
            next.addFlashAttribute("refused", refused.said(texts));
            return "redirect:/seances/" + id;
        }
        return done(id, next, "annexes.done.added", by -> own.add(id, item, sent, title, by));
    }

    @PostMapping("/{annex}/titre")
    String rename(
            @PathVariable UUID id,
            @PathVariable String item,
            @PathVariable UUID annex,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes next) {
        return done(id, next, "annexes.done.renamed", by -> own.rename(id, item, annex, title, by));
    }

    @PostMapping("/{annex}/rang")
    String move(
            @PathVariable UUID id,
            @PathVariable String item,
            @PathVariable UUID annex,
            @RequestParam int by,
            RedirectAttributes next) {
        return done(id, next, "annexes.done.moved", person -> own.move(id, item, annex, by, person));
    }

    @PostMapping("/{annex}/retrait")
    String remove(@PathVariable UUID id, @PathVariable String item, @PathVariable UUID annex, RedirectAttributes next) {
        return done(id, next, "annexes.done.removed", by -> own.remove(id, item, annex, by));
    }

    @GetMapping("/{annex}")
    @ResponseBody
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String item, @PathVariable UUID annex) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            Annex one = own.get(id, item, annex);
            return AnnexFile.of(one.name(), one.type().mediaType(), one.sha256(), annexes.content(one.sha256()));
        });
    }

    private String done(UUID id, RedirectAttributes next, String done, Consumer<Person> work) {
        Account account = SessionsFeature.office(signedIn.account());
        Person by = person(account);
        try {
            tenancy.run(account.collectivity(), () -> work.accept(by));
            next.addFlashAttribute("done", done);
        } catch (AnnexRefused refused) {
            next.addFlashAttribute("refused", refused.said(texts));
        }
        return "redirect:/seances/" + id;
    }

    static Person person(Account account) {
        return account.as(SessionsFeature.OFFICE.toArray(Role[]::new));
    }
}
