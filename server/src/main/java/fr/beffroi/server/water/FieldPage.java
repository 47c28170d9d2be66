package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the team, on a telephone: where to go, and large buttons for what was found. */
@Controller("waterFieldPage")
@RequestMapping("/eau/terrain")
class FieldPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final CampaignRows campaigns;
    private final VisitRows visits;
    private final Visiting visiting;
    private final Accounts accounts;
    private final MessageSource texts;

    FieldPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            CampaignRows campaigns,
            VisitRows visits,
            Visiting visiting,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.campaigns = campaigns;
        this.visits = visits;
        this.visiting = visiting;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            Map<UUID, List<Visit>> found = visits.all().stream().collect(Collectors.groupingBy(Visit::stretch));
            List<CampaignPage.Line> lines = campaigns.toVisit().stream()
                    .map(one -> new CampaignPage.Line(one, found.getOrDefault(one.proposal(), List.of())))
                    .toList();
            model.addAttribute(
                    "waiting", lines.stream().filter(line -> !line.isWalked()).toList());
            model.addAttribute(
                    "walked", lines.stream().filter(CampaignPage.Line::isWalked).toList());
            return "eau/field";
        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = reader();
        model.addAttribute("office", WaterFeature.isOffice(account));
        model.addAttribute("kinds", Visit.Kind.values());
        model.addAttribute("today", WaterFeature.today());
        model.addAttribute("megabytes", Photo.MOST_MEGABYTES);
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            StretchRow stretch = campaigns.getStretch(id);
            if (stretch.state() != StretchRow.State.TO_VISIT) {
                throw new NoSuchElementException("stretch to visit " + id);
            }
            model.addAttribute("stretch", stretch);
            model.addAttribute("visits", visits.of(id));
            model.addAttribute("names", accounts.names());
            return "eau/visit";
        });
    }

    @PostMapping("/{id}")
    Object note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(required = false) Visit.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String pipe,
            @RequestParam(defaultValue = "") String flow,
            @RequestParam(defaultValue = "") String m3,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model model,
            RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        byte[] sent = photo == null || photo.isEmpty() ? null : photo.getBytes();
        try {
            Visiting.Told told = Visiting.Told.of(found.equals("oui"), kind, pipe, flow, m3, note, on);
            byte[] clean = sent == null ? null : Photo.clean(sent);
            tenancy.run(account.collectivity(), () -> visiting.note(id, told, clean, by));
            outcome.addFlashAttribute("done", told.found() ? "water.visit.found.done" : "water.visit.none.done");
            return told.found() ? "redirect:/eau/terrain/" + id : "redirect:/eau/terrain";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            Map<String, String> typed = new HashMap<>();
            typed.put("kind", kind == null ? "" : kind.name());
            typed.put("pipe", pipe);
            typed.put("flow", flow);
            typed.put("m3", m3);
            typed.put("note", note);
            typed.put("on", on == null ? "" : on.toString());
            model.addAttribute("typed", typed);
            model.addAttribute("photoLost", sent != null);
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/resultats/{id}/retirer")
    String withdraw(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        UUID stretch = tenancy.in(account.collectivity(), () -> visiting.withdraw(id, by));
        outcome.addFlashAttribute("done", "water.visit.withdrawn");
        return "redirect:/eau/terrain/" + stretch;
    }

    @GetMapping("/resultats/{id}/photo.jpg")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        Account account = reader();
        byte[] photo = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            return visits.findPhoto(id).orElseThrow(() -> new NoSuchElementException("photo of visit " + id));
        });
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photo);
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
