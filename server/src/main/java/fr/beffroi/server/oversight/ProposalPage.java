package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Difference;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.ProposalFace.Face;
import fr.beffroi.server.oversight.Proposals.Filter;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.oversight.Proposals.Waiting;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: what it says, what it rests on, and the verdict of the person who looks at it. */
@Controller
class ProposalPage {
    private static final Set<Status> WAITING = EnumSet.of(Status.PENDING, Status.DEFERRED);

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Uses uses;
    private final Accounts accounts;
    private final List<ProposalFace> faces;
    private final PlainFace plain;
    private final List<Detour> detours;
    private final Erasure erasure;

    ProposalPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Proposals proposals,
            Decisions decisions,
            Uses uses,
            Accounts accounts,
            List<ProposalFace> faces,
            PlainFace plain,
            List<Detour> detours,
            Erasure erasure) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.proposals = proposals;
        this.decisions = decisions;
        this.uses = uses;
        this.accounts = accounts;
        this.faces = faces;
        this.plain = plain;
        this.detours = List.copyOf(detours);
        this.erasure = erasure;
    }

    @GetMapping("/propositions/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return tenancy.in(account.collectivity(), () -> {
            Stored stored = proposals.get(id);
            Optional<String> detour = detours.stream()
                    .flatMap(one -> one.before(stored, account).stream())
                    .findFirst();
            if (detour.isPresent()) {
                return "redirect:" + detour.get();
            }
            fill(id, account, model);
            return "oversight/proposal";
        });
    }

    @PostMapping("/propositions/{id}/decisions")
    String decide(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "0") long inView,
            @RequestParam(required = false) @Nullable UUID reverses,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        try {
            Person person = account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
            String amended =
                    verdict == Verdict.AMEND ? content.replace("\r\n", "\n").strip() : null;
            tenancy.run(
                    account.collectivity(),
                    () -> decisions.decide(new Decisions.Request(
                            id,
                            fingerprint,
                            verdict,
                            amended,
                            motive.isBlank() ? null : motive.strip(),
                            person,
                            Duration.ofMillis(Math.max(0, inView)),
                            reverses != null ? reverses : departsFrom(id, verdict, amended))));
            outcome.addFlashAttribute("done", "proposal.done." + verdict);
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException incomplete) {
            outcome.addFlashAttribute("failed", String.valueOf(incomplete.getMessage()));
        }
        return "redirect:/propositions/" + id;
    }

    /** On the page, deciding otherwise is all that it takes to depart from a first reading. */
    private @Nullable UUID departsFrom(UUID id, Verdict verdict, @Nullable String amended) {
        return proposals
                .find(id)
                .flatMap(stored -> decisions.departedFrom(stored, verdict, amended))
                .map(Decision::id)
                .orElse(null);
    }

    private void fill(UUID id, Account account, Model model) {
        Stored stored = proposals.get(id);
        proposals.served(id, account.id());
        Use use = uses.get(stored.useKey());
        List<Decision> history = decisions.of(id);
        Face face = faces.stream()
                .filter(f -> f.shows(stored.useKey()))
                .flatMap(f -> f.face(stored, account).stream())
                .findFirst()
                .orElseGet(() -> plain.face(stored));
        Map<UUID, String> names = accounts.names();
        boolean mayDecide = !Collections.disjoint(account.roles(), Set.of(Role.AGENT, Role.HEAD_OF_SERVICE));
        boolean open = use.state() == UseState.OPEN;
        Optional<Decision> firstReading = Decisions.firstReading(stored, history);
        model.addAttribute("stored", stored);
        model.addAttribute("proposal", stored.proposal());
        model.addAttribute("fingerprint", stored.proposal().fingerprint());
        model.addAttribute("face", face);
        model.addAttribute("use", use);
        model.addAttribute("suspended", !open);
        model.addAttribute("waiting", WAITING.contains(stored.status()));
        model.addAttribute("mayDecide", mayDecide && open);
        model.addAttribute("secondReading", firstReading.isPresent());
        model.addAttribute("firstReading", firstReading.orElse(null));
        model.addAttribute(
                "firstReader",
                firstReading
                        .filter(first -> first.by().id().equals(account.id()))
                        .isPresent());
        model.addAttribute(
                "lines",
                history.stream()
                        .map(d -> Line.of(d, account, names, stored.proposal().content()))
                        .toList());
        model.addAttribute("last", history.isEmpty() ? null : history.getLast());
        model.addAttribute(
                "comparison", comparison(stored.proposal().evidence()).orElse(null));
        model.addAttribute("mayErase", account.roles().contains(Role.DPO) && erasure.isAskable(id));
        model.addAttribute("next", next(id, account).orElse(null));
    }

    /** What waits next in the same person's queue, so that work goes on without a detour. */
    private Optional<Waiting> next(UUID id, Account account) {
        return proposals.queue(new Filter(account.service(), null, null, 0, null, "oldest", 0, 2)).stream()
                .filter(w -> !w.id().equals(id))
                .findFirst();
    }

    private static Optional<Evidence.Comparison> comparison(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Comparison.class::isInstance)
                .map(Evidence.Comparison.class::cast)
                .findFirst();
    }

    /** One decision in the history, with what it changed in the text. @param own by whoever looks */
    record Line(Decision decision, String by, boolean own, List<Difference.Span> difference) {
        static Line of(Decision decision, Account viewer, Map<UUID, String> names, String proposed) {
            String amended = decision.amended();
            return new Line(
                    decision,
                    names.getOrDefault(decision.by().id(), "…"),
                    decision.by().id().equals(viewer.id()),
                    amended == null
                            ? List.of()
                            : Difference.between(proposed, amended).spans());
        }
    }
}
