package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Convocation;
import fr.beffroi.acts.session.ExaminedList;
import fr.beffroi.acts.session.Minutes;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.session.Sheet;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a session, to read and to print. They are made anew from what was noted, and in French. */
@Controller
@RequestMapping("/seances/{id}/papiers")
class PapersPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Holding holding;
    private final Adopting adopting;
    private final YearRegisters registers;
    private final ItemAnnexes annexes;

    PapersPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Sessions sessions,
            Holding holding,
            Adopting adopting,
            YearRegisters registers,
            ItemAnnexes annexes) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.holding = holding;
        this.adopting = adopting;
        this.registers = registers;
        this.annexes = annexes;
    }

    @GetMapping("/{paper:[a-z-]+}")
    String paper(@PathVariable UUID id, @PathVariable String paper, Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        model.addAttribute("id", id);
        model.addAttribute("paper", paper);
        model.addAttribute("sheet", printed(account, id, paper).sheet());
        return "sessions/paper";
    }

    /** The same, to send or to keep. */
    @GetMapping("/{paper:[a-z-]+}.{format:pdf|docx|odt}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String paper, @PathVariable String format) {
        Account account = SessionsFeature.reader(signedIn.account());
        PaperFile file = PaperFile.valueOf(format.toUpperCase(Locale.ROOT));
        Printed printed = printed(account, id, paper);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + paper + "-" + printed.plan().date() + "." + format + "\"")
                .body(file.print(printed.sheet(), printed.plan().issuer().name()));
    }

    private record Printed(SessionPlan plan, Sheet sheet) {}

    private Printed printed(Account account, UUID id, String paper) {
        return tenancy.in(account.collectivity(), () -> {
            Stored stored = sessions.get(id);
            return new Printed(stored.plan(), sheet(stored, holding.sitting(stored), paper));
        });
    }

    private Sheet sheet(Stored stored, Sitting sitting, String paper) {
        UUID id = stored.id();
        return switch (paper) {
            case "convocation" -> Convocation.of(sitting.plan(), Locale.FRENCH);
            case "ordre-du-jour" -> Convocation.agenda(sitting.plan(), Locale.FRENCH);
            case "note-explicative" -> Convocation.note(sitting.plan(), annexes.titles(stored), Locale.FRENCH);
            case "liste" -> ExaminedList.of(sitting, adopting.numbering(id, sitting), Locale.FRENCH);
            case "proces-verbal" -> Minutes.of(sitting, adopting.numbering(id, sitting), Locale.FRENCH);
            case "registre" -> registers.sheets(id, sitting);
            default -> throw new NoSuchElementException("paper " + paper);
        };
    }

    @GetMapping("/extrait")
    String extract(@PathVariable UUID id, @RequestParam String item, Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        model.addAttribute("id", id);
        model.addAttribute("extract", tenancy.in(account.collectivity(), () -> {
            Sitting sitting = holding.sitting(sessions.get(id));
            if (!sitting.getItem(item).makesAct()) {
                throw new NoSuchElementException("act of item " + item);
            }
            model.addAttribute("annexes", annexes.borne(id, item));
            return adopting.extract(id, sitting, item);
        }));
        return "sessions/extract";
    }
}
