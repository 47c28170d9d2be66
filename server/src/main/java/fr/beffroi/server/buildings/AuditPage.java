package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the program misses: squares drawn at random among those in which it found nothing, each looked at by a person. */
@Controller("buildingsAuditPage")
@RequestMapping("/urbanisme/controle")
class AuditPage {
    private static final int SAMPLE = 30;
    private static final int MOST_MISSED = 50;
    private static final int PIXELS = 320;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Audits audits;
    private final Scans scans;
    private final Vintages vintages;
    private final Cases cases;
    private final Worth worth;
    private final Lessons lessons;
    private final Pictures pictures;
    private final Uses uses;
    private final JournalBook journal;

    AuditPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Audits audits,
            Scans scans,
            Vintages vintages,
            Cases cases,
            Worth worth,
            Lessons lessons,
            Pictures pictures,
            Uses uses,
            JournalBook journal) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.audits = audits;
        this.scans = scans;
        this.vintages = vintages;
        this.cases = cases;
        this.worth = worth;
        this.lessons = lessons;
        this.pictures = pictures;
        this.uses = uses;
        this.journal = journal;
    }

    @GetMapping
    String show(Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            Optional<Audits.Audit> audit = audits.latest();
            List<Audits.Square> squares =
                    audit.map(one -> audits.squares(one.id())).orElse(List.of());
            model.addAttribute("audit", audit.orElse(null));
            model.addAttribute("squares", squares);
            model.addAttribute(
                    "next",
                    squares.stream()
                            .filter(square -> square.missed() == null)
                            .findFirst()
                            .orElse(null));
            model.addAttribute(
                    "looked",
                    squares.stream().filter(square -> square.missed() != null).count());
            model.addAttribute("recall", audits.recall().orElse(null));
            model.addAttribute("confirmed", worth.confirmed());
            model.addAttribute("seen", worth.seenRightly());
            model.addAttribute("scan", done().orElse(null));
            model.addAttribute("lessons", lessons.count());
        });
        model.addAttribute("kinds", List.of(Lesson.values()));
        model.addAttribute("sample", SAMPLE);
        model.addAttribute("office", BuildingsFeature.isOffice(account));
        return "buildings/audit";
    }

    @PostMapping
    String draw(RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        tenancy.run(account.collectivity(), () -> {
            Optional<ScanRow> scan = done();
            if (scan.isEmpty()) {
                outcome.addFlashAttribute("failed", "buildings.audit.no-scan");
                return;
            }
            uses.getOpen(BuildingsFeature.USE);
            UUID id = audits.draw(
                    scan.get(), vintages.get(scan.get().vintage()), cases.all(), SAMPLE, new SecureRandom(), by.id());
            journal.record("buildings.audit.drawn", id, Map.of("by", by.id(), "role", by.role()), Map.of());
            outcome.addFlashAttribute("done", "buildings.audit.drawn");
        });
        return "redirect:/urbanisme/controle";
    }

    /** @param manques works seen in the square that nothing explains and the program did not find */
    @PostMapping("/{audit}/{number}")
    String looked(
            @PathVariable UUID audit,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int manques,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        if (manques < 0 || manques > MOST_MISSED) {
            outcome.addFlashAttribute("failed", "buildings.audit.range");
            return "redirect:/urbanisme/controle";
        }
        tenancy.run(account.collectivity(), () -> {
            uses.requireToWork(BuildingsFeature.USE);
            audits.looked(audit, number, manques, by.id());
            journal.record(
                    "buildings.audit.looked",
                    audit,
                    Map.of("square", number, "missed", manques, "by", by.id(), "role", by.role()),
                    Map.of());
        });
        return "redirect:/urbanisme/controle";
    }

    @GetMapping("/{audit}/{number}.jpg")
    ResponseEntity<byte[]> square(@PathVariable UUID audit, @PathVariable int number) {
        Account account = reader();
        record Seen(Vintage vintage, Audits.Square square, double side) {}
        Seen seen = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            Audits.Audit drawn = audits.latest()
                    .filter(one -> one.id().equals(audit))
                    .orElseThrow(() -> new NoSuchElementException("audit " + audit));
            Audits.Square square = audits.squares(audit).stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("square " + number));
            return new Seen(vintages.get(scans.get(drawn.scan()).vintage()), square, drawn.side());
        });
        Grid whole = seen.vintage().grid();
        Grid window = new Grid(
                whole.crs(),
                seen.square().west(),
                seen.square().north(),
                seen.side() / PIXELS,
                whole.metresPerUnit(),
                PIXELS,
                PIXELS);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.noStore())
                    .body(pictures.window(seen.vintage(), window, null));
        } catch (UnreadableImage unreadable) {
            throw new NoSuchElementException("view of square " + number, unreadable);
        }
    }

    private Optional<ScanRow> done() {
        return scans.latest(20).stream()
                .filter(scan -> scan.state() == ScanRow.State.DONE)
                .findFirst();
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
