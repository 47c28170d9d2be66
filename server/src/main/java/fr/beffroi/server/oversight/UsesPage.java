package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.MenuEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each use, its state, who opened it and why, and its off-switch. */
@Controller
@RequestMapping("/usages")
class UsesPage {
    private static final Motive ANY = new Motive("—", null);

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Accounts accounts;

    UsesPage(SignedIn signedIn, Tenancy tenancy, Uses uses, Accounts accounts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.accounts = accounts;
    }

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            Map<UUID, String> names = accounts.names();
            Map<String, List<UseChange>> histories = uses.histories();
            model.addAttribute(
                    "uses",
                    uses.all().stream()
                            .map(use ->
                                    sheet(use, changes(histories.getOrDefault(use.key(), List.of()), names), account))
                            .toList());
        });
        return "oversight/uses";
    }

    private static Sheet sheet(Use use, List<Change> changes, Account account) {
        boolean provisional = !changes.isEmpty() && changes.getFirst().change().provisional();
        boolean tunes = use.state() != UseState.CLOSED && tunes(account);
        return new Sheet(use, changes, acts(use, provisional, account), tunes);
    }

    @PostMapping("/{key}/etat")
    String change(
            @PathVariable String key,
            @RequestParam UseState to,
            @RequestParam String motive,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate voteDate,
            @RequestParam(defaultValue = "") String voteNumber,
            RedirectAttributes after) {
        if (motive.isBlank()) {
            after.addFlashAttribute("failed", "uses.motive.missing");
            return "redirect:/usages";
        }
        if ((voteDate == null) != voteNumber.isBlank()) {
            after.addFlashAttribute("failed", "uses.vote.half");
            return "redirect:/usages";
        }
        Account account = signedIn.account();
        Motive why =
                new Motive(motive.strip(), voteDate == null ? null : new Motive.Vote(voteDate, voteNumber.strip()));
        tenancy.run(
                account.collectivity(),
                () -> uses.change(key, to, account.as(Role.ELU, Role.DPO, Role.ADMINISTRATOR), why));
        after.addFlashAttribute("done", "uses.done." + to);
        return "redirect:/usages";
    }

    @PostMapping("/{key}/seconde-lecture")
    String readAgain(@PathVariable String key, @RequestParam int percent, RedirectAttributes after) {
        if (percent < 0 || percent > 100) {
            after.addFlashAttribute("failed", "uses.second-reading.range");
            return "redirect:/usages";
        }
        Account account = signedIn.account();
        tenancy.run(
                account.collectivity(),
                () -> uses.readAgain(key, percent / 100.0, account.as(Role.ELU, Role.HEAD_OF_SERVICE)));
        after.addFlashAttribute("done", "uses.second-reading.done");
        return "redirect:/usages";
    }

    /** What the law of transitions lets this account do now; asked of the use itself, so that it is written once. */
    private static List<Act> acts(Use use, boolean provisional, Account account) {
        return Stream.of(UseState.values())
                .filter(to -> allows(use, to, account))
                // An élu may suspend again only what another suspended for the time being.
                .filter(to -> to != use.state() || provisional)
                .map(to -> new Act(to, words(use.state(), to)))
                .toList();
    }

    private static boolean allows(Use use, UseState to, Account account) {
        try {
            use.change(to, account.as(Role.ELU, Role.DPO, Role.ADMINISTRATOR), ANY, Instant.now());
            return true;
        } catch (NotAllowed refused) {
            return false;
        }
    }

    private static String words(UseState from, UseState to) {
        if (from == UseState.SUSPENDED) {
            return to == UseState.OPEN ? "RESUME" : to == UseState.SUSPENDED ? "CONFIRM" : to.name();
        }
        return to.name();
    }

    private static boolean tunes(Account account) {
        return Stream.of(Role.ELU, Role.HEAD_OF_SERVICE).anyMatch(account.roles()::contains);
    }

    private static List<Change> changes(List<UseChange> history, Map<UUID, String> names) {
        return history.reversed().stream()
                .map(change -> new Change(change, names.getOrDefault(change.by().id(), "?")))
                .toList();
    }

    /** A use as its card shows it; {@code changes} newest first. */
    record Sheet(Use use, List<Change> changes, List<Act> acts, boolean tunes) {}

    /** @param words end of the keys of the texts that name and explain it */
    record Act(UseState to, String words) {}

    record Change(UseChange change, String name) {}

    @Bean
    static MenuEntry usesEntry() {
        return new MenuEntry("uses", "uses.menu", "/usages", 40, Set.of(Role.values()), MenuEntry.Place.REGISTER);
    }
}
