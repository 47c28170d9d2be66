package fr.beffroi.server.observatory;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.observatory.HostPieces.Piece;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Paging;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All uses of AI in sight, searched and charted; and what may be told of the whole host. */
@Controller
@RequestMapping("/observatoire")
class ObservatoryPage {
    private static final int SIZE = 50;
    private static final Set<Role> READERS = EnumSet.of(Role.ELU, Role.DPO, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR);

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Observatory observatory;
    private final HostFigures host;

    ObservatoryPage(SignedIn signedIn, Tenancy tenancy, Observatory observatory, HostFigures host) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.observatory = observatory;
        this.host = host;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Domain domaine,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String fournisseur,
            @RequestParam(required = false) @Nullable Boolean publie,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Account account = reader();
        Wanted wanted = new Wanted(q, domaine, etat, fournisseur, publie);
        Observatory.Found found = tenancy.in(account.collectivity(), () -> observatory.find(wanted));
        int shown = Math.clamp(page, 1, 1 + found.lines().size() / SIZE);
        int first = Paging.offset(shown, SIZE);
        model.addAttribute("found", found);
        model.addAttribute(
                "lines", found.lines().stream().skip(first).limit(SIZE).toList());
        model.addAttribute("paging", new Paging(shown, found.lines().size() > first + SIZE));
        model.addAttribute("wanted", wanted);
        model.addAttribute("domains", Domain.values());
        // Whoever searches looks for a use of their own.
        model.addAttribute("cells", wanted.isAll() ? host.totals() : null);
        return "observatory/observatory";
    }

    @GetMapping("/hebergement.csv")
    ResponseEntity<byte[]> host() {
        reader();
        Csv csv = new Csv("domaine", "situation", "de", "a", "collectivites", "solde");
        for (Piece piece : host.pieces()) {
            csv.line(
                    piece.cell().domain(),
                    piece.cell().situation(),
                    piece.from(),
                    piece.until(),
                    piece.towns(),
                    piece.net());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Csv.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("observatoire-hebergement.csv")
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    private Account reader() {
        Account account = signedIn.account();
        account.as(READERS.toArray(Role[]::new));
        return account;
    }

    @Bean
    static MenuEntry observatoryEntry() {
        return new MenuEntry("observatory", "observatory.menu", "/observatoire", 43, READERS, MenuEntry.Place.REGISTER);
    }
}
