package fr.beffroi.server.buildings;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is sworn in, who has an interest where, how long images of closed presumptions are kept; and every word with its meaning. */
@Controller("buildingsRulesPage")
@RequestMapping("/urbanisme/regles")
class RulesPage {
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_PARCEL = 40;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Sworn sworn;
    private final Interests interests;
    private final Retention retention;
    private final JournalBook journal;

    RulesPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Accounts accounts,
            Sworn sworn,
            Interests interests,
            Retention retention,
            JournalBook journal) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.sworn = sworn;
        this.interests = interests;
        this.retention = retention;
        this.journal = journal;
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        boolean elu = account.is(Role.ELU);
        boolean ends = account.is(Role.ELU, Role.HEAD_OF_SERVICE);
        tenancy.run(account.collectivity(), () -> {
            List<Account> agents =
                    accounts.all().stream().filter(BuildingsFeature::isOffice).toList();
            model.addAttribute("agents", agents);
            model.addAttribute("names", accounts.names());
            model.addAttribute("sworn", sworn.all());
            // Whose land is whose is for the person and for those who answer for them.
            model.addAttribute(
                    "interests",
                    interests.standing().stream()
                            .filter(one -> ends || one.account().equals(account.id()))
                            .toList());
            model.addAttribute("months", retention.months());
            model.addAttribute("haltDays", retention.haltDays());
        });
        model.addAttribute("me", account.id());
        model.addAttribute("elu", elu);
        model.addAttribute("ends", ends);
        model.addAttribute("dpo", account.is(Role.ELU, Role.DPO));
        model.addAttribute("office", BuildingsFeature.isOffice(account));
        model.addAttribute("states", Arrays.asList(fr.beffroi.buildings.states.State.values()));
        return "buildings/rules";
    }

    @PostMapping("/assermentation")
    String swear(
            @RequestParam UUID agent,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "du", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "au", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate until,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ELU);
        String cleaned = Clean.text(reference).strip();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_REFERENCE || from == null) {
            outcome.addFlashAttribute("failed", "buildings.sworn.lacking");
            return "redirect:/urbanisme/regles";
        }
        tenancy.run(account.collectivity(), () -> {
            boolean agentOfOurs =
                    accounts.find(agent).filter(BuildingsFeature::isOffice).isPresent();
            if (!agentOfOurs) {
                outcome.addFlashAttribute("failed", "buildings.sworn.lacking");
                return;
            }
            sworn.set(new Sworn.Commission(agent, cleaned, from, until), by.id());
            journal.record(
                    "buildings.sworn",
                    agent,
                    until == null
                            ? Map.of("from", from, "by", by.id(), "role", by.role())
                            : Map.of("from", from, "until", until, "by", by.id(), "role", by.role()),
                    Map.of("reference", cleaned));
            outcome.addFlashAttribute("done", "buildings.sworn.done");
        });
        return "redirect:/urbanisme/regles";
    }

    @PostMapping("/interets")
    String declare(@RequestParam(defaultValue = "") String parcelle, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        String written = Clean.text(parcelle).strip();
        // What is not read as a parcel would be written down and never held against a presumption.
        List<String> parcels = written.length() > LONGEST_PARCEL ? List.of() : Interests.parcels(written);
        if (parcels.isEmpty()) {
            outcome.addFlashAttribute("failed", "buildings.interest.lacking");
            return "redirect:/urbanisme/regles";
        }
        tenancy.run(account.collectivity(), () -> {
            for (String parcel : parcels) {
                UUID id = interests.inParcel(by.id(), parcel);
                journal.record(
                        "buildings.interest.declared",
                        id,
                        Map.of("by", by.id(), "role", by.role()),
                        Map.of("parcel", parcel));
            }
        });
        outcome.addFlashAttribute("done", "buildings.interest.done");
        return "redirect:/urbanisme/regles";
    }

    @PostMapping("/interets/{id}/fin")
    String end(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ELU, Role.HEAD_OF_SERVICE);
        try {
            tenancy.run(account.collectivity(), () -> {
                UUID whose = interests.end(id, by.id());
                journal.record(
                        "buildings.interest.ended",
                        id,
                        Map.of("account", whose, "by", by.id(), "role", by.role()),
                        Map.of());
            });
            outcome.addFlashAttribute("done", "buildings.interest.ended");
        } catch (NotAllowed own) {
            outcome.addFlashAttribute("failed", own.key());
        }
        return "redirect:/urbanisme/regles";
    }

    @PostMapping("/conservation")
    String keep(@RequestParam(defaultValue = "0") int mois, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ELU, Role.DPO);
        if (mois < 1 || mois > 120) {
            outcome.addFlashAttribute("failed", "buildings.retention.range");
            return "redirect:/urbanisme/regles";
        }
        tenancy.run(account.collectivity(), () -> {
            retention.set(mois);
            journal.record(
                    "buildings.retention",
                    account.collectivity(),
                    Map.of("months", mois, "by", by.id(), "role", by.role()),
                    Map.of());
        });
        outcome.addFlashAttribute("done", "buildings.retention.done");
        return "redirect:/urbanisme/regles";
    }

    @PostMapping("/pause")
    String keepHalted(@RequestParam(defaultValue = "0") int jours, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ELU, Role.DPO);
        if (jours < 1 || jours > 365) {
            outcome.addFlashAttribute("failed", "buildings.halt.range");
            return "redirect:/urbanisme/regles";
        }
        tenancy.run(account.collectivity(), () -> {
            retention.setHaltDays(jours);
            journal.record(
                    "buildings.scan.limit",
                    account.collectivity(),
                    Map.of("days", jours, "by", by.id(), "role", by.role()),
                    Map.of());
        });
        outcome.addFlashAttribute("done", "buildings.retention.done");
        return "redirect:/urbanisme/regles";
    }
}
