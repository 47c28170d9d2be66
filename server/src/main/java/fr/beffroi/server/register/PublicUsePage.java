package fr.beffroi.server.register;

import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.SeenOnSite;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DutyQuestion.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a resident may know of one use, without signing in. */
@Controller
class PublicUsePage {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Register register;
    private final UseSheets sheets;
    private final Examinations examinations;
    private final RegisterChanges changes;
    private final LegalTexts laws;
    private final List<SaysOfUse> others;
    private final List<SeenOnSite> onSite;

    PublicUsePage(
            Collectivities collectivities,
            Tenancy tenancy,
            Register register,
            UseSheets sheets,
            Examinations examinations,
            RegisterChanges changes,
            LegalTexts laws,
            List<SaysOfUse> others,
            List<SeenOnSite> onSite) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.register = register;
        this.sheets = sheets;
        this.examinations = examinations;
        this.changes = changes;
        this.laws = laws;
        this.others = List.copyOf(others);
        this.onSite = List.copyOf(onSite);
    }

    @GetMapping("/registre/{slug}/{key}")
    String one(@PathVariable String slug, @PathVariable String key, Model model) {
        Collectivity town =
                collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
        tenancy.run(town.id(), () -> {
            Register.Entry entry = register.get(key);
            if (entry.use().state() == UseState.PROPOSED) {
                throw new NoSuchElementException("use in the register " + key);
            }
            Examinations.Examined examined = examinations.of(key);
            model.addAttribute("entry", entry);
            model.addAttribute("sheet", sheets.of(entry, town));
            model.addAttribute("examined", examined);
            model.addAttribute("cited", cited(examined));
            model.addAttribute("grounds", examined.answers().get(DutyQuestion.GROUNDS_DECISIONS) == Answer.YES);
            model.addAttribute("changes", changes.of(key));
            model.addAttribute(
                    "said",
                    others.stream().flatMap(other -> other.of(key).stream()).toList());
            model.addAttribute(
                    "seen",
                    onSite.stream()
                            .map(SeenOnSite::seen)
                            .filter(seen ->
                                    seen.use().equals(key) && seen.found().of() > 0)
                            .toList());
        });
        model.addAttribute("laws", laws);
        model.addAttribute("collectivity", town);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("registre", slug, key)
                        .toUriString());
        return "register/use";
    }

    /** Each text once, in the order in which the duties name them. */
    private List<LegalText> cited(Examinations.Examined examined) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        examined.duties().forEach(duty -> ids.addAll(duty.texts()));
        return laws.get(List.copyOf(ids));
    }
}
