package fr.beffroi.server.publication;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every adopted act, and what it still waits for. */
@Controller
class ActListPage {
    private static final int SIZE = 30;

    private final Desk desk;
    private final Tenancy tenancy;
    private final ActLines lines;
    private final Collectivities collectivities;

    ActListPage(Desk desk, Tenancy tenancy, ActLines lines, Collectivities collectivities) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.lines = lines;
        this.collectivities = collectivities;
    }

    @GetMapping("/actes/adoptes")
    String list(
            @RequestParam(required = false) ActLine.@Nullable Step etat,
            @RequestParam(required = false) @Nullable Integer annee,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Account account = desk.reader();
        String words = PublicQuery.words(q);
        Integer year = PublicQuery.year(annee);
        int shown = PublicQuery.page(page);
        tenancy.run(account.collectivity(), () -> {
            List<ActLine> found = lines.list(etat, year, words, Paging.offset(shown, SIZE), SIZE + 1);
            model.addAttribute("lines", found.stream().limit(SIZE).toList());
            model.addAttribute("paging", new Paging(shown, found.size() > SIZE));
            model.addAttribute("years", lines.years());
        });
        model.addAttribute("steps", List.of(ActLine.Step.values()));
        model.addAttribute("step", etat);
        model.addAttribute("year", year);
        model.addAttribute("q", q);
        model.addAttribute("filtered", etat != null || year != null || words != null);
        model.addAttribute("slug", collectivities.get(account.collectivity()).slug());
        return "publication/adopted";
    }
}
