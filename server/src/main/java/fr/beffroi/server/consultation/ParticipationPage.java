package fr.beffroi.server.consultation;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.Map;
import java.util.UUID;
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

/**
 * Taking part inside, in two steps so that no row binds who to what: a token is taken by an account; then it is used, and of the account
 * only the name is read, and only where it is to be signed.
 */
@Controller
@RequestMapping(ConcertationPage.PATH + "/{id}/participer")
class ParticipationPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final Contributions contributions;
    private final MessageSource texts;

    ParticipationPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Consultations consultations,
            Contributions contributions,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.contributions = contributions;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return fill(id, "", Map.of(), model);
    }

    @PostMapping("/jeton")
    Object take(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        try {
            String token = tenancy.in(account.collectivity(), () -> contributions.token(id, account));
            return fill(id, token, Map.of(), model);
        } catch (Refused refused) {
            return refused(id, refused, "", Map.of(), model);
        }
    }

    @PostMapping
    Object contribute(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "false") boolean signed,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        try {
            tenancy.run(
                    account.collectivity(), () -> contributions.inside(id, token, sent, signed ? account.name() : ""));
        } catch (Refused refused) {
            return refused(id, refused, token, sent, model);
        }
        outcome.addFlashAttribute("done", "consultation.thanks");
        return "redirect:" + ConcertationPage.PATH;
    }

    private ModelAndView refused(UUID id, Refused refused, String token, Map<String, String> sent, Model model) {
        model.addAttribute("fault", refused.said(texts));
        return new ModelAndView(fill(id, token, sent, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String fill(UUID id, String token, Map<String, String> sent, Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("one", consultations.get(id));
            model.addAttribute("took", contributions.tookToken(id, account.id()));
        });
        model.addAttribute(
                "open",
                tenancy.in(account.collectivity(), () -> consultations.get(id).takes(Phase.INTERNAL)));
        model.addAttribute("token", token);
        model.addAttribute("sent", sent);
        model.addAttribute("name", account.name());
        return "consultation/participate";
    }
}
