package fr.beffroi.server.report;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.PaperOdt;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Refused;
import java.net.URI;
import java.time.Year;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The reports, one with its parts to edit, its decision, and its print. */
@Controller
@RequestMapping("/rapport-annuel")
class YearlyReportPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Reports reports;
    private final ReportPaper papers;
    private final Accounts accounts;
    private final Collectivities collectivities;
    private final ServerSettings settings;
    private final MessageSource texts;

    YearlyReportPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Reports reports,
            ReportPaper papers,
            Accounts accounts,
            Collectivities collectivities,
            ServerSettings settings,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.reports = reports;
        this.papers = papers;
        this.accounts = accounts;
        this.collectivities = collectivities;
        this.settings = settings;
        this.texts = texts;
    }

    @Bean
    static MenuEntry reportEntry() {
        return new MenuEntry("report", "report.menu", "/rapport-annuel", 56, Reports.KEEPERS, MenuEntry.Place.METHOD);
    }

    private static Person keeper(Account account) {
        return account.as(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);
    }

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        keeper(account);
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("reports", reports.all());
            model.addAttribute("names", accounts.names());
        });
        int year = Year.now(LegalTime.FRANCE).getValue();
        model.addAttribute("year", year);
        if (!model.containsAttribute("typedYear")) {
            model.addAttribute("typedYear", year);
        }
        return "report/list";
    }

    @PostMapping
    Object draft(@RequestParam int annee, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = keeper(account);
        model.addAttribute("typedYear", annee);
        return tried(() -> list(model), model, () -> {
            UUID id = tenancy.in(account.collectivity(), () -> reports.draft(annee, by));
            outcome.addFlashAttribute("done", "report.drafted");
            return "redirect:/rapport-annuel/" + id;
        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        keeper(account);
        tenancy.run(account.collectivity(), () -> {
            Report report = reports.get(id);
            Set<Integer> cited = report.parts().stream()
                    .flatMap(part -> Report.cited(part.text()).stream())
                    .collect(Collectors.toSet());
            model.addAttribute("report", report);
            model.addAttribute("cited", cited);
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("longest", Reports.LONGEST);
        model.addAttribute("elected", account.is(Role.ELU));
        return "report/one";
    }

    @PostMapping("/{id}/partie/{rank}")
    Object edit(
            @PathVariable UUID id,
            @PathVariable int rank,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String seen,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = keeper(account);
        model.addAttribute("typedIn", "partie-" + rank);
        model.addAttribute("typedText", text);
        return tried(() -> show(id, model), model, () -> {
            tenancy.run(account.collectivity(), () -> reports.edit(id, rank, text, seen, by));
            outcome.addFlashAttribute("done", "report.edited");
            return "redirect:/rapport-annuel/" + id + "#partie-" + rank;
        });
    }

    @PostMapping("/{id}/decision")
    Object decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam String seen,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ELU);
        model.addAttribute("typedIn", "arreter");
        model.addAttribute("typedMotive", motive);
        return tried(() -> show(id, model), model, () -> {
            tenancy.run(account.collectivity(), () -> reports.decide(id, motive, seen, by));
            outcome.addFlashAttribute("done", "report.decided");
            return "redirect:/rapport-annuel/" + id;
        });
    }

    private Object tried(Supplier<String> again, Model model, Supplier<Object> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(again.get(), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}/rapport.{format:pdf|odt}")
    ResponseEntity<byte[]> print(@PathVariable UUID id, @PathVariable String format) {
        Account account = signedIn.account();
        keeper(account);
        Collectivities.Collectivity town = collectivities.get(account.collectivity());
        Report report = tenancy.in(town.id(), () -> reports.get(id));
        String site = site(
                settings.publicUrl(),
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        Paper paper = papers.of(report, town.name(), town.demonstration(), site);
        byte[] file = switch (format) {
            case "pdf" -> PaperPdf.of(paper);
            case "odt" -> PaperOdt.of(paper);
            default -> throw new NoSuchElementException("report as " + format);
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        format.equals("pdf") ? "application/pdf" : "application/vnd.oasis.opendocument.text"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"rapport-ia-" + report.year() + "." + format + "\"")
                .body(file);
    }

    /** The address that the server was told is its own: the one asked for may be written by whoever asks (Host). */
    static String site(@Nullable URI configured, String asked) {
        return (configured == null ? asked : configured.toString()).replaceFirst("/+$", "");
    }
}
