package fr.beffroi.server.consultation;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Consultations as everybody sees them, without account: the form while it is open, what came of it once it is published. */
@Controller
@RequestMapping("/consultations/{slug}")
class PublicConsultationPage {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Synthesis synthesis;
    private final Results results;
    private final ResultFiles files;
    private final Throttle throttle;
    private final MessageSource texts;

    PublicConsultationPage(
            Collectivities collectivities,
            Tenancy tenancy,
            Consultations consultations,
            Contributions contributions,
            Synthesis synthesis,
            Results results,
            ResultFiles files,
            @Qualifier("consultationThrottle") Throttle throttle,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.contributions = contributions;
        this.synthesis = synthesis;
        this.results = results;
        this.files = files;
        this.throttle = throttle;
        this.texts = texts;
    }

    @GetMapping
    String all(@PathVariable String slug, Model model) {
        Collectivity town = town(slug);
        model.addAttribute("collectivity", town);
        model.addAttribute(
                "lines",
                tenancy.in(town.id(), consultations::all).stream()
                        .filter(Consultation::isPublic)
                        .toList());
        return "consultation/public-list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String slug, @PathVariable UUID id, Model model) {
        return fill(town(slug), id, Map.of(), model);
    }

    /** Answers are named q- and their question's id; {@code site} is a field that people do not see and leave empty. */
    @PostMapping("/{id}")
    Object contribute(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest from,
            Model model,
            RedirectAttributes outcome) {
        Collectivity town = town(slug);
        // First, so that addresses that lead nowhere are not counted.
        tenancy.run(town.id(), () -> publicly(id));
        try {
            if (!sent.getOrDefault("site", "").isEmpty()) {
                throw new Refused("requests.wrong.trap");
            }
            if (!throttle.admits(town.id() + " " + Throttle.network(from.getRemoteAddr()))) {
                throw new Refused("consultation.often");
            }
            tenancy.run(town.id(), () -> contributions.outside(id, sent, sent.getOrDefault("author", "")));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            HttpStatus status = refused.key().equals("consultation.often")
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.UNPROCESSABLE_CONTENT;
            return new ModelAndView(fill(town, id, sent, model), model.asMap(), status);
        }
        outcome.addFlashAttribute("done", "consultation.thanks");
        return "redirect:/consultations/" + slug + "/" + id;
    }

    @GetMapping("/{id}/resultats.csv")
    ResponseEntity<byte[]> counts(@PathVariable String slug, @PathVariable UUID id) {
        return file(slug, id, "resultats", ResultFiles::counts);
    }

    @GetMapping("/{id}/contributions.csv")
    ResponseEntity<byte[]> texts(@PathVariable String slug, @PathVariable UUID id) {
        return file(slug, id, "contributions", ResultFiles::texts);
    }

    private ResponseEntity<byte[]> file(
            String slug, UUID id, String name, BiFunction<ResultFiles, Consultation, byte[]> write) {
        byte[] bytes = tenancy.in(town(slug).id(), () -> {
            Consultation one = publicly(id);
            if (one.stage() != Stage.PUBLISHED) {
                throw new NoSuchElementException("results of " + id);
            }
            return write.apply(files, one);
        });
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(bytes);
    }

    /** @throws NoSuchElementException unless everybody may see it */
    private Consultation publicly(UUID id) {
        Consultation one = consultations.get(id);
        if (!one.isPublic()) {
            throw new NoSuchElementException("consultation " + id);
        }
        return one;
    }

    private Collectivity town(String slug) {
        return collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
    }

    private String fill(Collectivity town, UUID id, Map<String, String> sent, Model model) {
        tenancy.run(town.id(), () -> {
            Consultation one = publicly(id);
            model.addAttribute("one", one);
            model.addAttribute("open", one.takes(Phase.PUBLIC));
            if (one.stage() == Stage.PUBLISHED) {
                List<Passage> passages = contributions.passages(id);
                Map<UUID, Passage> byId = passages.stream().collect(Collectors.toMap(Passage::id, Function.identity()));
                model.addAttribute("results", results.of(one));
                model.addAttribute("claims", synthesis.claims(id));
                model.addAttribute("byId", byId);
                model.addAttribute(
                        "byQuestion",
                        ResultFiles.everybodys(passages).stream().collect(Collectors.groupingBy(Passage::question)));
                model.addAttribute(
                        "hidden", passages.stream().filter(Passage::hidden).toList());
                model.addAttribute("last", consultations.steps(id).getLast());
            }
        });
        model.addAttribute("collectivity", town);
        model.addAttribute("sent", sent);
        return "consultation/public-one";
    }
}
