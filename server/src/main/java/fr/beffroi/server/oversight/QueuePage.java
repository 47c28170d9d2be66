package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Proposals.Filter;
import fr.beffroi.server.oversight.Proposals.Waiting;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Paging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** "À traiter": what waits for a person, urgent first; all filters stand in the address. */
@Controller
class QueuePage {
    private static final int SIZE = 25;
    private static final Set<String> ORDERS = Set.of("oldest", "newest", "confidence", "doubt");

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Proposals proposals;
    private final Uses uses;
    private final Accounts accounts;
    private final Access access;

    QueuePage(SignedIn signedIn, Tenancy tenancy, Proposals proposals, Uses uses, Accounts accounts, Access access) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.proposals = proposals;
        this.uses = uses;
        this.accounts = accounts;
        this.access = access;
    }

    @Bean
    static MenuEntry queueEntry() {
        return new MenuEntry("queue", "queue.menu", "/", 10, Readers.OF_PROPOSALS.roles(), MenuEntry.Place.BAR);
    }

    @GetMapping("/")
    String queue(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int confidence,
            @RequestParam(defaultValue = "0") int hours,
            @RequestParam(defaultValue = "oldest") String order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Account account = signedIn.account();
        if (!Readers.OF_PROPOSALS.include(account)) {
            return "redirect:/usages";
        }
        Choices chosen = new Choices(
                service == null ? Choices.usual(account).service() : service,
                use,
                wanted(status) == null ? "" : status,
                Math.clamp(confidence, 0, 100),
                Math.clamp(hours, 0, 24 * 365),
                ORDERS.contains(order) ? order : "oldest");
        tenancy.run(account.collectivity(), () -> show(account, chosen, Math.max(1, page), model));
        return "oversight/queue";
    }

    private void show(Account account, Choices chosen, int page, Model model) {
        List<Waiting> found = proposals.queue(chosen.filter(Paging.offset(page, SIZE)));
        List<Use> all = uses.all();
        Set<String> services = new TreeSet<>();
        accounts.all().forEach(a -> services.add(a.service()));
        services.add(account.service());
        model.addAttribute("lines", found.stream().limit(SIZE).toList());
        model.addAttribute("paging", new Paging(page, found.size() > SIZE));
        model.addAttribute("chosen", chosen);
        model.addAttribute("services", services);
        model.addAttribute("uses", all);
        model.addAttribute(
                "closed", all.stream().filter(u -> u.state() != UseState.OPEN).toList());
        model.addAttribute("barred", barred(all));
        model.addAttribute("decides", Choices.decides(account));
        model.addAttribute("filtered", !chosen.equals(Choices.usual(account)));
    }

    /** A page of the rule that keeps a use from this person tells why; what is allowed meanwhile leads to its proposals. */
    @GetMapping("/usages/{key}/acces")
    String access(@PathVariable String key) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> uses.getShown(key));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/").queryParam("use", key).toUriString();
    }

    private List<Barred> barred(List<Use> all) {
        return all.stream()
                .filter(use -> use.state() == UseState.OPEN)
                .flatMap(use -> access.findBarrier(use).stream().map(barrier -> new Barred(use, barrier.key())))
                .toList();
    }

    /** An open use whose proposals do not appear to this person. @param why key of a text */
    record Barred(Use use, String why) {}

    private static @Nullable Status wanted(String status) {
        for (Status known : Status.values()) {
            if (known.name().equals(status) && known != Status.REPLACED) {
                return known;
            }
        }
        return null;
    }

    /** The filters as the address bar holds them. @param service "" for all. @param hours at least this old */
    record Choices(String service, String use, String status, int confidence, int hours, String order) {
        /** Who decides begins with their own service; an élu or the DPO, who only look, with all of them. */
        static Choices usual(Account account) {
            return new Choices(decides(account) ? account.service() : "", "", "", 0, 0, "oldest");
        }

        static boolean decides(Account account) {
            return account.is(Role.AGENT, Role.HEAD_OF_SERVICE);
        }

        Filter filter(int offset) {
            return new Filter(
                    service.isBlank() ? null : service,
                    use.isBlank() ? null : use,
                    wanted(status),
                    confidence / 100.0,
                    hours == 0 ? null : Instant.now().minus(Duration.ofHours(hours)),
                    order,
                    offset,
                    SIZE + 1);
        }
    }
}
