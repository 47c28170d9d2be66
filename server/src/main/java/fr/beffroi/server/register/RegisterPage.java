package fr.beffroi.server.register;

import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.OutsideUses;
import fr.beffroi.server.oversight.SeenOnSite;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
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
    private final Register register;
    private final JournalBook journal;

    private final List<SeenOnSite> onSite;
    private final List<OutsideUses> outside;
    private final List<DeclaredUses> declared;

    RegisterPage(
            Collectivities collectivities,
            Tenancy tenancy,
            Register register,
            JournalBook journal,
            List<SeenOnSite> onSite,
            List<OutsideUses> outside,
            List<DeclaredUses> declared) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.register = register;
        this.journal = journal;
        this.onSite = List.copyOf(onSite);
        this.outside = List.copyOf(outside);
        this.declared = List.copyOf(declared);
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
            model.addAttribute("uses", register.entries());
            model.addAttribute("seen", onSite.stream().map(SeenOnSite::seen).toList());
            model.addAttribute(
                    "outside",
                    outside.stream().flatMap(each -> each.outside().stream()).toList());
            model.addAttribute(
                    "declared",
                    declared.stream().flatMap(each -> each.published().stream()).toList());
            model.addAttribute("head", journal.latestHead().orElse(null));
        });
        model.addAttribute("collectivity", collectivity);
        return "register/one";
    }
}
