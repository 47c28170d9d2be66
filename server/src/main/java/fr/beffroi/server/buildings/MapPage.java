package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The map and the list, side by side; what was missed is drawn there. */
@Controller("buildingsMapPage")
@RequestMapping("/urbanisme")
class MapPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Cases cases;
    private final Vintages vintages;
    private final Scans scans;
    private final Uses uses;
    private final Pictures pictures;
    private final Proposing proposing;
    private final Drawing drawing;
    private final MessageSource texts;

    MapPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Cases cases,
            Vintages vintages,
            Scans scans,
            Uses uses,
            Pictures pictures,
            Proposing proposing,
            Drawing drawing,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.cases = cases;
        this.vintages = vintages;
        this.scans = scans;
        this.uses = uses;
        this.pictures = pictures;
        this.proposing = proposing;
        this.drawing = drawing;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable State etat,
            @RequestParam(defaultValue = "") String zone,
            Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            boolean open = uses.get(BuildingsFeature.USE).state() == UseState.OPEN;
            // While the use is suspended, what waits for a person does not appear; what was decided stays readable.
            List<Case> seen =
                    cases.all().stream().filter(one -> open || isDecided(one)).toList();
            Map<State, Long> counts = new EnumMap<>(State.class);
            seen.forEach(one -> counts.merge(one.state(), 1L, Long::sum));
            model.addAttribute("use", uses.get(BuildingsFeature.USE));
            model.addAttribute("open", open);
            model.addAttribute("counts", counts);
            model.addAttribute("all", seen.size());
            model.addAttribute("owed", seen.stream().filter(Case::owed).count());
            Map<Boolean, List<Case>> listed = seen.stream()
                    .filter(one -> etat == null || one.state() == etat)
                    .filter(one -> zone.isBlank() || one.found().zone().startsWith(zone.strip()))
                    .collect(Collectors.partitioningBy(Case::isApart));
            model.addAttribute("cases", listed.getOrDefault(false, List.of()));
            model.addAttribute("apart", listed.getOrDefault(true, List.of()));
            model.addAttribute("vintages", vintages.all());
            model.addAttribute("scan", scans.latest(1).stream().findFirst().orElse(null));
        });
        model.addAttribute("etat", etat);
        model.addAttribute("zone", zone);
        model.addAttribute("office", BuildingsFeature.isOffice(account));
        return "buildings/map";
    }

    private static boolean isDecided(Case one) {
        return one.state() != State.PRESUMPTION && one.state() != State.TO_VERIFY;
    }

    @GetMapping("/carte.json")
    @ResponseBody
    MapData map() {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            boolean open = uses.get(BuildingsFeature.USE).state() == UseState.OPEN;
            List<Vintage> all = vintages.all();
            if (all.isEmpty()) {
                throw new NoSuchElementException("images");
            }
            return MapData.of(
                    all,
                    cases.all().stream().filter(one -> !one.erased()).filter(one -> open || isDecided(one)),
                    one -> one.number() + " · " + proposing.subject(one.found()));
        });
    }

    /** @param base vintage that the map lies on: others are shown over its ground, in its reference system */
    @GetMapping("/tuiles/{base}/{vintage}/{level}/{column}/{row}.jpg")
    ResponseEntity<byte[]> tile(
            @PathVariable UUID base,
            @PathVariable UUID vintage,
            @PathVariable int level,
            @PathVariable int column,
            @PathVariable int row) {
        Account account = reader();
        Vintage ground = tenancy.in(account.collectivity(), () -> vintages.get(base));
        Vintage images = tenancy.in(account.collectivity(), () -> vintages.get(vintage));
        if (level < 0 || level > Frames.levels(ground.grid()) + 2) {
            throw new NoSuchElementException("level " + level);
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                    .body(pictures.tile(ground, images, level, column, row));
        } catch (UnreadableImage unreadable) {
            throw new NoSuchElementException("tile");
        }
    }

    /** @param trace corners in the reference system of the images: "x y, x y, …" */
    @PostMapping("/dessin")
    String draw(
            @RequestParam(defaultValue = "") String trace,
            @RequestParam(defaultValue = "BUILDING") String genre,
            @RequestParam(defaultValue = "") String motif,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        BuildingsFeature.office(account);
        try {
            UUID made = drawing.draw(trace, genre, Clean.text(motif).strip(), account);
            outcome.addFlashAttribute("done", "buildings.draw.done");
            return "redirect:/propositions/" + made;
        } catch (Refused refused) {
            outcome.addFlashAttribute("fault", refused.said(texts));
        } catch (UnreadableImage unreadable) {
            outcome.addFlashAttribute("fault", unreadable.message(LocaleContextHolder.getLocale()));
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
        }
        return "redirect:/urbanisme";
    }

    /** Where to go, in which order: for a telephone. */
    @GetMapping("/tournee")
    String round(Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            List<Vintage> all = vintages.all();
            String crs = all.isEmpty() ? "" : all.getFirst().grid().crs();
            List<Case> here = all.isEmpty()
                    ? List.of()
                    : cases.all().stream()
                            .filter(one -> one.state() == State.TO_INSPECT && !one.erased())
                            .map(one -> one.in(crs))
                            .toList();
            model.addAttribute(
                    "route",
                    Round.of(here, all.isEmpty() ? 1 : all.getFirst().grid().metresPerUnit()));
            model.addAttribute("crs", crs);
        });
        return "buildings/round";
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
