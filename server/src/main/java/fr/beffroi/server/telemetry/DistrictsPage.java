package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.DistrictMatrix;
import fr.beffroi.water.telemetry.files.TelemetryProblem;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which meter flows into which district: a table to fill in, or a file of the same shape. */
@Controller
@RequestMapping("/eau/secteurs")
class DistrictsPage {
    /** A larger table is no form any more: it comes and goes as a file. */
    private static final int MOST_CELLS = 600;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Districts districts;
    private final Outlines outlines;
    private final MessageSource texts;

    DistrictsPage(SignedIn signedIn, Tenancy tenancy, Districts districts, Outlines outlines, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.districts = districts;
        this.outlines = outlines;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return page(tenancy.in(account.collectivity(), () -> districts.matrix("")), account, model);
    }

    /** @param ajouter name of one more district, empty for none */
    @PostMapping
    Object save(
            @RequestParam(defaultValue = "") String ajouter,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            DistrictMatrix matrix = read(sent, ajouter);
            if (!ajouter.isBlank()) {
                // A district that nothing flows into yet cannot be kept: it waits on the page for its meters.
                return page(matrix, account, model);
            }
            return saved(matrix, by, account, model, outcome);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return unprocessable(show(model), model);
        }
    }

    /** The usual first step: each meter counts a district of its own. */
    @PostMapping("/un-par-compteur")
    Object onePerMeter(Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        DistrictMatrix now = tenancy.in(account.collectivity(), () -> districts.matrix(""));
        List<String> meters = List.copyOf(now.signs().keySet());
        Map<String, int[]> signs = new LinkedHashMap<>();
        for (int i = 0; i < meters.size(); i++) {
            int[] row = new int[meters.size()];
            row[i] = 1;
            signs.put(meters.get(i), row);
        }
        return saved(new DistrictMatrix("", meters, signs), by, account, model, outcome);
    }

    @PostMapping("/fichier")
    Object file(@RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("measures.file.none");
            }
            String name = Uploads.named(String.valueOf(file.getOriginalFilename()));
            return saved(DistrictMatrix.read(name, file.getBytes()), by, account, model, outcome);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
        } catch (UnreadableTelemetry unreadable) {
            model.addAttribute("fault", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
        return unprocessable(show(model), model);
    }

    @GetMapping("/secteurs.csv")
    ResponseEntity<byte[]> csv() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        DistrictMatrix matrix = tenancy.in(account.collectivity(), () -> districts.matrix(""));
        List<String> titles = new ArrayList<>(matrix.districts());
        titles.addFirst(texts.getMessage("districts.csv.meter", null, Locale.FRENCH));
        Csv csv = new Csv(titles.toArray(String[]::new));
        matrix.signs().forEach((meter, row) -> {
            List<Object> cells = new ArrayList<>();
            cells.add(meter);
            Arrays.stream(row).forEach(cells::add);
            csv.line(cells.toArray());
        });
        return ResponseEntity.ok()
                .header("Content-Type", Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"secteurs.csv\"")
                .body(csv.bytes());
    }

    private Object saved(DistrictMatrix matrix, Person by, Account account, Model model, RedirectAttributes outcome) {
        List<TelemetryProblem> problems;
        try {
            problems = tenancy.in(account.collectivity(), () -> districts.save(matrix, by, account.service()));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return unprocessable(page(matrix, account, model), model);
        }
        if (Districts.isSaved(problems)) {
            outcome.addFlashAttribute("done", "districts.saved");
            outcome.addFlashAttribute("notices", said(problems));
            return "redirect:/eau/secteurs";
        }
        model.addAttribute("problems", said(problems));
        return unprocessable(page(matrix, account, model), model);
    }

    private static DistrictMatrix read(Map<String, String> sent, String more) {
        List<String> names = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; sent.containsKey("district-" + i); i++) {
            if (!sent.getOrDefault("district-" + i, "").isBlank()) {
                names.add(Districts.named(sent.getOrDefault("district-" + i, "")));
                kept.add(i);
            }
        }
        if (!more.isBlank()) {
            names.add(Districts.named(more));
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new Refused("districts.twice");
        }
        Map<String, int[]> signs = new LinkedHashMap<>();
        for (int i = 0; sent.containsKey("meter-" + i); i++) {
            int[] row = new int[names.size()];
            for (int j = 0; j < kept.size(); j++) {
                row[j] = sign(sent.getOrDefault("sign-" + i + "-" + kept.get(j), "0"));
            }
            signs.put(sent.getOrDefault("meter-" + i, ""), row);
        }
        return new DistrictMatrix("", names, signs);
    }

    private static int sign(String sent) {
        return switch (sent) {
            case "1" -> 1;
            case "-1" -> -1;
            default -> 0;
        };
    }

    private static List<String> said(List<TelemetryProblem> problems) {
        return problems.stream()
                .map(problem -> problem.message(LocaleContextHolder.getLocale()).replaceFirst("^, ", ""))
                .toList();
    }

    private String page(DistrictMatrix matrix, Account account, Model model) {
        model.addAttribute("matrix", matrix);
        model.addAttribute(
                "form", matrix.signs().size() * Math.max(1, matrix.districts().size()) <= MOST_CELLS);
        model.addAttribute("office", TelemetryFeature.isOffice(account));
        model.addAttribute(
                "outlined", tenancy.in(account.collectivity(), outlines::all).size());
        return "telemetry/districts";
    }

    private static ModelAndView unprocessable(String page, Model model) {
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
