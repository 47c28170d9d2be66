package fr.beffroi.server.answers;

import fr.beffroi.answers.local.LocalLimits;
import fr.beffroi.answers.local.LocalProblem;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The collectivity's own documents: put in, listed, taken out. Each change is a line of the journal. */
@Controller
class DocumentsPage {
    private static final Role[] EDITORS = {Role.HEAD_OF_SERVICE, Role.AGENT, Role.ADMINISTRATOR};

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Documents documents;
    private final Accounts accounts;
    private final JournalBook journal;
    private final Engine engine;

    DocumentsPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Documents documents,
            Accounts accounts,
            JournalBook journal,
            Engine engine) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.documents = documents;
        this.accounts = accounts;
        this.journal = journal;
        this.engine = engine;
    }

    @GetMapping("/accueil/documents")
    String list(Model model) {
        Account account = editor();
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("documents", documents.all());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        return "answers/documents";
    }

    @PostMapping("/accueil/documents")
    String add(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dated,
            RedirectAttributes outcome)
            throws IOException {
        Account account = editor();
        Person by = account.as(EDITORS);
        String name = baseName(file.getOriginalFilename());
        if (file.isEmpty() || name.isEmpty()) {
            outcome.addFlashAttribute("failed", "answers.document.none");
            return "redirect:/accueil/documents";
        }
        if (file.getSize() > LocalLimits.STANDARD.bytes()) {
            outcome.addFlashAttribute("failed", "answers.document.large");
            return "redirect:/accueil/documents";
        }
        byte[] content = file.getBytes();
        Optional<LocalProblem> problem = tenancy.in(account.collectivity(), () -> {
            try {
                var read = documents.add(name, content, dated, by);
                journal.record(
                        "answers.document.added",
                        account.collectivity(),
                        Map.of("document", read.fiche().id(), "by", by.id(), "role", by.role()),
                        Map.of("name", name));
                return Optional.empty();
            } catch (LocalProblem e) {
                return Optional.of(e);
            }
        });
        if (problem.isPresent()) {
            outcome.addFlashAttribute("problem", problem.get().message(LocaleContextHolder.getLocale()));
        } else {
            outcome.addFlashAttribute("done", "answers.document.added");
        }
        return "redirect:/accueil/documents";
    }

    @PostMapping("/accueil/documents/retirer")
    String remove(@RequestParam String id, RedirectAttributes outcome) {
        Account account = editor();
        Person by = account.as(EDITORS);
        tenancy.run(
                account.collectivity(),
                () -> documents.remove(id).ifPresent(removed -> {
                    journal.record(
                            "answers.document.removed",
                            account.collectivity(),
                            Map.of("document", id, "by", by.id(), "role", by.role()),
                            Map.of("name", removed.name()));
                    outcome.addFlashAttribute("done", "answers.document.removed");
                }));
        // Once the removal is committed: another request would make the former index again.
        tenancy.run(account.collectivity(), engine::refresh);
        return "redirect:/accueil/documents";
    }

    private Account editor() {
        Account account = signedIn.account();
        account.as(EDITORS);
        return account;
    }

    private static String baseName(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
