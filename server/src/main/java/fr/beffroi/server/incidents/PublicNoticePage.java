package fr.beffroi.server.incidents;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.PublicAddress;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** The form for everybody, without account, and what a sender sees who follows their secret link. */
@Controller
@RequestMapping("/registre/{slug}/incidents")
class PublicNoticePage {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Notices notices;
    private final IncidentRows incidents;
    private final Throttle throttle;
    private final MessageSource texts;
    private final PublicAddress address;

    PublicNoticePage(
            Collectivities collectivities,
            Tenancy tenancy,
            Notices notices,
            IncidentRows incidents,
            @Qualifier("incidentThrottle") Throttle throttle,
            MessageSource texts,
            PublicAddress address) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.notices = notices;
        this.incidents = incidents;
        this.throttle = throttle;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping("/signaler")
    String form(@PathVariable String slug, @RequestParam(defaultValue = "") String usage, Model model) {
        return fill(town(slug), new Told(usage, "", "", ""), model);
    }

    /** @param site a field that people do not see and leave empty */
    @PostMapping("/signaler")
    Object send(
            @PathVariable String slug,
            @ModelAttribute Told told,
            @RequestParam(defaultValue = "") String site,
            HttpServletRequest from,
            Model model,
            RedirectAttributes outcome) {
        Collectivity town = town(slug);
        NoticeRows.Kept kept;
        try {
            if (!site.isEmpty()) {
                throw new Refused("incidents.notice.wrong.trap");
            }
            told.checked(Instant.now());
            if (!throttle.admits(town.id() + " " + Throttle.network(from.getRemoteAddr()))) {
                throw new Refused("incidents.notice.wrong.often");
            }
            kept = tenancy.in(town.id(), () -> notices.receive(told));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            HttpStatus status = refused.key().equals("incidents.notice.wrong.often")
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.UNPROCESSABLE_CONTENT;
            return new ModelAndView(fill(town, told, model), model.asMap(), status);
        }
        String path = "/registre/" + town.slug() + "/incidents/suivi/" + kept.secret();
        outcome.addFlashAttribute("link", address.of(path));
        return "redirect:" + path;
    }

    private String fill(Collectivity town, Told told, Model model) {
        model.addAttribute("uses", tenancy.in(town.id(), notices::named));
        model.addAttribute("collectivity", town);
        model.addAttribute("told", told);
        model.addAttribute("months", NoticeRetention.MONTHS);
        return "incidents/tell";
    }

    @GetMapping("/suivi/{secret}")
    String follow(@PathVariable String slug, @PathVariable String secret, Model model, HttpServletResponse response) {
        Collectivity town = found(slug);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        tenancy.run(town.id(), () -> {
            Notice notice = notices.find(secret).orElseThrow(() -> new NoSuchElementException("notice"));
            model.addAttribute("one", notice);
            model.addAttribute("incident", notice.incident() == null ? null : incidents.get(notice.incident(), false));
        });
        model.addAttribute("collectivity", town);
        model.addAttribute("months", NoticeRetention.MONTHS);
        return "incidents/follow";
    }

    /** One whose register shows something. */
    private Collectivity town(String slug) {
        Collectivity town = found(slug);
        if (!tenancy.in(town.id(), notices::isOpen)) {
            throw new NoSuchElementException("register of " + slug);
        }
        return town;
    }

    private Collectivity found(String slug) {
        return collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
    }
}
