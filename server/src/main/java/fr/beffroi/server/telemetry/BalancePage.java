package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.SeriesRole.Kind;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.CustomerList;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is measured beside inflows, and what it is for: weather, tanks, customers' meters. */
@Controller("telemetryBalancePage")
@RequestMapping("/eau/bilan")
class BalancePage {
    private static final int MOST_DAYS = 366 * 3;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final SeriesRoles roles;
    private final Districts districts;
    private final Customers customers;
    private final Balances balances;
    private final BalanceCsv csv;
    private final ScreeningJob screening;
    private final MessageSource texts;

    BalancePage(
            SignedIn signedIn,
            Tenancy tenancy,
            SeriesRoles roles,
            Districts districts,
            Customers customers,
            Balances balances,
            BalanceCsv csv,
            ScreeningJob screening,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.roles = roles;
        this.districts = districts;
        this.customers = customers;
        this.balances = balances;
        this.csv = csv;
        this.screening = screening;
        this.texts = texts;
    }

    /** A district with full metering. @param last latest day that was measured whole; null if there is none */
    record Metered(
            UUID id, String name, int customers, @Nullable Balance last) {}

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            List<District> all = districts.all();
            Map<UUID, Integer> counts = customers.counts();
            model.addAttribute("series", roles.all());
            model.addAttribute("weather", roles.findWeather().isPresent());
            model.addAttribute("districts", all);
            model.addAttribute(
                    "metered",
                    all.stream()
                            .filter(one -> counts.containsKey(one.id()))
                            .map(one -> new Metered(one.id(), one.name(), counts.getOrDefault(one.id(), 0), last(one)))
                            .toList());
        });
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("kept", Customers.KEPT_DAYS);
        model.addAttribute("office", TelemetryFeature.isOffice(account));
        return "telemetry/balance";
    }

    private @Nullable Balance last(District district) {
        return balances.latest(district, 60).reversed().stream()
                .filter(one -> one.day().isWhole())
                .findFirst()
                .orElse(null);
    }

    /** What each series is for: {@code meter-0}, {@code kind-0}, {@code district-0}, {@code area-0} and so on. */
    @PostMapping("/series")
    Object series(@RequestParam Map<String, String> sent, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            tenancy.run(account.collectivity(), () -> {
                Set<UUID> known = districts.all().stream().map(District::id).collect(Collectors.toSet());
                List<SeriesRole> read = new ArrayList<>();
                for (int i = 0; sent.containsKey("meter-" + i); i++) {
                    read.add(role(sent, i, known));
                }
                Set<Kind> weather = new HashSet<>();
                for (SeriesRole one : read) {
                    if ((one.kind() == Kind.TEMPERATURE || one.kind() == Kind.RAIN) && !weather.add(one.kind())) {
                        throw new Refused("balance.weather.twice");
                    }
                }
                if (roles.save(read, by)) {
                    districts.allChanged();
                    screening.ask();
                }
            });
            outcome.addFlashAttribute("done", "balance.series.saved");
            return "redirect:/eau/bilan";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static SeriesRole role(Map<String, String> sent, int i, Set<UUID> known) {
        String meter = sent.getOrDefault("meter-" + i, "");
        Kind kind;
        UUID district;
        try {
            kind = Kind.valueOf(sent.getOrDefault("kind-" + i, "NONE"));
            String chosen = sent.getOrDefault("district-" + i, "");
            district = kind.isTank() && !chosen.isEmpty() ? UUID.fromString(chosen) : null;
        } catch (IllegalArgumentException e) {
            throw new Refused("measures.mapping.lacks", meter);
        }
        if (kind.isTank() && (district == null || !known.contains(district))) {
            throw new Refused("balance.tank.district", meter);
        }
        Double area = kind == Kind.LEVEL ? Figures.flow(sent.getOrDefault("area-" + i, "")) : null;
        if (kind == Kind.LEVEL && area == null) {
            throw new Refused("balance.tank.area", meter);
        }
        return new SeriesRole(meter, kind, district, area);
    }

    /** Which district each customer's meter is in: a file that takes the place of the former one. */
    @PostMapping("/abonnes")
    Object list(@RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("measures.file.none");
            }
            String name = Uploads.named(String.valueOf(file.getOriginalFilename()));
            Set<String> known = tenancy.in(
                    account.collectivity(),
                    () -> districts.all().stream().map(District::name).collect(Collectors.toSet()));
            CustomerList list = CustomerList.read(name, file.getBytes(), known);
            tenancy.run(account.collectivity(), () -> customers.replace(list, by));
            outcome.addFlashAttribute("done", "balance.customers.saved");
            return "redirect:/eau/bilan";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
        } catch (UnreadableTelemetry unreadable) {
            model.addAttribute("fault", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
        return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Every day of a district's balance, as far as it is measured, three years at most. */
    @GetMapping("/secteurs/{id}.csv")
    ResponseEntity<byte[]> days(@PathVariable UUID id) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        byte[] content =
                tenancy.in(account.collectivity(), () -> csv.of(balances.latest(districts.get(id), MOST_DAYS)));
        return ResponseEntity.ok()
                .header("Content-Type", Csv.TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"bilan-" + LocalDate.now(LegalTime.FRANCE) + ".csv\"")
                .body(content);
    }
}
