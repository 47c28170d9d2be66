package fr.beffroi.server.water;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Campaigns: a budget, the stretches chosen for it, where each stands. */
@Controller("waterCampaignPage")
@RequestMapping("/eau/campagnes")
class CampaignPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final CampaignRows campaigns;
    private final VisitRows visits;
    private final CampaignJob job;
    private final CampaignRequests requests;
    private final RankingRows rankings;
    private final Uses uses;
    private final MessageSource texts;

    CampaignPage(
            SignedIn signedIn,
            Tenancy tenancy,
            CampaignRows campaigns,
            VisitRows visits,
            CampaignJob job,
            CampaignRequests requests,
            RankingRows rankings,
            Uses uses,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.campaigns = campaigns;
        this.visits = visits;
        this.job = job;
        this.requests = requests;
        this.rankings = rankings;
        this.uses = uses;
        this.texts = texts;
    }

    /** What was typed. @param unit {@code km} or {@code jours} */
    record Typed(String name, String budget, String unit, String perDay) {
        /** @return km @throws Refused if a figure is none */
        double km() {
            return unit.equals("jours") ? figure(budget) * figure(perDay) : figure(budget);
        }

        private static double figure(String written) {
            try {
                return Double.parseDouble(written.strip().replace(',', '.'));
            } catch (NumberFormatException e) {
                throw new Refused("water.campaign.budget.figure", written);
            }
        }
    }

    @GetMapping
    String list(Model model) {
        return list(new Typed("", "10", "km", "4"), model);
    }

    private String list(Typed typed, Model model) {
        Account account = reader();
        model.addAttribute("typed", typed);
        model.addAttribute("office", WaterFeature.isOffice(account));
        model.addAttribute("most", Campaigning.MOST_KM);
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            model.addAttribute("campaigns", campaigns.all());
            model.addAttribute("open", uses.get(WaterFeature.USE).state() == UseState.OPEN);
            model.addAttribute("ranking", rankings.findDone().orElse(null));
            return "eau/campaigns";
        });
    }

    @PostMapping
    Object make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String budget,
            @RequestParam(defaultValue = "km") String unit,
            @RequestParam(defaultValue = "4") String perDay,
            Model model) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        Typed typed = new Typed(name, budget, unit, perDay);
        try {
            Campaigning.Wanted wanted = new Campaigning.Wanted(name, typed.km(), account.service(), false);
            UUID asked = tenancy.in(account.collectivity(), () -> job.ask(wanted, by));
            return "redirect:/eau/campagnes/demandes/" + asked;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
        } catch (NotAllowed suspended) {
            model.addAttribute("fault", texts.getMessage(suspended.key(), null, LocaleContextHolder.getLocale()));
        }
        return new ModelAndView(list(typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** While it is chosen; once it is done, the campaign itself. @param htmx whether the page itself asks again */
    @GetMapping("/demandes/{id}")
    Object asked(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        Account account = reader();
        CampaignRequest request = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            return requests.get(id);
        });
        if (request.campaign() == null) {
            model.addAttribute("asked", request);
            return "eau/asked";
        }
        String made = "/eau/campagnes/" + request.campaign();
        return htmx ? ResponseEntity.noContent().header("HX-Redirect", made).build() : "redirect:" + made;
    }

    /** A stretch, and what a team found on it. */
    record Line(StretchRow stretch, List<Visit> visits) {
        public boolean isWalked() {
            return !visits.isEmpty();
        }

        public boolean isFound() {
            return visits.stream().anyMatch(Visit::isFound);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            Campaign campaign = open(id);
            model.addAttribute("campaign", campaign);
            model.addAttribute("lines", lines(id));
            model.addAttribute("precision", visits.precision(campaign.demonstration()));
            model.addAttribute("saved", visits.saved(campaign.demonstration()));
            return "eau/campaign";
        });
    }

    private List<Line> lines(UUID campaign) {
        Map<UUID, List<Visit>> found = visits.all().stream().collect(Collectors.groupingBy(Visit::stretch));
        return campaigns.stretches(campaign).stream()
                .map(one -> new Line(one, found.getOrDefault(one.proposal(), List.of())))
                .toList();
    }

    @GetMapping("/{id}/carte.json")
    ResponseEntity<String> map(@PathVariable UUID id) {
        Account account = reader();
        String map = tenancy.in(account.collectivity(), () -> {
            open(id);
            return map(campaigns.stretches(id), rankings);
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(map);
    }

    /** The stretches with their numbers, and thin around them the network in use. */
    static String map(List<StretchRow> stretches, RankingRows rankings) {
        List<RankedPipe> around =
                rankings.findDone().map(done -> rankings.lines(done.id())).orElse(List.of());
        Map<String, Integer> numbers = new HashMap<>();
        Envelope bounds = new Envelope();
        stretches.forEach(stretch -> {
            stretch.pipes().forEach(pipe -> numbers.put(pipe.id(), stretch.number()));
            stretch.shapes().forEach(shape -> bounds.expandToInclude(shape.getEnvelopeInternal()));
        });
        bounds.expandBy(150);
        MapJson map = new MapJson(bounds);
        for (RankedPipe line : around) {
            var shape = line.pipe().shape();
            if (shape != null
                    && !numbers.containsKey(line.pipe().id())
                    && bounds.intersects(shape.getEnvelopeInternal())) {
                map.add(shape, 4, 0);
            }
        }
        for (StretchRow stretch : stretches) {
            stretch.shapes().forEach(shape -> map.add(shape, 0, stretch.number()));
            Coordinate middle = stretch.middle();
            if (middle != null) {
                map.label(middle, stretch.number());
            }
        }
        return map.toString();
    }

    @GetMapping("/{id}/campagne.csv")
    ResponseEntity<byte[]> table(@PathVariable UUID id) {
        Account account = reader();
        List<StretchRow> all = tenancy.in(account.collectivity(), () -> {
            open(id);
            return campaigns.stretches(id);
        });
        Csv csv = new Csv("troncon", "canalisation", "voie", "longueur_m", "casses_par_km_an");
        for (StretchRow stretch : all) {
            for (StretchRow.Walked pipe : stretch.pipes()) {
                csv.line(
                        stretch.number(),
                        pipe.id(),
                        pipe.street(),
                        Math.round(pipe.lengthM()),
                        Math.round(pipe.rate() * 1000) / 1000.0);
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"campagne.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
                .body(csv.bytes());
    }

    /** @throws NotAllowed while the use is not open */
    private Campaign open(UUID id) {
        uses.getShown(WaterFeature.USE);
        return campaigns.get(id);
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
