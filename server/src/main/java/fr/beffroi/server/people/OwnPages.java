package fr.beffroi.server.people;

import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in, one's own password, one's own tokens. */
@Controller
class OwnPages {
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final SignedIn signedIn;
    private final OwnPassword ownPassword;
    private final Tokens tokens;
    private final Tenancy tenancy;

    OwnPages(SignedIn signedIn, OwnPassword ownPassword, Tokens tokens, Tenancy tenancy) {
        this.signedIn = signedIn;
        this.ownPassword = ownPassword;
        this.tokens = tokens;
        this.tenancy = tenancy;
    }

    @GetMapping("/connexion")
    String signIn(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        for (String outcome : List.of("refus", "verrou", "sortie", "fin", "change")) {
            if (request.getParameter(outcome) != null) {
                model.addAttribute("outcome", outcome);
            }
        }
        return "people/sign-in";
    }

    @GetMapping("/mot-de-passe")
    String password(Model model) {
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "people/password";
    }

    @PostMapping("/mot-de-passe")
    ModelAndView changePassword(
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> fault =
                ownPassword.change(signedIn.account(), present, wanted, again, request.getRemoteAddr());
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return new ModelAndView(password(model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Every session ends, this one too: the new password is typed once where it will be typed from now on.
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return new ModelAndView("redirect:/connexion?change");
    }

    @GetMapping("/jetons")
    String tokens(Model model) {
        Account account = signedIn.account();
        model.addAttribute("tokens", tenancy.in(account.collectivity(), () -> tokens.of(account.id())));
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("days", DAYS);
        return "people/tokens";
    }

    @PostMapping("/jetons")
    String createToken(
            @RequestParam String label,
            @RequestParam(required = false) @Nullable List<Scope> scopes,
            @RequestParam int days,
            RedirectAttributes next) {
        Account account = signedIn.account();
        if (label.isBlank() || label.length() > 100) {
            next.addFlashAttribute("failed", "people.token.bad-label");
        } else if (scopes == null || scopes.isEmpty()) {
            next.addFlashAttribute("failed", "people.token.no-scope");
        } else {
            Instant expires = Instant.now().plus(Duration.ofDays(DAYS.contains(days) ? days : DAYS.getFirst()));
            next.addFlashAttribute(
                    "secret",
                    tenancy.in(
                            account.collectivity(),
                            () -> tokens.create(account.id(), label, EnumSet.copyOf(scopes), expires)));
        }
        return "redirect:/jetons";
    }

    @PostMapping("/jetons/{id}/revoquer")
    String revokeToken(@PathVariable UUID id, RedirectAttributes next) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> tokens.revoke(account.id(), id, account.id()));
        next.addFlashAttribute("done", "people.token.revoked");
        return "redirect:/jetons";
    }
}
