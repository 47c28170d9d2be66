package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import fr.beffroi.server.web.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the DPO finds every erasure that waits for the visa of the archives, whatever it is about, and those of a year. */
@Controller
@RequestMapping(ErasuresPage.PATH)
class ErasuresPage {
    static final String PATH = "/effacements";
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Erasure erasure;
    private final ProposalRows proposals;
    private final Accounts accounts;
    private final List<RecordPages> records;
    private final Typography say;
    private final MessageSource texts;

    ErasuresPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Erasure erasure,
            ProposalRows proposals,
            Accounts accounts,
            List<RecordPages> records,
            Typography say,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.erasure = erasure;
        this.proposals = proposals;
        this.accounts = accounts;
        this.records = List.copyOf(records);
        this.say = say;
        this.texts = texts;
    }

    /**
     * @param about what it is, in words
     * @param href where it is read; null where no page shows it
     * @param by who asked
     */
    record Line(
            Erasure.Request request, String about, @Nullable String href, String by) {}

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        account.as(Role.DPO);
        tenancy.run(account.collectivity(), () -> {
            Map<UUID, String> names = accounts.names();
            model.addAttribute(
                    "waiting",
                    erasure.waiting().stream().map(one -> line(one, names)).toList());
            model.addAttribute(
                    "ended",
                    erasure
                            .ended(LocalDate.now(LegalTime.FRANCE)
                                    .minusMonths(12)
                                    .atStartOfDay(LegalTime.FRANCE)
                                    .toInstant())
                            .stream()
                            .map(one -> line(one, names))
                            .toList());
        });
        return "oversight/erasures";
    }

    private Line line(Erasure.Request one, Map<UUID, String> names) {
        String by = names.getOrDefault(one.by(), "?");
        UUID subject = one.subject();
        return switch (one.kind()) {
            case PERSON -> new Line(one, text("erasures.person", names.getOrDefault(subject, "?")), null, by);
            case PROPOSAL ->
                new Line(
                        one,
                        proposals
                                .find(subject)
                                .map(found -> text(
                                        "erasures.proposal",
                                        say.date(found.stored().proposal().at())))
                                .orElseGet(() -> text("erasures.record")),
                        "/propositions/" + subject,
                        by);
            case RECORD ->
                records.stream()
                        .flatMap(feature -> feature.find(subject).stream())
                        .findFirst()
                        .map(page -> new Line(one, page.name(), page.href(), by))
                        .orElseGet(() -> new Line(one, text("erasures.record"), null, by));
        };
    }

    @PostMapping("/propositions/{id}")
    String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String motive, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person dpo = account.as(Role.DPO);
        try {
            Erasure.Request asked = tenancy.in(account.collectivity(), () -> {
                String reason = TypedMotive.checked(motive, "erasures.ask.wrong");
                if (!erasure.isAskable(id)) {
                    throw new Refused("erasures.ask.again");
                }
                return erasure.ask(Erasure.Kind.PROPOSAL, id, reason, dpo);
            });
            outcome.addFlashAttribute("done", asked.waits() ? "erasures.ask.held" : "erasures.ask.done");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/propositions/" + id;
    }

    @PostMapping("/{id}/visa")
    Object grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Model model,
            RedirectAttributes outcome) {
        model.addAttribute("typedAuthority", authority);
        model.addAttribute("typedReference", reference);
        model.addAttribute("typedOn", on);
        return tried(
                id,
                "visa-" + id,
                "erasures.granted",
                model,
                outcome,
                account -> erasure.grant(
                        id, Erasure.Visa.typed(authority, reference, on, "erasures.visa.wrong"), account.as(Role.DPO)));
    }

    @PostMapping("/{id}/retrait")
    Object withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        model.addAttribute("typedMotive", motive);
        return tried(
                id,
                "retrait-" + id,
                "erasures.withdrawn",
                model,
                outcome,
                account -> erasure.withdraw(
                        id, TypedMotive.checked(motive, "erasures.withdraw.wrong"), account.as(Role.DPO)));
    }

    /** @param form id of what opens on the page, so that a refusal loses nothing that was typed */
    private Object tried(
            UUID id, String form, String done, Model model, RedirectAttributes outcome, Consumer<Account> act) {
        Account account = signedIn.account();
        account.as(Role.DPO);
        try {
            tenancy.run(account.collectivity(), () -> {
                if (!erasure.get(id).waits()) {
                    throw new Refused("erasures.over");
                }
                act.accept(account);
            });
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("typedIn", form);
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:" + PATH;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    @Bean
    static MenuEntry erasuresEntry() {
        return new MenuEntry("erasures", "erasures.menu", PATH, 48, Set.of(Role.DPO), MenuEntry.Place.REGISTER);
    }
}
