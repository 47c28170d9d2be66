package fr.beffroi.server.water;

import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door: the network in use, and what to do next. */
@Controller("waterHomePage")
class HomePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final NetworkRows networks;

    HomePage(SignedIn signedIn, Tenancy tenancy, NetworkRows networks) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.networks = networks;
    }

    @GetMapping("/eau")
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        model.addAttribute("office", WaterFeature.isOffice(account));
        model.addAttribute(
                "network",
                tenancy.in(account.collectivity(), networks::findCurrent).orElse(null));
        return "eau/home";
    }
}
