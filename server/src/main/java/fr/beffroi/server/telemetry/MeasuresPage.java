package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is measured, what came in and how it is read; where a file is chosen. */
@Controller
@RequestMapping("/eau/mesures")
class MeasuresPage {
    private static final int MOST_SHOWN = 20;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Measures measures;
    private final Mappings mappings;
    private final Imports imports;
    private final Uploads uploads;
    private final Districts districts;
    private final DropFolder drop;
    private final Reading reading;
    private final Importing importing;
    private final Accounts accounts;
    private final MessageSource texts;

    MeasuresPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Measures measures,
            Mappings mappings,
            Imports imports,
            Uploads uploads,
            Districts districts,
            DropFolder drop,
            Reading reading,
            Importing importing,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.measures = measures;
        this.mappings = mappings;
        this.imports = imports;
        this.uploads = uploads;
        this.districts = districts;
        this.drop = drop;
        this.reading = reading;
        this.importing = importing;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("meters", measures.meters());
            model.addAttribute("mappings", mappings.all());
            model.addAttribute("imports", imports.latest(MOST_SHOWN));
            model.addAttribute("districts", districts.all().size());
            model.addAttribute("names", accounts.names());
            model.addAttribute("drop", drop.findFolder(account.collectivity()).orElse(null));
        });
        model.addAttribute("most", Uploads.MOST_MEGABYTES * 1_000_000L);
        model.addAttribute("megabytes", Uploads.MOST_MEGABYTES);
        model.addAttribute("office", TelemetryFeature.isOffice(account));
        return "telemetry/measures";
    }

    /** Keeps the file until a person has seen how it would be read. */
    @PostMapping
    Object choose(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID correspondance,
            Model model)
            throws IOException {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("measures.file.none");
            }
            byte[] content = file.getBytes();
            String name = Uploads.named(String.valueOf(file.getOriginalFilename()));
            UUID upload = tenancy.in(account.collectivity(), () -> uploads.keep(name, content, by.id()));
            try {
                if (correspondance == null) {
                    reading.mapping(account.collectivity(), name, content, Optional.empty());
                }
            } catch (UnreadableTelemetry e) {
                tenancy.run(account.collectivity(), () -> uploads.forget(upload));
                throw e;
            }
            return "redirect:/eau/mesures/fichiers/" + upload
                    + (correspondance == null ? "" : "?correspondance=" + correspondance);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
        } catch (UnreadableTelemetry unreadable) {
            model.addAttribute("fault", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
        return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param du first day @param au last day */
    @PostMapping("/heures/retirer")
    Object removeHours(
            @RequestParam(defaultValue = "") String compteur,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate du,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate au,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            if (du == null || au == null) {
                throw new Refused("measures.remove.days");
            }
            long removed = tenancy.in(account.collectivity(), () -> importing.remove(compteur, du, au, motif, by));
            outcome.addFlashAttribute("removed", removed);
            return "redirect:/eau/mesures";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/correspondances/{id}/retirer")
    String remove(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        tenancy.run(account.collectivity(), () -> mappings.remove(id, by));
        outcome.addFlashAttribute("done", "measures.mapping.removed");
        return "redirect:/eau/mesures";
    }
}
