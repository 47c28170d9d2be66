package fr.beffroi.server.needs;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** All needs, near ones together, most wanted first; and the description of one more, which first shows what others wrote. */
@Controller("needsPage")
@RequestMapping("/besoins")
class NeedsPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Needs needs;
    private final MessageSource texts;

    NeedsPage(SignedIn signedIn, Tenancy tenancy, Needs needs, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.needs = needs;
        this.texts = texts;
    }

    /** @param people who voted for any of them, each counted once */
    record Group(List<Need> needs, int people) {}

    @GetMapping
    String list(@RequestParam(required = false) Need.@Nullable Stage etat, Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            List<Need> all = needs.all();
            List<Need> seen = all.stream()
                    .filter(one -> etat == null || one.stage() == etat)
                    .toList();
            model.addAttribute("any", !all.isEmpty());
            model.addAttribute(
                    "groups",
                    NearNeeds.of(seen).groups().stream()
                            .map(group -> new Group(
                                    group,
                                    needs.votesFor(group.stream().map(Need::id).toList())))
                            .sorted(Comparator.comparingInt(Group::people).reversed())
                            .toList());
        });
        model.addAttribute(
                "withdrawn", account.is(Role.DPO) ? tenancy.in(account.collectivity(), needs::withdrawn) : List.of());
        model.addAttribute("stages", Need.Stage.values());
        model.addAttribute("stage", etat);
        return "needs/list";
    }

    /** The words of one that is still listed, or was withdrawn. */
    @PostMapping("/{id}/effacement")
    String erase(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        try {
            tenancy.run(account.collectivity(), () -> needs.erase(id, account.as(Role.DPO)));
            outcome.addFlashAttribute("done", "needs.erased");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/besoins";
    }

    @GetMapping("/nouveau")
    String fresh(Model model) {
        signedIn.account();
        return form("", "", model);
    }

    /** @param sure whether the near ones were seen, and this is another need all the same */
    @PostMapping("/nouveau")
    Object describe(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String story,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = NeedsFeature.anybody(account);
        try {
            return tenancy.in(account.collectivity(), () -> {
                List<NearNeeds.Near> near = sure || title.isBlank() ? List.of() : near(title, story, account);
                if (!near.isEmpty()) {
                    model.addAttribute("near", near);
                    return form(title, story, model);
                }
                UUID made = needs.describe(title, story, account.service(), by);
                outcome.addFlashAttribute("done", "needs.described");
                return "redirect:/besoins/" + made;
            });
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(form(title, story, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private List<NearNeeds.Near> near(String title, String story, Account account) {
        UUID id = UUID.randomUUID();
        List<Need> all = new ArrayList<>(needs.all());
        all.add(new Need(
                id, title, story, account.service(), account.id(), Instant.now(), Need.Stage.OPEN, 0, null, null));
        return NearNeeds.of(all).to(id);
    }

    private static String form(String title, String story, Model model) {
        // Not "title", which is the frame's.
        model.addAttribute("what", title);
        model.addAttribute("story", story);
        model.addAttribute("mostTitle", Needs.LONGEST_TITLE);
        model.addAttribute("mostStory", Needs.LONGEST_STORY);
        return "needs/new";
    }
}
