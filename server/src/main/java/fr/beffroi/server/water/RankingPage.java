package fr.beffroi.server.water;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Paging;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.risk.HonestTest;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
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

/** The ranking in use: its list with reasons, its map, what it was worth on years it had not seen. */
@Controller("waterRankingPage")
@RequestMapping("/eau/classement")
class RankingPage {
    private static final int SIZE = 50;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final RankingRows rankings;
    private final RankingJob job;
    private final Uses uses;

    RankingPage(SignedIn signedIn, Tenancy tenancy, RankingRows rankings, RankingJob job, Uses uses) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.rankings = rankings;
        this.job = job;
        this.uses = uses;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Account account = reader();
        model.addAttribute("q", q);
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        model.addAttribute("office", WaterFeature.isOffice(account));
        return tenancy.in(account.collectivity(), () -> {
            RankingRow ranking = open();
            List<RankedPipe> lines = rankings.lines(ranking.id(), q.strip(), Paging.offset(page, SIZE), SIZE + 1);
            model.addAttribute("ranking", ranking);
            model.addAttribute("lines", lines.stream().limit(SIZE).toList());
            model.addAttribute("paging", new Paging(Math.max(1, page), lines.size() > SIZE));
            return "eau/ranking";
        });
    }

    @GetMapping("/canalisations/{place}")
    String pipe(@PathVariable int place, Model model) {
        Account account = reader();
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        return tenancy.in(account.collectivity(), () -> {
            RankingRow ranking = open();
            model.addAttribute("ranking", ranking);
            model.addAttribute(
                    "line",
                    rankings.findLine(ranking.id(), place)
                            .orElseThrow(() -> new NoSuchElementException("ranked pipe " + place)));
            return "eau/pipe";
        });
    }

    @GetMapping("/preuve")
    String proof(Model model) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            RankingRow ranking = open();
            RankingRow.Tested tested = ranking.tested();
            model.addAttribute("ranking", ranking);
            model.addAttribute("before", rankings.allDone(6));
            model.addAttribute("tested", tested);
            model.addAttribute("percents", HonestTest.PERCENTS);
            model.addAttribute("chart", tested == null ? null : LiftChart.of(tested.test()));
            model.addAttribute("width", LiftChart.WIDTH);
            model.addAttribute("height", LiftChart.HEIGHT);
            return "eau/proof";
        });
    }

    /** Of one ranking, for ever the same: a browser may keep it. */
    @GetMapping("/{id}/carte.json")
    ResponseEntity<String> map(@PathVariable UUID id) {
        Account account = reader();
        String map = tenancy.in(account.collectivity(), () -> {
            RankingRow ranking = open();
            if (!ranking.id().equals(id)) {
                throw new NoSuchElementException("map of ranking " + id);
            }
            List<RankedPipe> lines = rankings.lines(id);
            RiskClass[] classes = RiskClass.of(lines);
            return MapJson.of(
                            lines,
                            line -> line.pipe().shape(),
                            line -> classes[line.place() - 1].ordinal(),
                            RankedPipe::place)
                    .toString();
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(map);
    }

    @GetMapping("/classement.csv")
    ResponseEntity<byte[]> table() {
        Account account = reader();
        List<RankedPipe> lines = tenancy.in(account.collectivity(), () -> rankings.lines(open().id()));
        Csv csv = new Csv(
                "rang", "canalisation", "voie", "longueur_m", "materiau", "annee_pose", "casses_par_km_an", "raisons");
        for (RankedPipe line : lines) {
            var laid = line.pipe().laid();
            csv.line(
                    line.place(),
                    line.pipe().id(),
                    line.street(),
                    Math.round(line.pipe().lengthM()),
                    line.pipe().material().name(),
                    laid == null ? "" : String.valueOf(laid.getYear()),
                    Math.round(line.rate() * 1000) / 1000.0,
                    String.join(" ; ", line.said(LocaleContextHolder.getLocale(), 6)));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"classement.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
                .body(csv.bytes());
    }

    @PostMapping
    String ask(RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        try {
            tenancy.in(account.collectivity(), () -> job.ask(by));
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
        }
        return "redirect:/eau";
    }

    @PostMapping("/annuel")
    String yearly(@RequestParam(defaultValue = "false") boolean yearly, RedirectAttributes outcome) {
        Account account = signedIn.account();
        WaterFeature.office(account);
        tenancy.run(account.collectivity(), () -> {
            uses.requireToWork(WaterFeature.USE);
            rankings.yearly(yearly);
        });
        outcome.addFlashAttribute("done", yearly ? "water.yearly.on" : "water.yearly.off");
        return "redirect:/eau";
    }

    /** @throws NotAllowed while the use is not open @throws NoSuchElementException if nothing was ranked yet */
    private RankingRow open() {
        uses.getShown(WaterFeature.USE);
        return rankings.findDone().orElseThrow(() -> new NoSuchElementException("water ranking"));
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
