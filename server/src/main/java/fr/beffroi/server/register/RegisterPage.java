package fr.beffroi.server.register;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Footprints;
import fr.beffroi.server.oversight.Footprints.Total;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.TrustMeasures;
import fr.beffroi.server.oversight.TrustMeasures.Shared;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.people.PublicPaths;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a resident may know, without signing in: the uses that really run, and how often people overturn them. */
@Controller
@RequestMapping("/registre")
class RegisterPage {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Footprints footprints;
    private final TrustMeasures measures;
    private final JournalBook journal;

    RegisterPage(
            Collectivities collectivities,
            Tenancy tenancy,
            Uses uses,
            Footprints footprints,
            TrustMeasures measures,
            JournalBook journal) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.uses = uses;
        this.footprints = footprints;
        this.measures = measures;
        this.journal = journal;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("collectivities", collectivities.all());
        return "register/all";
    }

    @GetMapping("/{slug}")
    String one(@PathVariable String slug, Model model) {
        Collectivity collectivity =
                collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
        tenancy.run(collectivity.id(), () -> {
            Map<String, Total> energy =
                    footprints.totals(null, null).stream().collect(Collectors.toMap(Total::use, Function.identity()));
            List<Shared> published = measures.published();
            model.addAttribute(
                    "uses",
                    uses.all().stream()
                            .filter(use -> use.state() != UseState.PROPOSED)
                            .map(use -> entry(use, energy.get(use.key()), published))
                            .toList());
            model.addAttribute("head", journal.latestHead().orElse(null));
        });
        model.addAttribute("collectivity", collectivity);
        return "register/one";
    }

    private Entry entry(Use use, @Nullable Total energy, List<Shared> published) {
        List<UseChange> history = uses.history(use.key());
        Optional<UseChange> opened =
                history.stream().filter(change -> change.to() == UseState.OPEN).findFirst();
        return new Entry(
                use,
                opened.orElse(null),
                history.isEmpty() ? null : history.getLast(),
                energy,
                published.stream()
                        .filter(piece -> piece.use().equals(use.key()))
                        .toList());
    }

    /**
     * A use as a resident sees it.
     *
     * @param opened the change that first opened it
     * @param last the latest change
     * @param published measures that enough people stand behind, oldest first
     */
    record Entry(
            Use use,
            @Nullable UseChange opened,
            @Nullable UseChange last,
            @Nullable Total energy,
            List<Shared> published) {}

    @Bean
    static PublicPaths registerPaths() {
        return new PublicPaths("/registre", "/registre/**");
    }
}
