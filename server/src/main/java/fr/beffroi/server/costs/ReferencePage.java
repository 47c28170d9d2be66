package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
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

/** The figures from outside: price and carbon of a kWh, and what is known of models that run elsewhere. */
@Controller
@RequestMapping("/couts/reglages")
class ReferencePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Reference reference;
    private final RemoteCalls remote;
    private final ServerSettings settings;
    private final MessageSource texts;

    ReferencePage(
            SignedIn signedIn,
            Tenancy tenancy,
            Reference reference,
            RemoteCalls remote,
            ServerSettings settings,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.reference = reference;
        this.remote = remote;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("rates", reference.rates());
            model.addAttribute("cards", List.copyOf(reference.cards().values()));
            model.addAttribute("models", known());
        });
        model.addAttribute("keeps", account.is(Role.ADMINISTRATOR));
        model.addAttribute("usual", settings.energy().gramsPerKwh());
        model.addAttribute("version", EcoLogits.VERSION);
        return "costs/reference";
    }

    /** The model of the configuration, and those that wrote here before. */
    private TreeSet<String> known() {
        TreeSet<String> names = new TreeSet<>(remote.models());
        if (settings.model() != null) {
            names.add(settings.model().name());
        }
        return names;
    }

    @PostMapping("/tarif")
    Object rate(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
            @RequestParam(defaultValue = "") String euros,
            @RequestParam(defaultValue = "") String priceSource,
            @RequestParam(defaultValue = "") String grams,
            @RequestParam(defaultValue = "") String carbonSource,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(model, outcome, "costs.rate.done", () -> {
            if (since == null) {
                throw new Refused("costs.rate.texts");
            }
            Rate rate = Rate.checked(
                    since,
                    Typed.number(euros, "costs.rate.numbers"),
                    priceSource,
                    Typed.number(grams, "costs.rate.numbers"),
                    carbonSource);
            tenancy.run(account.collectivity(), () -> reference.set(rate, account.as(Role.ADMINISTRATOR)));
        });
    }

    @PostMapping("/modele")
    Object card(
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String activeLow,
            @RequestParam(defaultValue = "") String activeHigh,
            @RequestParam(defaultValue = "") String totalLow,
            @RequestParam(defaultValue = "") String totalHigh,
            @RequestParam(defaultValue = "") String pueLow,
            @RequestParam(defaultValue = "") String pueHigh,
            @RequestParam(defaultValue = "") String grams,
            @RequestParam(defaultValue = "") String source,
            Model page,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(page, outcome, "costs.card.done", () -> {
            ModelCard card = ModelCard.checked(
                    model,
                    number(activeLow),
                    number(activeHigh),
                    number(totalLow),
                    number(totalHigh),
                    number(pueLow),
                    number(pueHigh),
                    number(grams),
                    source);
            tenancy.run(account.collectivity(), () -> reference.set(card, account.as(Role.ADMINISTRATOR)));
        });
    }

    private static double number(String typed) {
        return Typed.number(typed, "costs.card.numbers");
    }

    private Object tried(Model model, RedirectAttributes outcome, String done, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:/couts/reglages";
    }
}
