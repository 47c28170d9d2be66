package fr.beffroi.server.strategy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.server.drafting.NewDrafts;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The version under writing: goals, red lines, charter; its délibération; its adoption. */
@Controller
@RequestMapping("/strategie/projet")
class DraftStrategyPage {
    private static final String FAMILY = "strategie-ia";

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Strategies strategies;
    private final Conformity conformity;
    private final Uses uses;
    private final DeclaredUses declared;
    private final NewDrafts drafts;
    private final MessageSource texts;

    DraftStrategyPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Strategies strategies,
            Conformity conformity,
            Uses uses,
            DeclaredUses declared,
            NewDrafts drafts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.strategies = strategies;
        this.conformity = conformity;
        this.uses = uses;
        this.declared = declared;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        StrategyFeature.preparer(account);
        return tenancy.in(
                account.collectivity(),
                () -> strategies
                        .findDraft()
                        .map(draft -> shown(draft, account, model))
                        .orElse("redirect:/strategie"));
    }

    private String shown(Strategy draft, Account account, Model model) {
        model.addAttribute("draft", draft);
        typed(model, "goals", String.join("\n", draft.goals()));
        typed(model, "charter", draft.charter());
        typed(model, "lineText", "");
        typed(model, "conditions", List.of());
        model.addAttribute("traits", Trait.values());
        model.addAttribute(
                "stopped",
                conformity.hold(uses.all(), draft.lines()).stream()
                        .filter(held -> !held.crossed().isEmpty())
                        .toList());
        model.addAttribute(
                "stoppedDeclared",
                conformity.holdDeclared(declared.living(), draft.lines()).stream()
                        .filter(held -> !held.crossed().isEmpty())
                        .toList());
        model.addAttribute("elected", account.is(Role.ELU));
        model.addAttribute("writes", account.is(Role.AGENT, Role.HEAD_OF_SERVICE));
        model.addAttribute("today", StrategyFeature.today());
        model.addAttribute("most", RedLine.MOST_CONDITIONS);
        return "strategy/draft";
    }

    /** What was typed and refused stands in the form again; otherwise what is kept. */
    private static void typed(Model model, String name, Object kept) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, kept);
        }
    }

    /** @param goals one per line */
    @PostMapping
    Object write(
            @RequestParam(defaultValue = "") String goals,
            @RequestParam(defaultValue = "") String charter,
            @RequestParam int edit,
            Model model,
            RedirectAttributes outcome) {
        model.addAttribute("goals", goals);
        model.addAttribute("charter", charter);
        List<String> listed =
                goals.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        return done(
                "strategy.write.done",
                model,
                outcome,
                (draft, account) -> strategies.write(
                        draft, listed, charter.replace("\r\n", "\n").strip(), edit, StrategyFeature.preparer(account)));
    }

    /** @param condition {@code TRAIT=VALUE}, up to three; "" where there is none */
    @PostMapping("/lignes")
    Object addLine(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<String> condition,
            @RequestParam int edit,
            Model model,
            RedirectAttributes outcome) {
        model.addAttribute("lineText", text);
        model.addAttribute("conditions", condition);
        return done(
                "strategy.line.done",
                model,
                outcome,
                (draft, account) -> strategies.addLine(
                        draft,
                        new RedLine(text.strip(), conditions(condition)),
                        edit,
                        StrategyFeature.preparer(account)));
    }

    private static List<RedLine.Condition> conditions(List<String> typed) {
        List<RedLine.Condition> conditions = new ArrayList<>();
        for (String one : typed) {
            String[] parts = one.split("=", 2);
            Arrays.stream(Trait.values())
                    .filter(trait -> trait.name().equals(parts[0]) && parts.length == 2)
                    .findFirst()
                    .ifPresent(trait -> conditions.add(new RedLine.Condition(trait, parts[1])));
        }
        return conditions;
    }

    @PostMapping("/lignes/retrait")
    Object removeLine(@RequestParam int at, @RequestParam int edit, Model model, RedirectAttributes outcome) {
        return done(
                "strategy.line.removed",
                model,
                outcome,
                (draft, account) -> strategies.removeLine(draft, at, edit, StrategyFeature.preparer(account)));
    }

    @PostMapping("/abandon")
    Object drop(Model model, RedirectAttributes outcome) {
        return done(
                "strategy.dropped",
                model,
                outcome,
                (draft, account) -> strategies.drop(draft, StrategyFeature.preparer(account)));
    }

    /** Begins the délibération in Actes, with the goals and the red lines as they are now. */
    @PostMapping("/deliberation")
    String deliberation(RedirectAttributes outcome) {
        Account account = signedIn.account();
        StrategyFeature.preparer(account);
        try {
            UUID draft = tenancy.in(account.collectivity(), () -> {
                Strategy strategy = strategies.findDraft().orElseThrow(() -> new Refused("strategy.changed"));
                UUID begun = drafts.begin(FAMILY, need(), facts(strategy), account);
                strategies.drafted(strategy.id(), begun, StrategyFeature.preparer(account));
                return begun;
            });
            return "redirect:/actes/projets/" + draft;
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        } catch (NotAllowed barrier) {
            outcome.addFlashAttribute("failed", barrier.key());
        }
        return "redirect:/strategie/projet";
    }

    private String need() {
        return texts.getMessage("strategy.deliberation.need", null, Locale.FRENCH);
    }

    private Map<String, Object> facts(Strategy strategy) {
        Map<String, Object> facts = new HashMap<>();
        Strategy before = strategies.findAdopted().orElse(null);
        facts.put("revision", before != null);
        if (before != null && before.adoption() != null) {
            facts.put("anterieure", "n° " + before.adoption().vote().number());
        }
        facts.put("objectifs", rows("objectif", strategy.goals()));
        facts.put(
                "lignes",
                rows("ligne", strategy.lines().stream().map(RedLine::text).toList()));
        return facts;
    }

    private static List<Map<String, String>> rows(String column, List<String> values) {
        return values.stream().map(one -> Map.of(column, one)).toList();
    }

    @PostMapping("/adoption")
    Object adopt(
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate voteDate,
            @RequestParam(defaultValue = "") String voteNumber,
            @RequestParam int edit,
            Model model,
            RedirectAttributes outcome) {
        model.addAttribute("voteDate", voteDate);
        model.addAttribute("voteNumber", voteNumber);
        model.addAttribute("motive", motive);
        return done("strategy.adopt.done", model, outcome, (draft, account) -> {
            if (voteDate == null || voteNumber.isBlank() || motive.isBlank()) {
                throw new Refused("strategy.adopt.vote");
            }
            strategies.adopt(
                    draft,
                    edit,
                    new Motive(motive.strip(), new Motive.Vote(voteDate, voteNumber.strip())),
                    account.as(Role.ELU));
        });
    }

    private Object done(String text, Model model, RedirectAttributes outcome, BiConsumer<UUID, Account> work) {
        Account account = signedIn.account();
        StrategyFeature.preparer(account);
        try {
            tenancy.run(
                    account.collectivity(),
                    () -> work.accept(
                            strategies.findDraft().map(Strategy::id).orElseThrow(() -> new Refused("strategy.changed")),
                            account));
            outcome.addFlashAttribute("done", text);
            boolean goesOn = tenancy.in(
                    account.collectivity(), () -> strategies.findDraft().isPresent());
            return goesOn ? "redirect:/strategie/projet" : "redirect:/strategie";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute(
                    "meanwhile", refused.key().equals("strategy.changed") && model.containsAttribute("charter"));
            return refused(refused, model, outcome);
        }
    }

    private Object refused(Refused refused, Model model, RedirectAttributes outcome) {
        Object goals = model.getAttribute("goals");
        Object charter = model.getAttribute("charter");
        String view = show(model);
        if (!view.startsWith("redirect:")) {
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // There is no draft any more: the page that follows says so, and gives back what was written.
        outcome.addFlashAttribute("failed", refused.key());
        if (goals != null && charter != null) {
            outcome.addFlashAttribute("unsavedGoals", goals);
            outcome.addFlashAttribute("unsavedCharter", charter);
        }
        return view;
    }
}
