package fr.beffroi.server.requests;

import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for residents, without account. */
@Controller
@RequestMapping("/demandes/{slug}")
class RequestPage {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Requests requests;
    private final Handling handling;
    private final Mails mails;
    private final SecretLinks links;
    private final Throttle throttle;
    private final MessageSource texts;

    RequestPage(
            Collectivities collectivities,
            Tenancy tenancy,
            Uses uses,
            Requests requests,
            Handling handling,
            Mails mails,
            SecretLinks links,
            @Qualifier("requestThrottle") Throttle throttle,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.uses = uses;
        this.requests = requests;
        this.handling = handling;
        this.mails = mails;
        this.links = links;
        this.throttle = throttle;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable String slug, @RequestParam(defaultValue = "") String usage, Model model) {
        return fill(town(slug), new Asked(null, usage, "", "", "", "", ""), model);
    }

    /** @param site a field that people do not see and leave empty */
    @PostMapping
    Object send(
            @PathVariable String slug,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "") String site,
            HttpServletRequest from,
            Model model,
            RedirectAttributes outcome) {
        Collectivity town = town(slug);
        Requests.Kept kept;
        try {
            if (!site.isEmpty()) {
                throw new Refused("requests.wrong.trap");
            }
            asked.checked();
            if (!throttle.admits(town.id() + " " + Throttle.network(from.getRemoteAddr()))) {
                throw new Refused("requests.wrong.often");
            }
            kept = tenancy.in(town.id(), () -> received(asked));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            HttpStatus status = refused.key().equals("requests.wrong.often")
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.UNPROCESSABLE_CONTENT;
            return new ModelAndView(fill(town, asked, model), model.asMap(), status);
        }
        outcome.addFlashAttribute("link", links.shown(kept.secret()));
        return "redirect:" + FollowPage.PATH + "/" + kept.secret();
    }

    private Requests.Kept received(Asked asked) {
        Requests.Kept kept = handling.receive(asked, Instant.now());
        mails.received(
                kept.request(), requests.content(kept.request().id()).orElseThrow(), links.mailed(kept.secret()));
        return kept;
    }

    private Collectivity town(String slug) {
        return collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
    }

    private String fill(Collectivity town, Asked asked, Model model) {
        model.addAttribute(
                "uses",
                tenancy.in(
                        town.id(),
                        () -> uses.all().stream()
                                .filter(use -> use.state() != UseState.PROPOSED)
                                .toList()));
        model.addAttribute("collectivity", town);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("months", RequestRetention.MONTHS);
        model.addAttribute("openMonths", RequestRetention.OPEN_MONTHS);
        return "requests/ask";
    }
}
