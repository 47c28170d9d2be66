package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.ImportLine.Way;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.CustomerVolumes;
import fr.beffroi.water.telemetry.files.Telemetry;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.TelemetryPreview;
import fr.beffroi.water.telemetry.files.TelemetryProblem;
import fr.beffroi.water.telemetry.files.TimeForm;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file that was chosen: how it would be read and what would come of it, until a person imports it. */
@Controller
@RequestMapping("/eau/mesures/fichiers/{id}")
class UploadPage {
    private static final int LINES = 6;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uploads uploads;
    private final Reading reading;
    private final Mappings mappings;
    private final Importing importing;
    private final MessageSource texts;

    UploadPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uploads uploads,
            Reading reading,
            Mappings mappings,
            Importing importing,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uploads = uploads;
        this.reading = reading;
        this.mappings = mappings;
        this.importing = importing;
        this.texts = texts;
    }

    @GetMapping
    Object show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID correspondance,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Uploads.Upload upload = upload(id, account);
        try {
            Reading.Chosen chosen = reading.mapping(
                    account.collectivity(), upload.file(), upload.content(), Optional.ofNullable(correspondance));
            model.addAttribute("saved", chosen.saved().orElse(null));
            boolean customers = chosen.saved().map(SavedMapping::customers).orElse(false);
            model.addAttribute(
                    "savedName", chosen.saved().map(SavedMapping::name).orElse(""));
            model.addAttribute(
                    "prefix", chosen.saved().map(SavedMapping::filePrefix).orElse(""));
            return page(upload, chosen.mapping(), customers, model);
        } catch (UnreadableTelemetry e) {
            return back(e, outcome);
        }
    }

    /** Where nothing can be guessed and no mapping is chosen, there is nothing to show of a file but why. */
    private static String back(UnreadableTelemetry fault, RedirectAttributes outcome) {
        outcome.addFlashAttribute("fault", fault.problem().message(LocaleContextHolder.getLocale()));
        return "redirect:/eau/mesures";
    }

    /** @param abonnes whether these are customers' meters @param importer whether to import, having seen; else the page shows again what these settings make of the file */
    @PostMapping
    Object read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean importer,
            @RequestParam(defaultValue = "false") boolean abonnes,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        Uploads.Upload upload = upload(id, account);
        model.addAttribute("savedName", name);
        model.addAttribute("prefix", prefix);
        TelemetryMapping mapping;
        try {
            mapping = MappingForm.read(upload.file(), sent);
        } catch (UnreadableTelemetry e) {
            return faulty(upload, e, abonnes, model, outcome);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return faulty(upload, null, abonnes, model, outcome);
        }
        if (!importer) {
            return page(upload, mapping, abonnes, model);
        }
        try {
            Telemetry read = abonnes ? null : TelemetryFile.read(upload.file(), upload.content(), mapping);
            CustomerVolumes customers =
                    abonnes ? CustomerVolumes.read(upload.file(), upload.content(), mapping, LegalTime.FRANCE) : null;
            ImportLine line = tenancy.in(account.collectivity(), () -> {
                if (!name.isBlank()) {
                    mappings.save(name, prefix, mapping, abonnes, by);
                }
                uploads.forget(id);
                return customers == null
                        ? importing.keep(upload.file(), Way.PAGE, Objects.requireNonNull(read), by)
                        : importing.keepCustomers(upload.file(), Way.PAGE, customers, by);
            });
            outcome.addFlashAttribute("imported", line);
            return "redirect:/eau/mesures";
        } catch (UnreadableTelemetry e) {
            // The page says it again, beside the settings: told there once more, it stays in the list of what came in.
            tenancy.run(
                    account.collectivity(),
                    () -> importing.refuse(upload.file(), Way.PAGE, e.problem().message(Locale.FRENCH), by));
            return page(upload, mapping, abonnes, model);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return page(upload, mapping, abonnes, model);
        }
    }

    private Uploads.Upload upload(UUID id, Account account) {
        Person by = TelemetryFeature.office(account);
        return tenancy.in(account.collectivity(), () -> uploads.get(id, by.id()));
    }

    /** @param fault null where the model has it already */
    private Object faulty(
            Uploads.Upload upload,
            @Nullable UnreadableTelemetry fault,
            boolean customers,
            Model model,
            RedirectAttributes outcome) {
        try {
            TelemetryMapping guess = TelemetryMapping.guess(upload.file(), upload.content());
            page(upload, guess, customers, model);
        } catch (UnreadableTelemetry e) {
            return back(fault == null ? e : fault, outcome);
        }
        if (fault != null) {
            model.addAttribute("fault", fault.problem().message(LocaleContextHolder.getLocale()));
        }
        return unprocessable(model);
    }

    private Object page(Uploads.Upload upload, TelemetryMapping mapping, boolean customers, Model model) {
        boolean wrong = model.containsAttribute("fault");
        List<String> titles = List.of();
        try {
            TelemetryPreview preview = TelemetryPreview.of(upload.file(), upload.content(), mapping.separator(), LINES);
            titles = preview.titles();
            model.addAttribute("preview", preview);
            List<TelemetryProblem> notices;
            if (customers) {
                CustomerVolumes read = CustomerVolumes.read(upload.file(), upload.content(), mapping, LegalTime.FRANCE);
                model.addAttribute("customersRead", CustomersSummary.of(read));
                notices = read.notices();
            } else {
                Telemetry read = TelemetryFile.read(upload.file(), upload.content(), mapping);
                model.addAttribute("meters", MeterSummary.of(read));
                notices = read.notices();
            }
            model.addAttribute(
                    "notices",
                    notices.stream()
                            .map(notice -> notice.message(LocaleContextHolder.getLocale()))
                            .toList());
        } catch (UnreadableTelemetry e) {
            wrong = true;
            model.addAttribute("fault", e.problem().message(LocaleContextHolder.getLocale()));
        }
        model.addAttribute("customers", customers);
        model.addAttribute("upload", upload.id());
        model.addAttribute("file", upload.file());
        model.addAttribute("form", MappingForm.of(mapping, titles));
        model.addAttribute("separators", MappingForm.SEPARATORS);
        model.addAttribute("timeForms", TimeForm.values());
        model.addAttribute("quantities", MappingForm.QUANTITIES);
        model.addAttribute("units", MappingForm.UNITS);
        return wrong ? unprocessable(model) : new ModelAndView("telemetry/upload", model.asMap());
    }

    private static ModelAndView unprocessable(Model model) {
        return new ModelAndView("telemetry/upload", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
