package fr.beffroi.server.answers;

import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One fiche as it stands in the index, to read while a resident waits. */
@Controller
class FichePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Engine engine;
    private final Fiches fiches;

    FichePage(SignedIn signedIn, Tenancy tenancy, Engine engine, Fiches fiches) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.engine = engine;
        this.fiches = fiches;
    }

    @GetMapping("/accueil/fiches/{id:[FNRL][0-9A-Za-z]+}")
    String show(@PathVariable String id, Model model) {
        Account account = signedIn.account();
        Fiche fiche = tenancy.in(account.collectivity(), () -> engine.findFiche(id))
                .orElseThrow(() -> new NoSuchElementException("fiche " + id));
        model.addAttribute("fiche", fiche);
        model.addAttribute("source", AnswerFace.Source.of(fiche, List.of()));
        model.addAttribute("date", fiches.findDate().orElseThrow());
        return "answers/fiche";
    }
}
