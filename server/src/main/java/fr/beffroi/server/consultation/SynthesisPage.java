package fr.beffroi.server.consultation;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Where what was said is read, moderated, grouped and summed up, claim by claim. */
@Controller
@RequestMapping(ConcertationPage.PATH + "/{id}/synthese")
class SynthesisPage {
    /** Passages that one claim quotes. */
    private static final int MOST_QUOTES = 30;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Synthesis synthesis;
    private final MessageSource texts;

    SynthesisPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Consultations consultations,
            Contributions contributions,
            Synthesis synthesis,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.contributions = contributions;
        this.synthesis = synthesis;
        this.texts = texts;
    }

    /** @param p passages that the claim to be written quotes */
    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> p, Model model) {
        return fill(id, different(p), Map.of(), model);
    }

    @PostMapping("/affirmation")
    Object claim(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> p,
            @RequestParam(required = false) Claim.@Nullable Kept kept,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes outcome) {
        List<UUID> chosen = different(p);
        List<Claim.Quote> quotes = chosen.stream()
                .limit(MOST_QUOTES)
                .map(passage -> new Claim.Quote(passage, sent.getOrDefault("quote-" + passage, "")))
                .filter(quote -> !quote.words().isBlank())
                .toList();
        return act(
                id,
                "consultation.done.claim",
                chosen,
                sent,
                model,
                outcome,
                by -> synthesis.claim(
                        id, sent.getOrDefault("text", ""), kept, sent.getOrDefault("why", ""), quotes, by));
    }

    /** A passage ticked here and named by a group is quoted once. */
    private static List<UUID> different(@Nullable List<UUID> passages) {
        return passages == null ? List.of() : passages.stream().distinct().toList();
    }

    @PostMapping("/affirmation/{claim}/retrait")
    Object drop(@PathVariable UUID id, @PathVariable UUID claim, Model model, RedirectAttributes outcome) {
        return act(
                id,
                "consultation.done.unclaimed",
                List.of(),
                Map.of(),
                model,
                outcome,
                by -> synthesis.drop(id, claim, by));
    }

    @PostMapping("/passage/{passage}")
    Object moderate(
            @PathVariable UUID id,
            @PathVariable UUID passage,
            @RequestParam boolean hide,
            @RequestParam(defaultValue = "false") boolean erase,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id,
                hide ? "consultation.done.hidden" : "consultation.done.shown",
                List.of(),
                Map.of(),
                model,
                outcome,
                by -> contributions.moderate(id, passage, hide, erase, motive, by));
    }

    @PostMapping("/passage/{passage}/nom")
    String unsign(@PathVariable UUID id, @PathVariable UUID passage, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.DPO);
        tenancy.run(account.collectivity(), () -> contributions.unsign(id, passage, by));
        outcome.addFlashAttribute("done", "consultation.done.unsigned");
        return "redirect:" + ConcertationPage.PATH + "/" + id + "/synthese";
    }

    /** Once it is published, by the DPO alone. */
    @PostMapping("/passage/{passage}/effacement")
    Object erase(
            @PathVariable UUID id,
            @PathVariable UUID passage,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Person dpo = signedIn.account().as(Role.DPO);
        return act(
                id,
                "consultation.done.erased",
                List.of(),
                Map.of(),
                model,
                outcome,
                by -> contributions.erasePublished(id, passage, motive, dpo));
    }

    private Object act(
            UUID id,
            String done,
            List<UUID> chosen,
            Map<String, String> typed,
            Model model,
            RedirectAttributes outcome,
            Consumer<Person> act) {
        Account account = signedIn.account();
        Person by = ConsultationFeature.keeper(account);
        try {
            tenancy.run(account.collectivity(), () -> act.accept(by));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(fill(id, chosen, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:" + ConcertationPage.PATH + "/" + id + "/synthese";
    }

    private String fill(UUID id, List<UUID> chosen, Map<String, String> typed, Model model) {
        Account account = signedIn.account();
        ConsultationFeature.keeper(account);
        tenancy.run(account.collectivity(), () -> {
            Consultation one = consultations.get(id);
            List<Passage> passages = contributions.passages(id);
            Map<UUID, Passage> byId = passages.stream().collect(Collectors.toMap(Passage::id, Function.identity()));
            model.addAttribute("one", one);
            model.addAttribute("passages", passages);
            model.addAttribute("byId", byId);
            model.addAttribute("byQuestion", passages.stream().collect(Collectors.groupingBy(Passage::question)));
            model.addAttribute(
                    "groups",
                    one.stage() == Stage.SYNTHESIS
                            ? Grouping.of(passages).stream()
                                    .map(group -> new Group(group, MOST_QUOTES))
                                    .toList()
                            : List.of());
            model.addAttribute("claims", synthesis.claims(id));
            model.addAttribute(
                    "chosen",
                    chosen.stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .limit(MOST_QUOTES)
                            .toList());
        });
        model.addAttribute("dpo", account.is(Role.DPO));
        model.addAttribute("typed", typed);
        model.addAttribute("keeping", Claim.Kept.values());
        return "consultation/synthesis";
    }

    /** @param link its passages, as the query of a claim's form */
    record Group(List<Passage> passages, List<String> words, String link) {
        Group(Grouping.Group group, int most) {
            this(
                    group.passages(),
                    group.words(),
                    group.passages().stream()
                            .limit(most)
                            .map(passage -> "p=" + passage.id())
                            .collect(Collectors.joining("&", "?", "#claim-title")));
        }
    }
}
