package fr.beffroi.server.water;

import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door: the network in use, its ranking, and what to do next. */
@Controller("waterHomePage")
class HomePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final NetworkRows networks;
    private final RankingRows rankings;
    private final Uses uses;

    HomePage(SignedIn signedIn, Tenancy tenancy, NetworkRows networks, RankingRows rankings, Uses uses) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.networks = networks;
        this.rankings = rankings;
        this.uses = uses;
    }

    @GetMapping("/eau")
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        model.addAttribute("office", WaterFeature.isOffice(account));
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("network", networks.findCurrent().orElse(null));
            model.addAttribute("use", uses.get(WaterFeature.USE));
            model.addAttribute("last", rankings.findLast().orElse(null));
            model.addAttribute("ranking", rankings.findDone().orElse(null));
            model.addAttribute("yearly", rankings.isYearly());
            model.addAttribute("steps", RankingRow.STEPS);
        });
        return "eau/home";
    }
}
