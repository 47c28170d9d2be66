package fr.beffroi.server.requests;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
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

/** What a resident sees who follows their secret link; the only way to it: a number opens nothing. */
@Controller
@RequestMapping(FollowPage.PATH + "/{secret}")
class FollowPage {
    static final String PATH = "/demandes/suivi";

    private final Requests requests;
    private final Handling handling;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final MessageSource texts;

    FollowPage(
            Requests requests, Handling handling, Tenancy tenancy, Collectivities collectivities, MessageSource texts) {
        this.requests = requests;
        this.handling = handling;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        return fill(opened(secret), secret, model, response);
    }

    @PostMapping("/precision")
    Object complete(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes outcome) {
        return act(secret, id -> handling.complete(id, text), "requests.completed", model, response, outcome);
    }

    /** Its end: the link opens nothing any more. */
    @PostMapping("/retrait")
    String withdraw(@PathVariable String secret, RedirectAttributes outcome) {
        Requests.Opened opened = opened(secret);
        tenancy.run(opened.collectivity(), () -> handling.withdraw(opened.request()));
        outcome.addFlashAttribute("done", "requests.withdrawn");
        return "redirect:/demandes/" + collectivities.get(opened.collectivity()).slug();
    }

    private Object act(
            String secret,
            Consumer<UUID> act,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes outcome) {
        Requests.Opened opened = opened(secret);
        try {
            tenancy.run(opened.collectivity(), () -> act.accept(opened.request()));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(
                    fill(opened, secret, model, response), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:" + PATH + "/" + secret;
    }

    private Requests.Opened opened(String secret) {
        return requests.find(secret).orElseThrow(() -> new NoSuchElementException("request"));
    }

    private String fill(Requests.Opened opened, String secret, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        tenancy.run(opened.collectivity(), () -> {
            model.addAttribute("one", requests.get(opened.request()));
            model.addAttribute("content", requests.content(opened.request()).orElseThrow());
            model.addAttribute("notes", requests.notes(opened.request()));
        });
        model.addAttribute("collectivity", collectivities.get(opened.collectivity()));
        model.addAttribute("secret", secret);
        model.addAttribute("months", RequestRetention.MONTHS);
        model.addAttribute("openMonths", RequestRetention.OPEN_MONTHS);
        return "requests/follow";
    }
}
