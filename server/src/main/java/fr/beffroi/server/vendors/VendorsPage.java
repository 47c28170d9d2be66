package fr.beffroi.server.vendors;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programs of others that may submit, and the declaration of one more. */
@Controller
@RequestMapping("/fournisseurs")
class VendorsPage {
    private static final List<RiskClass> RISKS = List.of(RiskClass.MINIMAL, RiskClass.TRANSPARENCY, RiskClass.HIGH);

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Vendors vendors;
    private final Uses uses;

    VendorsPage(SignedIn signedIn, Tenancy tenancy, Vendors vendors, Uses uses) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.vendors = vendors;
        this.uses = uses;
    }

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        VendorsFeature.reader(account);
        tenancy.run(account.collectivity(), () -> {
            Map<String, Use> byKey = uses.all().stream().collect(Collectors.toMap(Use::key, Function.identity()));
            model.addAttribute(
                    "lines",
                    vendors.all().stream()
                            .map(one -> new Line(one, java.util.Objects.requireNonNull(byKey.get(one.use()))))
                            .toList());
        });
        model.addAttribute("keeper", account.is(fr.beffroi.oversight.Role.ADMINISTRATOR));
        return "vendors/list";
    }

    @GetMapping("/nouveau")
    String fresh(Model model) {
        VendorsFeature.keeper(signedIn.account());
        return form(new Declared("", "", "", "", "", "", "", RiskClass.MINIMAL), null, model);
    }

    @PostMapping("/nouveau")
    Object declare(@ModelAttribute Declared declared, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = VendorsFeature.keeper(account);
        try {
            Vendor made = tenancy.in(
                    account.collectivity(),
                    () -> vendors.declare(
                            declared.use(),
                            line(declared.supplier(), 120),
                            line(declared.product(), 120),
                            line(declared.service(), 100),
                            by));
            outcome.addFlashAttribute("done", "vendors.declared");
            return "redirect:/fournisseurs/" + made.id();
        } catch (IllegalArgumentException wrong) {
            return new ModelAndView(
                    form(declared, String.valueOf(wrong.getMessage()), model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String line(String text, int longest) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > longest) {
            throw new IllegalArgumentException("vendors.incomplete");
        }
        return said;
    }

    private static String form(Declared declared, @org.jspecify.annotations.Nullable String fault, Model model) {
        model.addAttribute("declared", declared);
        model.addAttribute("failed", fault);
        model.addAttribute("risks", RISKS);
        return "vendors/new";
    }

    record Line(Vendor vendor, Use use) {}

    /** As it was typed. @param key of the use */
    record Declared(
            String supplier,
            String product,
            String service,
            String key,
            String purpose,
            String legalBasis,
            String responsible,
            RiskClass risk) {
        Use use() {
            if (Stream.of(purpose, legalBasis, responsible).anyMatch(text -> text.length() > 1000)) {
                throw new IllegalArgumentException("vendors.incomplete");
            }
            return new Use(
                    UUID.randomUUID(),
                    key.strip(),
                    "vendors",
                    purpose.strip(),
                    legalBasis.strip(),
                    responsible.strip(),
                    risk,
                    UseState.PROPOSED,
                    0.1);
        }
    }
}
