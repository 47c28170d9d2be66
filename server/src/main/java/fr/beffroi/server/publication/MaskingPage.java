package fr.beffroi.server.publication;

import fr.beffroi.server.web.Refused;
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

/** Looks for what is to be masked, and takes a person's choice for each place: {@code mask-1}, {@code mask-2} and so on. */
@Controller
class MaskingPage {
    private final Desk desk;
    private final AdoptedActs acts;
    private final Masking masking;
    private final MaskingDecision decision;
    private final Dossiers dossiers;

    MaskingPage(Desk desk, AdoptedActs acts, Masking masking, MaskingDecision decision, Dossiers dossiers) {
        this.desk = desk;
        this.acts = acts;
        this.masking = masking;
        this.decision = decision;
        this.dossiers = dossiers;
    }

    @PostMapping("/actes/adoptes/{id}/masquage/recherche")
    String search(@PathVariable UUID id, RedirectAttributes outcome) {
        return desk.act(id, "publication.done.searched", Map.of(), outcome, by -> masking.propose(acts.get(id)));
    }

    @PostMapping("/actes/adoptes/{id}/masquage")
    String decide(
            @PathVariable UUID id,
            @RequestParam UUID proposal,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "") String added,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "0") long inView,
            @RequestParam(required = false) @Nullable UUID reverses,
            HttpServletRequest request,
            RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.masked",
                typed(request),
                outcome,
                by -> decision.decide(new MaskingDecision.Request(
                        proposal,
                        fingerprint,
                        choices(request),
                        MaskingDecision.lines(added),
                        motive.isBlank() ? null : motive.strip(),
                        by,
                        Duration.ofMillis(Math.max(0, inView)),
                        reverses)));
    }

    @PostMapping("/actes/adoptes/{id}/masquage/main")
    String byHand(@PathVariable UUID id, @RequestParam(defaultValue = "") String added, RedirectAttributes outcome) {
        return desk.act(
                id,
                "publication.done.masked",
                Map.of("added", added),
                outcome,
                by -> decision.byHand(dossiers.get(id), MaskingDecision.lines(added), by));
    }

    private static List<Boolean> choices(HttpServletRequest request) {
        List<Boolean> choices = new ArrayList<>();
        for (int i = 1; request.getParameter("place-" + i) != null; i++) {
            String choice = request.getParameter("mask-" + i);
            if (choice == null) {
                throw new Refused("publication.masking.each");
            }
            choices.add(choice.equals("true"));
        }
        return choices;
    }

    /** What was chosen and written, so that nobody writes it twice. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("mask-") || name.equals("added") || name.equals("motive")) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }
}
