package fr.beffroi.server.sessions;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.session.Office;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Paging;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of sessions, the members of the assembly, and what every session says of the collectivité. */
@Controller
@RequestMapping("/seances")
class SessionsPage {
    private static final int SIZE = 30;
    private static final int LONGEST = 120;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Assembly assembly;
    private final Preparing preparing;

    SessionsPage(SignedIn signedIn, Tenancy tenancy, Sessions sessions, Assembly assembly, Preparing preparing) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.assembly = assembly;
        this.preparing = preparing;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        tenancy.run(account.collectivity(), () -> {
            List<Stored> found = sessions.page(Paging.offset(page, SIZE), SIZE + 1);
            model.addAttribute("sessions", found.stream().limit(SIZE).toList());
            model.addAttribute("paging", new Paging(Math.max(1, page), found.size() > SIZE));
            model.addAttribute("settings", assembly.findSettings().orElse(null));
            model.addAttribute("members", assembly.members().size());
        });
        model.addAttribute("office", SessionsFeature.isOffice(account));
        return "sessions/list";
    }

    @PostMapping
    String create(
            @RequestParam LocalDate day,
            @RequestParam LocalTime hour,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean emergency,
            @RequestParam(defaultValue = "false") boolean firstAfterRenewal,
            RedirectAttributes next) {
        Account account = SessionsFeature.office(signedIn.account());
        try {
            UUID session = tenancy.in(
                    account.collectivity(),
                    () -> preparing.create(
                            new Preparing.When(
                                    LocalDateTime.of(day, hour), placed(place), emergency, firstAfterRenewal),
                            account));
            return "redirect:/seances/" + session;
        } catch (Unclear unclear) {
            next.addFlashAttribute("failed", unclear.key());
            return "redirect:/seances";
        }
    }

    private String placed(String typed) {
        String place = typed.strip();
        if (place.length() > LONGEST) {
            throw new Unclear("sessions.bad-place");
        }
        return place.isEmpty()
                ? assembly.findSettings()
                        .map(AssemblySettings::place)
                        .orElseThrow(() -> new Unclear("sessions.no-settings"))
                : place;
    }

    @GetMapping("/assemblee")
    String assembly(Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("members", assembly.members());
            model.addAttribute("settings", assembly.findSettings().orElse(null));
        });
        model.addAttribute("kinds", Collectivity.Kind.values());
        model.addAttribute("offices", Office.values());
        model.addAttribute("office", SessionsFeature.isOffice(account));
        return "sessions/assembly";
    }

    @PostMapping("/assemblee/reglages")
    String settings(
            @RequestParam Collectivity.Kind kind,
            @RequestParam String department,
            @RequestParam String town,
            @RequestParam String place,
            @RequestParam String court,
            @RequestParam(required = false) @Nullable Integer largestCommune,
            RedirectAttributes next) {
        Account account = SessionsFeature.office(signedIn.account());
        if (!department.strip().matches("[0-9]{2}|2[AB]|97[0-9]")) {
            next.addFlashAttribute("failed", "sessions.settings.bad-department");
        } else if (List.of(town, place, court).stream().anyMatch(SessionsPage::unusable)) {
            next.addFlashAttribute("failed", "sessions.settings.bad-text");
        } else {
            AssemblySettings settings = new AssemblySettings(
                    kind, department.strip(), town.strip(), place.strip(), court.strip(), largestCommune);
            tenancy.run(account.collectivity(), () -> assembly.keep(settings));
            next.addFlashAttribute("done", "sessions.settings.kept");
        }
        return "redirect:/seances/assemblee";
    }

    @PostMapping("/assemblee/membres")
    String add(
            @RequestParam String civility,
            @RequestParam String name,
            @RequestParam(defaultValue = "NONE") Office rank,
            @RequestParam(required = false) @Nullable LocalDate bornOn,
            RedirectAttributes next) {
        return member(
                next,
                civility,
                name,
                () -> assembly.add(civility, name.strip(), rank, bornOn),
                "sessions.member.added");
    }

    @PostMapping("/assemblee/membres/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam String civility,
            @RequestParam String name,
            @RequestParam(defaultValue = "NONE") Office rank,
            @RequestParam(required = false) @Nullable LocalDate bornOn,
            RedirectAttributes next) {
        return member(
                next,
                civility,
                name,
                () -> assembly.change(id, civility, name.strip(), rank, bornOn),
                "sessions.member.changed");
    }

    @PostMapping("/assemblee/membres/{id}/depart")
    String leaves(@PathVariable UUID id, RedirectAttributes next) {
        Account account = SessionsFeature.office(signedIn.account());
        tenancy.run(
                account.collectivity(),
                () -> assembly.leaves(id, SessionsFeature.now().toLocalDate()));
        next.addFlashAttribute("done", "sessions.member.left");
        return "redirect:/seances/assemblee";
    }

    private String member(RedirectAttributes next, String civility, String name, Runnable work, String done) {
        Account account = SessionsFeature.office(signedIn.account());
        if (unusable(name) || !List.of("M.", "Mme").contains(civility)) {
            next.addFlashAttribute("failed", "sessions.member.bad-name");
            return "redirect:/seances/assemblee";
        }
        try {
            tenancy.run(account.collectivity(), () -> {
                work.run();
                assembly.findRoster();
            });
            next.addFlashAttribute("done", done);
        } catch (IllegalArgumentException twoHeads) {
            next.addFlashAttribute("failed", "sessions.member.two-heads");
        }
        return "redirect:/seances/assemblee";
    }

    private static boolean unusable(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }
}
