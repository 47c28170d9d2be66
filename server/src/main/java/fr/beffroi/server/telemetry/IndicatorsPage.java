package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** The yearly figures of the service: entered with their sources, calculated, printed. */
@Controller
@RequestMapping("/eau/indicateurs")
class IndicatorsPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Years years;
    private final Balances balances;
    private final SheetPdf pdf;
    private final SheetCsv csv;
    private final Accounts accounts;
    private final MessageSource texts;

    IndicatorsPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Years years,
            Balances balances,
            SheetPdf pdf,
            SheetCsv csv,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.years = years;
        this.balances = balances;
        this.pdf = pdf;
        this.csv = csv;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        Account account = reader();
        List<YearSheet> sheets = tenancy.in(
                account.collectivity(),
                () -> years.all().stream()
                        .map(one -> YearSheet.of(one.year(), one.inputs(), LocaleContextHolder.getLocale()))
                        .toList());
        model.addAttribute("sheets", sheets);
        model.addAttribute("office", TelemetryFeature.isOffice(account));
        model.addAttribute("next", Triage.today().getYear() - 1);
        model.addAttribute("latest", Triage.today().getYear());
        model.addAttribute("earliest", Years.EARLIEST);
        return "telemetry/years";
    }

    /** From the list, where a person types the year. */
    @GetMapping("/annee")
    String choose(@RequestParam int annee) {
        return "redirect:/eau/indicateurs/" + annee;
    }

    @GetMapping("/{year:\\d{4}}")
    String show(@PathVariable int year, @RequestParam(defaultValue = "false") boolean bilan, Model model) {
        Account account = reader();
        Years.Stored stored =
                tenancy.in(account.collectivity(), () -> years.find(year)).orElse(null);
        YearInputs inputs = stored == null ? YearInputs.NONE : stored.inputs();
        if (!bilan) {
            return page(year, inputs, account, model);
        }
        Balances.Year balance = tenancy.in(account.collectivity(), () -> balances.year(year));
        model.addAttribute("taken", balance != null && balance.isWhole());
        return page(
                year,
                balance != null && balance.isWhole() ? inputs.with(Item.VP_063, entry(balance)) : inputs,
                account,
                model);
    }

    /** Of a year of which every day of every district was measured whole: nothing is estimated. */
    private YearInputs.Entry entry(Balances.Year balance) {
        return new YearInputs.Entry(
                Math.round(balance.consumption()),
                texts.getMessage(
                        "yearly.balance.source", new Object[] {balance.districts(), balance.days()}, Locale.FRENCH));
    }

    /** @param version that the person corrected; 0 for a year that is new */
    @PostMapping("/{year:\\d{4}}")
    Object save(
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        YearInputs inputs = YearInputs.NONE;
        try {
            inputs = YearInputs.read(sent::get);
            YearInputs read = inputs;
            tenancy.run(account.collectivity(), () -> years.save(year, version, read, by));
            outcome.addFlashAttribute("done", "yearly.saved");
            return "redirect:/eau/indicateurs/" + year;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("typed", sent);
            page(year, inputs, account, model);
            return new ModelAndView("telemetry/year", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{year:\\d{4}}/fiche.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year) {
        Account account = reader();
        return file("eau-" + year + ".pdf", MediaType.APPLICATION_PDF, pdf.of(account.collectivity(), year));
    }

    @GetMapping("/{year:\\d{4}}/fiche.csv")
    ResponseEntity<byte[]> csv(@PathVariable int year) {
        Account account = reader();
        Years.Stored stored = tenancy.in(account.collectivity(), () -> years.get(year));
        return file(
                "eau-" + year + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.of(stored, YearSheet.of(year, stored.inputs(), Locale.FRENCH)));
    }

    private String page(int year, YearInputs inputs, Account account, Model model) {
        tenancy.run(account.collectivity(), () -> {
            Years.Stored stored = years.find(year).orElse(null);
            model.addAttribute("stored", stored);
            model.addAttribute(
                    "sheet",
                    stored == null ? null : YearSheet.of(year, stored.inputs(), LocaleContextHolder.getLocale()));
            model.addAttribute("names", accounts.names());
            model.addAttribute("balance", balances.year(year));
        });
        model.addAttribute("year", year);
        model.addAttribute("inputs", inputs);
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        model.addAttribute("office", TelemetryFeature.isOffice(account));
        model.addAttribute("volumes", Item.VOLUMES);
        model.addAttribute("network", Item.NETWORK);
        model.addAttribute("knowledgeItems", Item.KNOWLEDGE);
        model.addAttribute("levyItems", Item.LEVY);
        return "telemetry/year";
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
