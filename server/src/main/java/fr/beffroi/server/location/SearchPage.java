package fr.beffroi.server.location;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.location.Searches.Sent;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches for leaks in pressures: asked for, followed, their places, and what teams found there. */
@Controller("locationSearchPage")
@RequestMapping("/eau/localisation")
class SearchPage {
    private static final int SHOWN = 20;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Searches searches;
    private final Searching searching;
    private final Engine engine;
    private final Uses uses;
    private final Findings findings;
    private final Accounts accounts;

    SearchPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Searches searches,
            Searching searching,
            Engine engine,
            Uses uses,
            Findings findings,
            Accounts accounts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.searches = searches;
        this.searching = searching;
        this.engine = engine;
        this.uses = uses;
        this.findings = findings;
        this.accounts = accounts;
    }

    @GetMapping
    String list(Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(LocationFeature.USE);
            model.addAttribute("use", uses.get(LocationFeature.USE));
            model.addAttribute("searches", searches.latest(SHOWN));
            model.addAttribute("worth", searches.worth());
        });
        model.addAttribute("office", LocationFeature.isOffice(account));
        model.addAttribute("engine", engine.isThere());
        model.addAttribute("megabytes", Searching.MOST_MEGABYTES);
        return "location/list";
    }

    @PostMapping
    String ask(
            @RequestParam(required = false) @Nullable MultipartFile network,
            @RequestParam(required = false) @Nullable MultipartFile measures,
            @RequestParam(name = "jusquau", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate until,
            RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = LocationFeature.office(account);
        try {
            if (network == null || measures == null || until == null) {
                throw new Refused("location.files.lacking");
            }
            Sent of = sent(network);
            Sent measured = sent(measures);
            UUID id =
                    tenancy.in(account.collectivity(), () -> searching.ask(of, measured, until, account.service(), by));
            return "redirect:/eau/localisation/" + id;
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
        }
        return "redirect:/eau/localisation";
    }

    static Sent sent(MultipartFile file) throws IOException {
        String name = Clean.text(String.valueOf(file.getOriginalFilename()))
                .replaceAll(".*[/\\\\]", "")
                .strip();
        String shown = name.isEmpty() ? "fichier" : name;
        return new Sent(shown.substring(Math.max(0, shown.length() - 200)), file.getBytes());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(LocationFeature.USE);
            SearchRow search = searches.get(id);
            if (search.state() == SearchRow.State.DONE) {
                requireOpen();
            }
            model.addAttribute("search", search);
            model.addAttribute("places", searches.places(id));
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("steps", SearchRow.STEPS);
        model.addAttribute("recent", Searching.RECENT_DAYS);
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        return "location/search";
    }

    /** Each pipe by how likely the leak is in it. @param number of the place in its search; 0: all places */
    @GetMapping("/{id}/carte-{number}.json")
    ResponseEntity<String> map(@PathVariable UUID id, @PathVariable int number) {
        Account account = reader();
        String map = tenancy.in(account.collectivity(), () -> {
            requireOpen();
            return PlaceMap.of(searches.shapes(searches.get(id).hash()), searches.places(id), number);
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(map);
    }

    /** @param trouvee whether a leak was there @param jour of the repair, or of the search in vain */
    @PostMapping("/lieux/{proposal}/constat")
    String found(
            @PathVariable UUID proposal,
            @RequestParam boolean trouvee,
            @RequestParam(defaultValue = "") String canalisation,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate jour,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = LocationFeature.office(account);
        try {
            tenancy.run(
                    account.collectivity(),
                    () -> findings.note(proposal, new Findings.Told(trouvee, canalisation, note, jour), by));
            outcome.addFlashAttribute("done", "location.found.done");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/propositions/" + proposal;
    }

    /** While the use is suspended, nothing that it made appears. */
    private void requireOpen() {
        uses.getShown(LocationFeature.USE);
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
