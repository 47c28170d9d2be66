package fr.beffroi.server.requests;

import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Paging;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What residents asked, the most pressing first. */
@Controller
class ReceivedPage {
    static final String PATH = "/demandes-recues";
    private static final int SIZE = 50;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Requests requests;
    private final Uses uses;
    private final Accounts accounts;
    private final Collectivities collectivities;

    ReceivedPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Requests requests,
            Uses uses,
            Accounts accounts,
            Collectivities collectivities) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.requests = requests;
        this.uses = uses;
        this.accounts = accounts;
        this.collectivities = collectivities;
    }

    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Account account = signedIn.account();
        account.as(Handling.HANDLERS);
        tenancy.run(account.collectivity(), () -> {
            List<ResidentRequest> lines = requests.all(Paging.offset(page, SIZE), SIZE + 1);
            model.addAttribute("lines", lines.stream().limit(SIZE).toList());
            model.addAttribute("paging", new Paging(Math.max(1, page), lines.size() > SIZE));
            model.addAttribute(
                    "mine",
                    lines.stream()
                            .filter(one -> Handling.mayOpen(one, account))
                            .map(ResidentRequest::id)
                            .collect(Collectors.toSet()));
            Map<String, String> purposes =
                    uses.all().stream().collect(Collectors.toMap(use -> use.key(), use -> use.purpose()));
            model.addAttribute("purposes", purposes);
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("slug", collectivities.get(account.collectivity()).slug());
        return "requests/list";
    }
}
