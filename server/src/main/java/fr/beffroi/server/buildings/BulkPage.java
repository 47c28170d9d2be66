package fr.beffroi.server.buildings;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same decision on several presumptions: first they are listed, each as it stands; then one decision and one entry for each. */
@Controller("buildingsBulkPage")
@RequestMapping("/urbanisme/lot")
class BulkPage {
    private static final int MOST = 100;
    private static final int LONGEST = 2000;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Cases cases;
    private final Interests interests;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Unfounded unfounded;
    private final MessageSource texts;

    BulkPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Cases cases,
            Interests interests,
            Proposals proposals,
            Decisions decisions,
            Unfounded unfounded,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.cases = cases;
        this.interests = interests;
        this.proposals = proposals;
        this.decisions = decisions;
        this.unfounded = unfounded;
        this.texts = texts;
    }

    /** @param refused key of why it will not be decided with the others */
    record Line(Case one, String fingerprint, @Nullable String refused) {}

    /** @param why it was not decided */
    record Outcome(Case one, @Nullable String why) {}

    @PostMapping
    String list(
            @RequestParam(required = false) @Nullable List<UUID> choix,
            @RequestParam(required = false) @Nullable Verdict verdict,
            RedirectAttributes outcome,
            Model model) {
        Account account = signedIn.account();
        BuildingsFeature.office(account);
        if (choix == null || choix.isEmpty() || choix.size() > MOST || verdict == null || verdict == Verdict.AMEND) {
            outcome.addFlashAttribute("failed", "buildings.bulk.none");
            return "redirect:/urbanisme";
        }
        List<Line> lines = tenancy.in(account.collectivity(), () -> {
            uses.requireToWork(BuildingsFeature.USE);
            List<Line> out = new ArrayList<>();
            for (UUID id : new LinkedHashSet<>(choix)) {
                Case one = cases.get(id);
                proposals.served(id, account.id());
                String refused = interests.has(account.id(), one)
                        ? "buildings.interest.refused"
                        : isOpen(one) ? null : "buildings.bulk.decided";
                out.add(new Line(one, proposals.get(id).proposal().fingerprint(), refused));
            }
            return out;
        });
        model.addAttribute("lines", lines);
        model.addAttribute(
                "touched", lines.stream().filter(line -> line.refused() == null).count());
        model.addAttribute("verdict", verdict);
        model.addAttribute("to", Acting.stateOf(verdict));
        return "buildings/bulk";
    }

    /** @param vus "id fingerprint" of each that was listed */
    @PostMapping("/decider")
    String decide(
            @RequestParam(required = false) @Nullable List<String> vus,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(required = false) @Nullable Ground lieu,
            Model model) {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        tenancy.run(account.collectivity(), () -> uses.requireToWork(BuildingsFeature.USE));
        String motive = Clean.text(motif).strip();
        List<Outcome> outcomes = new ArrayList<>();
        for (String seen : vus == null ? List.<String>of() : vus.subList(0, Math.min(MOST, vus.size()))) {
            String[] parts = seen.split(" ", 2);
            UUID id = UUID.fromString(parts[0]);
            String why = one(id, parts.length > 1 ? parts[1] : "", verdict, lieu, motive, by, account);
            outcomes.add(new Outcome(tenancy.in(account.collectivity(), () -> cases.get(id)), why));
        }
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "done", outcomes.stream().filter(each -> each.why() == null).count());
        model.addAttribute("to", Acting.stateOf(verdict));
        return "buildings/bulk-done";
    }

    /** Each in its own transaction: what is refused keeps nothing from the others. */
    private @Nullable String one(
            UUID id,
            String fingerprint,
            Verdict verdict,
            @Nullable Ground shown,
            String motive,
            Person by,
            Account account) {
        String why = motive.substring(0, Math.min(LONGEST, motive.length()));
        try {
            tenancy.run(account.collectivity(), () -> {
                if (verdict == Verdict.REJECT && shown != null) {
                    unfounded.decide(id, fingerprint, shown, why, by, Duration.ZERO);
                    return;
                }
                decisions.decide(new Decisions.Request(
                        id, fingerprint, verdict, null, why.isEmpty() ? null : why, by, Duration.ZERO, null));
            });
            return null;
        } catch (NotAllowed refusal) {
            return said(refusal.key());
        } catch (Decisions.StaleProposal | IllegalArgumentException other) {
            return said(String.valueOf(other.getMessage()));
        }
    }

    private String said(String key) {
        return String.valueOf(texts.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }

    private static boolean isOpen(Case one) {
        return switch (one.state()) {
            case PRESUMPTION, TO_VERIFY -> true;
            default -> false;
        };
    }
}
