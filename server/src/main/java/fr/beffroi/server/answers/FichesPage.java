package fr.beffroi.server.answers;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The national fiches: their date, how to bring newer ones, and how an import goes. */
@Controller
class FichesPage {
    private final SignedIn signedIn;
    private final Fiches fiches;
    private final Imports imports;
    private final CorpusImport importing;
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final JournalBook journal;

    FichesPage(
            SignedIn signedIn,
            Fiches fiches,
            Imports imports,
            CorpusImport importing,
            Collectivities collectivities,
            Tenancy tenancy,
            JournalBook journal) {
        this.signedIn = signedIn;
        this.fiches = fiches;
        this.imports = imports;
        this.importing = importing;
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    @GetMapping("/accueil/fiches")
    String show(Model model) {
        Account account = signedIn.account();
        model.addAttribute("date", fiches.findDate().orElse(null));
        model.addAttribute("size", fiches.findSize().orElse(0));
        model.addAttribute("latest", imports.findLatest().orElse(null));
        model.addAttribute("configured", importing.hasConfigured());
        model.addAttribute("shared", isShared());
        model.addAttribute("mayImport", account.roles().contains(Role.ADMINISTRATOR));
        return "answers/fiches";
    }

    @PostMapping("/accueil/fiches")
    String upload(@RequestParam MultipartFile file, RedirectAttributes outcome) throws IOException {
        Account account = signedIn.account();
        Person by = account.as(Role.ADMINISTRATOR);
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (isShared()) {
            outcome.addFlashAttribute("failed", "answers.import.shared");
        } else if (file.isEmpty() || !(name.endsWith(".zip") || name.endsWith(".tgz") || name.endsWith(".tar.gz"))) {
            outcome.addFlashAttribute("failed", "answers.import.format");
        } else {
            try (var content = file.getInputStream()) {
                String kept = name.length() > 100 ? name.substring(name.length() - 100) : name;
                tenancy.run(account.collectivity(), () -> record(importing.ask(kept, content), by));
            }
            outcome.addFlashAttribute("done", "answers.import.asked");
        }
        return "redirect:/accueil/fiches";
    }

    @PostMapping("/accueil/fiches/configuration")
    String again(RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ADMINISTRATOR);
        tenancy.run(account.collectivity(), () -> record(importing.askConfigured(), by));
        outcome.addFlashAttribute("done", "answers.import.asked");
        return "redirect:/accueil/fiches";
    }

    /** Where several collectivities answer from the same fiches, no one of them replaces them for the others. */
    private boolean isShared() {
        return collectivities.all().size() > 1;
    }

    private void record(UUID asked, Person by) {
        journal.record(
                "answers.corpus.asked", asked, Map.of("import", asked, "by", by.id(), "role", by.role()), Map.of());
    }
}
