package fr.beffroi.server.buildings;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.buildings.states.Forbidden;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on a presumption from its page: steps after its verdict, the transmission, an interest, letters. */
@Controller("buildingsCasePage")
@RequestMapping("/urbanisme/presomptions/{id}")
class CasePage {
    private static final int LONGEST = 2000;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Cases cases;
    private final Acting acting;
    private final Unfounded unfounded;
    private final Interests interests;
    private final Letters letters;
    private final Proposals proposals;
    private final JournalBook journal;

    CasePage(
            SignedIn signedIn,
            Tenancy tenancy,
            Cases cases,
            Acting acting,
            Unfounded unfounded,
            Interests interests,
            Letters letters,
            Proposals proposals,
            JournalBook journal) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.cases = cases;
        this.acting = acting;
        this.unfounded = unfounded;
        this.interests = interests;
        this.letters = letters;
        this.proposals = proposals;
        this.journal = journal;
    }

    @PostMapping("/etapes")
    String step(
            @PathVariable UUID id,
            @RequestParam State vers,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            RedirectAttributes outcome) {
        Account account = reader();
        return told(
                outcome,
                id,
                "buildings.done.step",
                () -> tenancy.run(
                        account.collectivity(),
                        () -> acting.decide(id, vers, Acting.Told.of(clean(motif), clean(reference), date), account)));
    }

    /** A rejection that also says what stands there, from which a model learns. */
    @PostMapping("/infondee")
    String unfounded(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam(required = false) @Nullable Ground lieu,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "0") long inView,
            RedirectAttributes outcome) {
        Account account = reader();
        return told(outcome, id, "proposal.done.REJECT", () -> {
            if (lieu == null) {
                throw new IllegalArgumentException("buildings.unfounded.lacking");
            }
            Person person = BuildingsFeature.office(account);
            Duration looked = Duration.ofMillis(Math.max(0, inView));
            tenancy.run(
                    account.collectivity(),
                    () -> unfounded.decide(id, fingerprint, lieu, clean(motive), person, looked));
        });
    }

    @PostMapping("/transmission")
    String transmitted(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            RedirectAttributes outcome) {
        Account account = reader();
        return told(outcome, id, "buildings.done.sent", () -> {
            if (date == null) {
                throw new IllegalArgumentException("buildings.forbidden.needs.DATE");
            }
            String cleaned = clean(reference).strip();
            tenancy.run(
                    account.collectivity(),
                    () -> acting.transmitted(id, date, cleaned.isEmpty() ? null : cleaned, account));
        });
    }

    @PostMapping("/interet")
    String interest(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = reader();
        return told(
                outcome,
                id,
                "buildings.interest.done",
                () -> tenancy.run(account.collectivity(), () -> {
                    Case one = cases.get(id);
                    if (!interests.has(account.id(), one)) {
                        UUID interest = interests.inCase(account.id(), id);
                        journal.record("buildings.interest.declared", interest, Map.of("by", account.id()), Map.of());
                    }
                }));
    }

    /** A window of the images as it was shown when the presumption was made. */
    @GetMapping("/vue-{which}.jpg")
    ResponseEntity<byte[]> crop(@PathVariable UUID id, @PathVariable String which) {
        Account account = reader();
        String side = switch (which) {
            case "avant" -> "BEFORE";
            case "apres" -> "AFTER";
            default -> throw new NoSuchElementException("view " + which);
        };
        byte[] image = tenancy.in(account.collectivity(), () -> {
            proposals.get(id);
            return cases.crop(id, side).orElseThrow(() -> new NoSuchElementException("view " + which));
        });
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(image);
    }

    @GetMapping("/lettre-{kind}.{format}")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable String kind, @PathVariable String format) {
        Account account = reader();
        BuildingsFeature.office(account);
        Letters.Kind which = Letters.Kind.of(kind);
        Letters.Format as = Letters.Format.of(format);
        byte[] file = letters.write(
                tenancy.in(account.collectivity(), () -> {
                    proposals.get(id);
                    Case one = cases.get(id);
                    interests.requireNone(account.id(), one);
                    Paper paper = letters.paper(one, which, account);
                    // A paper made is told in the journal; it moves nothing.
                    journal.record(
                            "buildings.letter",
                            id,
                            Map.of("number", one.number(), "kind", which, "by", account.id()),
                            Map.of());
                    return paper;
                }),
                as);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + "." + format + "\"")
                .body(file);
    }

    private String told(RedirectAttributes outcome, UUID id, String done, Runnable work) {
        try {
            work.run();
            outcome.addFlashAttribute("done", done);
        } catch (Forbidden forbidden) {
            outcome.addFlashAttribute("failed", forbidden.key());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (Decisions.StaleProposal | IllegalArgumentException incomplete) {
            outcome.addFlashAttribute("failed", String.valueOf(incomplete.getMessage()));
        }
        return "redirect:/propositions/" + id;
    }

    private static String clean(String text) {
        String clean = Clean.text(text);
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
