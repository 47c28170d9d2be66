package fr.beffroi.server.drafting;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a person's validation of the text they read. */
@Controller
class ValidatePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Validating validating;
    private final Proposals proposals;

    ValidatePage(SignedIn signedIn, Tenancy tenancy, Validating validating, Proposals proposals) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.validating = validating;
        this.proposals = proposals;
    }

    @PostMapping("/actes/projets/{id}/valider")
    String validate(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "0") long inView,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        try {
            Status status = tenancy.in(account.collectivity(), () -> {
                Decision decision = validating.validate(new Validating.Request(
                        id,
                        version,
                        fingerprint,
                        motive.isBlank() ? null : motive.strip(),
                        account.as(Role.AGENT, Role.HEAD_OF_SERVICE),
                        Duration.ofMillis(Math.max(0, inView))));
                return proposals.get(decision.proposal()).status();
            });
            outcome.addFlashAttribute(
                    "done",
                    status == Status.AWAITING_SECOND_READING ? "drafting.validated.second" : "drafting.validated");
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException incomplete) {
            outcome.addFlashAttribute("failed", String.valueOf(incomplete.getMessage()));
        }
        return "redirect:/actes/projets/" + id;
    }
}
