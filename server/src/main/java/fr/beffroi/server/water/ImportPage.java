package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Refused;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** From files to a network in use, one page after the other: files, columns, reading, what is lacking. */
@Controller("waterImportPage")
@RequestMapping("/eau/import")
class ImportPage {
    private static final int MOST_SHOWN = 10;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final NetworkRows networks;
    private final Importing importing;
    private final Accounts accounts;
    private final MessageSource texts;

    ImportPage(
            SignedIn signedIn,
            Tenancy tenancy,
            NetworkRows networks,
            Importing importing,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.networks = networks;
        this.importing = importing;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String files(Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("imports", networks.all(MOST_SHOWN));
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("office", WaterFeature.isOffice(account));
        model.addAttribute("megabytes", Importing.MOST_MEGABYTES);
        model.addAttribute("most", Importing.MOST_BYTES);
        return "eau/files";
    }

    @PostMapping
    Object send(
            @RequestParam(required = false) @Nullable MultipartFile pipes,
            @RequestParam(required = false) @Nullable MultipartFile repairs,
            @RequestParam(required = false) @Nullable MultipartFile roads,
            @RequestParam(required = false) @Nullable MultipartFile temperatures,
            Model model)
            throws IOException {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        Map<Subject, Importing.Sent> sent = new EnumMap<>(Subject.class);
        put(sent, Subject.PIPES, pipes);
        put(sent, Subject.REPAIRS, repairs);
        put(sent, Subject.ROADS, roads);
        put(sent, Subject.TEMPERATURES, temperatures);
        try {
            return "redirect:/eau/import/" + importing.begin(account.collectivity(), sent, by, false);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
        } catch (UnreadableSource unreadable) {
            model.addAttribute("fault", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
        return new ModelAndView(files(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static void put(Map<Subject, Importing.Sent> sent, Subject subject, @Nullable MultipartFile file)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            String name = Importing.fileName(String.valueOf(file.getOriginalFilename()));
            sent.put(subject, new Importing.Sent(name, file.getBytes()));
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = reader();
        model.addAttribute("office", WaterFeature.isOffice(account));
        return tenancy.in(account.collectivity(), () -> show(networks.get(id), model));
    }

    private String show(NetworkRow network, Model model) {
        List<SentFile> files = networks.files(network.id());
        model.addAttribute("network", network);
        model.addAttribute("files", files);
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        if (network.isRead()) {
            model.addAttribute("lines", QualityLines.of(network.quality(), files, texts));
            model.addAttribute("inUse", networks.findCurrent().orElse(null));
            return "eau/report";
        }
        if (network.isUnderWay()) {
            model.addAttribute("steps", NetworkRow.STEPS);
            return "eau/reading";
        }
        model.addAttribute("projections", MappingForm.PROJECTIONS);
        model.addAttribute("said", said(network));
        return network.state() == NetworkRow.State.GONE ? "eau/gone" : "eau/mapping";
    }

    private @Nullable String said(NetworkRow network) {
        var fault = network.fault();
        if (fault == null) {
            return null;
        }
        return fault.key().isEmpty()
                ? texts.getMessage("water.import.broken", null, LocaleContextHolder.getLocale())
                : fault.message(LocaleContextHolder.getLocale());
    }

    @PostMapping("/{id}/colonnes")
    Object map(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Account account = signedIn.account();
        WaterFeature.office(account);
        try {
            tenancy.run(account.collectivity(), () -> {
                List<Mapping> mappings = new ArrayList<>();
                networks.files(id).forEach(file -> mappings.add(MappingForm.sent(file, request::getParameter)));
                importing.confirm(id, mappings);
            });
            return "redirect:/eau/import/" + id;
        } catch (Refused refused) {
            String page = show(id, model);
            model.addAttribute("said", refused.said(texts));
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/utiliser")
    String use(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        try {
            tenancy.run(account.collectivity(), () -> importing.use(id, by));
            outcome.addFlashAttribute("done", "water.network.used");
            return "redirect:/eau";
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
            return "redirect:/eau/import/" + id;
        }
    }

    @PostMapping("/{id}/abandonner")
    String drop(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        try {
            tenancy.run(account.collectivity(), () -> importing.drop(id, by));
            outcome.addFlashAttribute("done", "water.network.dropped");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/eau/import";
    }

    /** Every line of every remark, for whoever mends the files. */
    @GetMapping("/{id}/anomalies.csv")
    ResponseEntity<byte[]> issues(@PathVariable UUID id) {
        Account account = reader();
        List<QualityLines.Line> lines = tenancy.in(
                account.collectivity(), () -> QualityLines.of(networks.get(id).quality(), networks.files(id), texts));
        Csv csv = new Csv("fichier", "ligne", "colonne", "constat", "que_faire");
        for (QualityLines.Line line : lines) {
            line.lines().forEach(number -> csv.line(line.file(), number, line.column(), line.message(), line.todo()));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anomalies.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
                .body(csv.bytes());
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
