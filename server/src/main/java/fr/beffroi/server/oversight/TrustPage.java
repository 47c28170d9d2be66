package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.trust.Trust;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.TrustMeasures.Own;
import fr.beffroi.server.oversight.TrustMeasures.Shared;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.LineChart;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Typography;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The measures of trust over time: one's own, and those of everybody where enough people decided. */
@Controller
class TrustPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final TrustMeasures measures;
    private final Uses uses;
    private final Footprints footprints;
    private final Collectivities collectivities;
    private final List<SeenOnSite> onSite;
    private final Typography say;

    TrustPage(
            SignedIn signedIn,
            Tenancy tenancy,
            TrustMeasures measures,
            Uses uses,
            Footprints footprints,
            Collectivities collectivities,
            List<SeenOnSite> onSite,
            Typography say) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.measures = measures;
        this.uses = uses;
        this.footprints = footprints;
        this.collectivities = collectivities;
        this.onSite = List.copyOf(onSite);
        this.say = say;
    }

    @GetMapping("/confiance")
    String show(Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            List<Own> own = measures.own(account.id());
            model.addAttribute("own", own);
            model.addAttribute("ownChart", chart(own.getFirst().months()));
            model.addAttribute("shared", shared(measures.shared(account.id())));
            model.addAttribute("purposes", uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose)));
            model.addAttribute(
                    "seen",
                    onSite.stream()
                            .map(SeenOnSite::seen)
                            .filter(one -> one.found().of() > 0)
                            .toList());
            model.addAttribute("footprints", footprints.totals(null, null));
            model.addAttribute(
                    "demonstration", collectivities.get(account.collectivity()).demonstration());
        });
        return "oversight/trust";
    }

    private List<OfUse> shared(List<Shared> pieces) {
        return pieces.stream()
                .collect(Collectors.groupingBy(Shared::use, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new OfUse(
                        one.getKey(),
                        one.getValue(),
                        chartOf(one.getValue().stream()
                                .map(piece -> point(
                                        piece.aggregate().from(),
                                        piece.aggregate().trust()))
                                .toList())))
                .toList();
    }

    /** @param pieces oldest first */
    record OfUse(String use, List<Shared> pieces, @Nullable LineChart chart) {}

    private @Nullable LineChart chart(List<Trust.Period> months) {
        return chartOf(months.stream()
                .filter(month -> month.trust().accepted().of() > 0)
                .map(month -> point(month.from(), month.trust()))
                .toList());
    }

    /** Null for a single point: a chart of one point says less than the figure itself. */
    private @Nullable LineChart chartOf(List<LineChart.Point> points) {
        return points.size() < 2 ? null : LineChart.of(points, 1, say::percent);
    }

    private static LineChart.Point point(LocalDate from, Trust trust) {
        return new LineChart.Point(
                DateTimeFormatter.ofPattern("MMM yy", LocaleContextHolder.getLocale())
                        .format(from),
                trust.accepted().share().orElse(0),
                trust.accepted().low(),
                trust.accepted().high());
    }

    @Bean
    static MenuEntry trustEntry() {
        return new MenuEntry("trust", "trust.menu", "/confiance", 41, Set.of(Role.values()), MenuEntry.Place.REGISTER);
    }
}
