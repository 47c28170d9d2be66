package fr.beffroi.server.acts;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a person's verdict on each finding: {@code verdict-1}, {@code reason-1} and so on. */
@Controller
class RulingPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Deciding deciding;

    RulingPage(SignedIn signedIn, Tenancy tenancy, Deciding deciding) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.deciding = deciding;
    }

    @PostMapping("/actes/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "0") long inView,
            @RequestParam(required = false) @Nullable UUID reverses,
            HttpServletRequest request,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        try {
            Person person = account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
            List<Ruling> rulings = rulings(request);
            Decision decision = tenancy.in(
                    account.collectivity(),
                    () -> deciding.decide(new Deciding.Request(
                            id,
                            fingerprint,
                            rulings,
                            motive.isBlank() ? null : motive.strip(),
                            person,
                            Duration.ofMillis(Math.max(0, inView)),
                            reverses)));
            outcome.addFlashAttribute("done", "acts.done." + decision.verdict());
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException incomplete) {
            outcome.addFlashAttribute("failed", String.valueOf(incomplete.getMessage()));
            outcome.addFlashAttribute("typed", typed(request));
        }
        return "redirect:/propositions/" + id;
    }

    private static List<Ruling> rulings(HttpServletRequest request) {
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; request.getParameter("finding-" + (i + 1)) != null; i++) {
            String verdict = request.getParameter("verdict-" + (i + 1));
            if (verdict == null) {
                throw new IllegalArgumentException("acts.ruling.each");
            }
            rulings.add(new Ruling(i, verdict(verdict), request.getParameter("reason-" + (i + 1))));
        }
        return rulings;
    }

    /** What was chosen and written, so that nobody writes it twice. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("verdict-") || name.startsWith("reason-") || name.equals("motive")) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    private static Ruling.Verdict verdict(String written) {
        try {
            return Ruling.Verdict.valueOf(written);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("acts.ruling.each", unknown);
        }
    }
}
