package fr.beffroi.server.oversight;

import fr.beffroi.server.oversight.JournalBook.Line;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
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

/** The journal: searched, exported, verified, and the proof of one entry. */
@Controller
@RequestMapping("/journal")
class JournalPage {
    private static final int SIZE = 50;
    static final List<String> FAMILIES = List.of(
            "decision.",
            "proposal.",
            "use.",
            "costs.",
            "incident.",
            "report.",
            "time.",
            "answers.document.",
            "answers.corpus.",
            "buildings.",
            "session.",
            "act.",
            "annex.",
            "similar.",
            "water.",
            "telemetry.",
            "vendor.",
            "inventory.",
            "training.",
            "strategy.",
            "need.",
            "request.",
            "consultation.",
            "sharing.",
            "register.",
            "account.",
            "erasure.");

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final JournalWords words;
    private final Accounts accounts;
    private final Collectivities collectivities;

    JournalPage(
            SignedIn signedIn,
            Tenancy tenancy,
            JournalBook journal,
            JournalWords words,
            Accounts accounts,
            Collectivities collectivities) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.journal = journal;
        this.words = words;
        this.accounts = accounts;
        this.collectivities = collectivities;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable UUID objet,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate du,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            List<Line> lines = journal.search(
                    type.isEmpty() ? null : type,
                    objet,
                    du == null ? null : startOf(du),
                    au == null ? null : startOf(au.plusDays(1)),
                    Paging.offset(page, SIZE),
                    SIZE + 1);
            Map<UUID, String> names = accounts.names();
            model.addAttribute(
                    "lines",
                    lines.stream()
                            .limit(SIZE)
                            .map(line -> words.of(line, names))
                            .toList());
            model.addAttribute("paging", new Paging(Math.max(1, page), lines.size() > SIZE));
            model.addAttribute("head", journal.latestHead().orElse(null));
            model.addAttribute("fault", journal.fault().orElse(null));
            model.addAttribute(
                    "slug", collectivities.get(account.collectivity()).slug());
        });
        model.addAttribute("families", FAMILIES);
        model.addAttribute("type", type);
        model.addAttribute("objet", objet);
        model.addAttribute("du", du);
        model.addAttribute("au", au);
        return "oversight/journal";
    }

    @PostMapping("/verification")
    String verify(RedirectAttributes after) {
        Account account = reader();
        after.addFlashAttribute("verified", tenancy.in(account.collectivity(), journal::verify));
        return "redirect:/journal";
    }

    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        Account account = reader();
        response.setContentType("application/x-ndjson");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment(
                        "journal-" + collectivities.get(account.collectivity()).slug() + ".jsonl"));
        var out = response.getOutputStream();
        tenancy.run(account.collectivity(), () -> journal.export(out));
    }

    @GetMapping("/{index}/preuve")
    ResponseEntity<String> proof(@PathVariable long index) {
        Account account = signedIn.account();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("preuve-" + index + ".json"))
                .body(tenancy.in(account.collectivity(), () -> journal.proof(index, account)));
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_JOURNAL.check(account);
        return account;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.FRANCE).toInstant();
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }

    @Bean
    static MenuEntry journalEntry() {
        return new MenuEntry(
                "journal", "journal.menu", "/journal", 42, Readers.OF_JOURNAL.roles(), MenuEntry.Place.REGISTER);
    }
}
