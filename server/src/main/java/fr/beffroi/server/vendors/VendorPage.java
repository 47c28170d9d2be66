package fr.beffroi.server.vendors;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Outbox;
import fr.beffroi.server.platform.Outbox.Progress;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** One supplier's program: its state, its keys, where it is told what was decided, and whether it heard. */
@Controller
@RequestMapping("/fournisseurs/{id}")
class VendorPage {
    private static final int LATEST = 20;
    private static final int FASTEST = 600;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Vendors vendors;
    private final VendorKeys keys;
    private final Uses uses;
    private final DecisionEvents events;
    private final Outbox outbox;
    private final Webhooks webhooks;
    private final MessageSource texts;

    VendorPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Vendors vendors,
            VendorKeys keys,
            Uses uses,
            DecisionEvents events,
            Outbox outbox,
            Webhooks webhooks,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.vendors = vendors;
        this.keys = keys;
        this.uses = uses;
        this.events = events;
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        VendorsFeature.reader(account);
        tenancy.run(account.collectivity(), () -> {
            Vendor vendor = vendors.get(id);
            model.addAttribute("vendor", vendor);
            model.addAttribute("use", uses.get(vendor.use()));
            model.addAttribute("keys", keys.living(id));
            model.addAttribute("deliveries", deliveries(vendor));
        });
        model.addAttribute("keeper", account.is(Role.ADMINISTRATOR));
        model.addAttribute("elected", account.is(Role.ELU));
        return "vendors/one";
    }

    @PostMapping("/cle")
    String issue(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = VendorsFeature.keeper(account);
        outcome.addFlashAttribute(
                "issued", tenancy.in(account.collectivity(), () -> vendors.issueKey(vendors.get(id), by)));
        return here(id);
    }

    @PostMapping("/cles/fin")
    String endKeys(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = VendorsFeature.keeper(account);
        tenancy.run(account.collectivity(), () -> vendors.endKeys(vendors.get(id), by));
        outcome.addFlashAttribute("done", "vendors.keys.ended");
        return here(id);
    }

    @PostMapping("/reglages")
    Object set(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String webhook,
            @RequestParam(defaultValue = "false") boolean motives,
            @RequestParam(defaultValue = "0") int perMinute,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = VendorsFeature.keeper(account);
        try {
            if (perMinute < 1 || perMinute > FASTEST) {
                throw new Refused("vendors.rate.range", FASTEST);
            }
            @Nullable URI address = webhook.isBlank() ? null : webhooks.allowed(webhook);
            tenancy.run(account.collectivity(), () -> vendors.set(vendors.get(id), address, motives, perMinute, by));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("typed", webhook);
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", "vendors.settings.saved");
        return here(id);
    }

    @PostMapping("/service")
    String endTrial(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ELU);
        try {
            tenancy.run(account.collectivity(), () -> vendors.endTrial(vendors.get(id), by));
            outcome.addFlashAttribute("done", "vendors.trial.ended");
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", "vendors.trial.not-open");
        }
        return here(id);
    }

    @PostMapping("/annonces/{event}")
    String sendAgain(@PathVariable UUID id, @PathVariable UUID event, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = VendorsFeature.keeper(account);
        tenancy.run(account.collectivity(), () -> events.sendAgain(vendors.get(id), event, by));
        outcome.addFlashAttribute("done", "vendors.delivery.again.done");
        return here(id);
    }

    private List<Delivery> deliveries(Vendor vendor) {
        List<DecisionEvent> latest = events.latest(vendor, LATEST);
        Map<UUID, Progress> progress =
                outbox.progress(latest.stream().map(DecisionEvent::id).toList());
        return latest.stream()
                .map(event -> new Delivery(event, progress.get(event.id())))
                .toList();
    }

    private static String here(UUID id) {
        return "redirect:/fournisseurs/" + id;
    }

    /** @param progress null: it was told nowhere, the program asks itself */
    record Delivery(DecisionEvent event, @Nullable Progress progress) {}
}
