package fr.beffroi.server.acts;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an act and what is known of its session, and leads to what was found. */
@Controller
class CheckPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Checking checking;
    private final KnownFacts known;
    private final ReportPage reports;
    private final MessageSource texts;

    CheckPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Checking checking,
            KnownFacts known,
            ReportPage reports,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.checking = checking;
        this.known = known;
        this.reports = reports;
        this.texts = texts;
    }

    @GetMapping("/actes/verifier")
    String form(Model model) {
        Account account = office();
        FactsForm facts =
                tenancy.in(account.collectivity(), () -> FactsForm.of(new Facts(known.get(), SessionFile.UNKNOWN)));
        return form(facts, null, null, model);
    }

    @PostMapping("/actes/verifier")
    Object check(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request, Model model)
            throws IOException {
        Account account = office();
        FactsForm form = FactsForm.sent(request::getParameter);
        String name = ActFile.name(file);
        if (file == null || file.isEmpty() || name.isEmpty()) {
            return refused(form, text("acts.file.none"), null, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        if (file.getSize() > ActFile.MOST_BYTES) {
            return refused(
                    form, text("acts.file.large", ActFile.MOST_MEGABYTES), null, HttpStatus.CONTENT_TOO_LARGE, model);
        }
        byte[] content = file.getBytes();
        try {
            Facts facts = form.facts(own(account));
            UUID proposal = ActFile.in(
                    tenancy,
                    account.collectivity(),
                    () -> checking.check(new Checking.Brought(name, content, facts, account.service(), false)));
            return "redirect:/propositions/" + proposal;
        } catch (FactsForm.Unclear unclear) {
            return refused(form, said(unclear), unclear.field(), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (UnreadableAct unreadable) {
            String why = unreadable.message(LocaleContextHolder.getLocale());
            return refused(form, why, null, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (NotAllowed suspended) {
            return refused(form, text(suspended.key()), null, HttpStatus.CONFLICT, model);
        }
    }

    /** The same act with more facts: a new version of the proposal. */
    @PostMapping("/actes/{id}/faits")
    String again(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes outcome) {
        Account account = office();
        FactsForm form = FactsForm.sent(request::getParameter);
        try {
            Facts facts = form.facts(own(account));
            UUID proposal = tenancy.in(account.collectivity(), () -> checking.again(id, facts));
            outcome.addFlashAttribute("done", "acts.again.done");
            return "redirect:/propositions/" + proposal;
        } catch (FactsForm.Unclear unclear) {
            outcome.addFlashAttribute("failed", unclear.getMessage());
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        }
        return "redirect:/propositions/" + id;
    }

    /** What stands on the proposal's page, to keep or to send. */
    @GetMapping(value = "/actes/{id}/rapport.pdf", produces = "application/pdf")
    @ResponseBody
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        Map<String, Object> model = tenancy.in(account.collectivity(), () -> reports.model(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"relecture-" + id + ".pdf\"")
                .body(reports.print(model));
    }

    private Collectivity own(Account account) {
        return tenancy.in(account.collectivity(), known::get);
    }

    private Account office() {
        Account account = signedIn.account();
        account.as(ActsFeature.OFFICE.toArray(fr.beffroi.oversight.Role[]::new));
        return account;
    }

    private ModelAndView refused(FactsForm form, String fault, @Nullable String field, HttpStatus status, Model model) {
        return new ModelAndView(form(form, fault, field, model), model.asMap(), status);
    }

    private String form(FactsForm form, @Nullable String fault, @Nullable String field, Model model) {
        Account account = signedIn.account();
        model.addAttribute("facts", form);
        model.addAttribute("fault", fault);
        model.addAttribute("wrong", field == null ? "" : field);
        model.addAttribute("most", ActFile.MOST_BYTES);
        model.addAttribute("megabytes", ActFile.MOST_MEGABYTES);
        model.addAttribute("kinds", List.of(Collectivity.Kind.values()));
        model.addAttribute("use", tenancy.in(account.collectivity(), () -> {
            uses.requireShown(ActsFeature.USE);
            return uses.get(ActsFeature.USE);
        }));
        return "acts/check";
    }

    private String said(FactsForm.Unclear unclear) {
        return text("acts.form.at", text("acts.fact." + unclear.field()), text(String.valueOf(unclear.getMessage())));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
