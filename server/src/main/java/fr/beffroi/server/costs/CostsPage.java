package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.LineChart;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Typography;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A year of energy, carbon and euros, use by use and month by month, and the budgets. */
@Controller
@RequestMapping("/couts")
class CostsPage {
    private static final int FIRST_YEAR = 2024;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Accounts accounts;
    private final Costs costs;
    private final Reference reference;
    private final Budgets budgets;
    private final BudgetWatch watch;
    private final Typography say;
    private final MessageSource texts;

    CostsPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Accounts accounts,
            Costs costs,
            Reference reference,
            Budgets budgets,
            BudgetWatch watch,
            Typography say,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.accounts = accounts;
        this.costs = costs;
        this.reference = reference;
        this.budgets = budgets;
        this.watch = watch;
        this.say = say;
        this.texts = texts;
    }

    @GetMapping
    String year(@RequestParam(required = false) @Nullable Integer annee, Model model) {
        Account account = signedIn.account();
        YearMonth now = YearMonth.now(LegalTime.FRANCE);
        int year = annee == null ? now.getYear() : Math.clamp(annee, FIRST_YEAR, now.getYear());
        tenancy.run(account.collectivity(), () -> fill(year, now, model));
        model.addAttribute("year", year);
        model.addAttribute("years", years(now.getYear()));
        model.addAttribute("elected", account.is(Role.ELU));
        model.addAttribute("compares", account.is(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR));
        model.addAttribute("version", EcoLogits.VERSION);
        return "costs/year";
    }

    private void fill(int year, YearMonth now, Model model) {
        YearMonth first = YearMonth.of(year, 1);
        Map<YearMonth, Map<String, Cost>> months = costs.months(first, first.plusMonths(11));
        Map<String, Cost> totals = costs.totals(first, first.plusMonths(11));
        Map<String, Cost> present = costs.totals(now, now);
        Map<String, Budget> set = budgets.current();
        Map<String, Replaced> replaced = reference.replaced();
        Map<UUID, String> names = accounts.names();
        model.addAttribute(
                "lines",
                uses.all().stream()
                        .filter(use -> use.state() != UseState.PROPOSED || totals.containsKey(use.key()))
                        .map(use -> new Line(
                                use,
                                totals.getOrDefault(use.key(), Cost.nothing(use.key())),
                                replaced.get(use.key()),
                                spending(set.get(use.key()), present, names)))
                        .toList());
        List<MonthLine> byMonth = months.entrySet().stream()
                .map(month -> new MonthLine(
                        month.getKey(), month.getValue().values().stream().reduce(Cost.nothing(""), Cost::plus)))
                .toList();
        model.addAttribute("months", byMonth);
        model.addAttribute("chart", chart(byMonth));
        model.addAttribute("rate", Reference.of(now, reference.rates()).orElse(null));
        model.addAttribute("total", totals.values().stream().reduce(Cost.nothing(""), Cost::plus));
    }

    private static @Nullable Spending spending(
            @Nullable Budget budget, Map<String, Cost> present, Map<UUID, String> names) {
        if (budget == null) {
            return null;
        }
        Cost cost = present.getOrDefault(budget.use(), Cost.nothing(budget.use()));
        double spent = cost.budgetKwh();
        return new Spending(
                budget,
                spent,
                budget.at(spent),
                names.getOrDefault(budget.setBy(), "?"),
                cost.unknown(),
                cost.unknownKwh());
    }

    private @Nullable LineChart chart(List<MonthLine> months) {
        double most = months.stream().mapToDouble(m -> m.cost().mostKwh()).max().orElse(0);
        if (months.size() < 2 || most <= 0) {
            return null;
        }
        return LineChart.of(
                months.stream()
                        .map(m -> new LineChart.Point(
                                m.month().getMonth().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale()),
                                m.cost().kwh(),
                                m.cost().kwh() + m.cost().remoteKwh().low(),
                                m.cost().mostKwh()))
                        .toList(),
                most * 1.1,
                say::figure);
    }

    private static List<Integer> years(int last) {
        List<Integer> years = new ArrayList<>();
        for (int year = last; year >= FIRST_YEAR; year--) {
            years.add(year);
        }
        return years;
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> export(@RequestParam int annee) {
        Account account = signedIn.account();
        YearMonth first = YearMonth.of(Math.clamp(annee, FIRST_YEAR, 2100), 1);
        Csv csv = new Csv(
                "mois",
                "usage",
                "propositions",
                "kwh_mesures",
                "gco2e_mesures",
                "euros",
                "appels_distants",
                "appels_distants_sans_fiche",
                "kwh_distants_min",
                "kwh_distants_max",
                "gco2e_distants_min",
                "gco2e_distants_max");
        tenancy.in(account.collectivity(), () -> costs.months(first, first.plusMonths(11)))
                .forEach((month, lines) -> lines.values().forEach(cost -> line(csv, month, cost)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Csv.TYPE))
                .header("Content-Disposition", "attachment; filename=\"couts-" + first.getYear() + ".csv\"")
                .body(csv.bytes());
    }

    private static void line(Csv csv, YearMonth month, Cost cost) {
        csv.line(
                month.toString(),
                cost.use(),
                cost.proposals(),
                cost.kwh(),
                cost.grams(),
                cost.euros().isPresent() ? cost.euros().getAsDouble() : "",
                cost.calls(),
                cost.unknown(),
                cost.remoteKwh().low(),
                cost.remoteKwh().high(),
                cost.remoteGrams().low(),
                cost.remoteGrams().high());
    }

    /** @param kwh as typed, in French or English figures; empty lifts the budget */
    @PostMapping("/{use}/budget")
    Object budget(
            @PathVariable String use,
            @RequestParam(defaultValue = "") String kwh,
            @RequestParam(defaultValue = "false") boolean suspends,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(model, outcome, kwh.isBlank() ? "costs.budget.lifted" : "costs.budget.done", () -> {
            Double amount = kwh.isBlank() ? null : Typed.number(kwh, "costs.budget.amount");
            tenancy.run(account.collectivity(), () -> {
                budgets.set(use, amount, suspends, motive, account.as(Role.ELU));
                watch.look(use);
            });
        });
    }

    @PostMapping("/{use}/remplace")
    Object replaced(
            @PathVariable String use,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String grams,
            @RequestParam(defaultValue = "") String source,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(model, outcome, "costs.replaced.done", () -> {
            Replaced checked = Replaced.checked(use, what, Typed.number(grams, "costs.replaced.wrong"), source);
            tenancy.run(
                    account.collectivity(),
                    () -> reference.set(
                            checked, account.as(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR)));
        });
    }

    private Object tried(Model model, RedirectAttributes outcome, String done, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(year(null, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:/couts";
    }

    /** @param replaced what one of its proposals replaces, where somebody found it */
    record Line(
            Use use,
            Cost cost,
            @Nullable Replaced replaced,
            @Nullable Spending budget) {}

    /**
     * @param setBy the élu's name
     * @param unknown calls to models that nobody described, and {@code unknownKwh} what they count for
     */
    record Spending(Budget budget, double spent, Budget.State state, String setBy, long unknown, double unknownKwh) {
        public double share() {
            return Math.min(1, spent / budget.kwh());
        }
    }

    record MonthLine(YearMonth month, Cost cost) {}
}
