package fr.beffroi.server.sharing;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharedPackage.State;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of packages at hand, and each of them: what leaves or would change, and who decides. */
@Controller
@RequestMapping(SharingPage.PATH)
class SharingPage {
    static final String PATH = "/essaimage";

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Packages packages;
    private final Exporting exporting;
    private final Importing importing;
    private final SharingKeys keys;
    private final Uses uses;
    private final Accounts accounts;
    private final MessageSource texts;

    SharingPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Packages packages,
            Exporting exporting,
            Importing importing,
            SharingKeys keys,
            Uses uses,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.packages = packages;
        this.exporting = exporting;
        this.importing = importing;
        this.keys = keys;
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Bean
    static MenuEntry sharingEntry() {
        return new MenuEntry("sharing", "sharing.menu", PATH, 47, Exporting.KEEPERS, MenuEntry.Place.REGISTER);
    }

    private static Person keeper(Account account) {
        return account.as(Exporting.KEEPERS.toArray(Role[]::new));
    }

    @GetMapping
    String catalogue(Model model) {
        Account account = signedIn.account();
        keeper(account);
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("lines", packages.all());
            model.addAttribute("signers", packages.signers());
            model.addAttribute("uses", uses.all());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("fingerprint", keys.fingerprint(account.collectivity()));
        model.addAttribute("administers", account.is(Role.ADMINISTRATOR));
        return "sharing/catalogue";
    }

    @GetMapping("/nouveau")
    String prepare(@RequestParam String usage, Model model) {
        Account account = signedIn.account();
        keeper(account);
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("use", uses.get(usage));
            model.addAttribute("offers", exporting.offers(usage));
        });
        model.addAttribute("licences", Exporting.LICENCES);
        return "sharing/prepare";
    }

    @PostMapping("/nouveau")
    Object draft(
            @RequestParam String usage,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam(defaultValue = "") String lessons,
            @RequestParam(required = false) @Nullable MultipartFile weights,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = keeper(account);
        Exporting.Sent sent = weights == null || weights.isEmpty()
                ? null
                : new Exporting.Sent(Objects.requireNonNullElse(weights.getOriginalFilename(), ""), bytes(weights));
        // As a list it would be split at the commas of a name.
        Set<String> chosen = Set.copyOf(form.getOrDefault("piece", List.of()));
        try {
            UUID id = tenancy.in(
                    account.collectivity(), () -> exporting.draft(usage, licence, lessons, chosen, sent, by));
            outcome.addFlashAttribute("done", "sharing.done.drafted");
            return "redirect:" + PATH + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("lessons", lessons);
            return new ModelAndView(prepare(usage, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/recevoir")
    Object receive(@RequestParam MultipartFile file, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = keeper(account);
        try {
            byte[] bytes = bytes(file);
            UUID id = tenancy.in(account.collectivity(), () -> importing.receive(bytes, by));
            outcome.addFlashAttribute("done", "sharing.done.received");
            return "redirect:" + PATH + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(catalogue(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        keeper(account);
        tenancy.run(account.collectivity(), () -> {
            SharedPackage one = packages.get(id);
            model.addAttribute("one", one);
            model.addAttribute("signer", packages.trusted(one.signer()).orElse(null));
            model.addAttribute("differences", one.made() ? List.of() : importing.differences(one.manifest()));
            model.addAttribute("here", importing.here(one.use()).orElse(null));
            model.addAttribute("signs", one.state() == State.DRAFT ? exporting.signs(one) : Map.of());
            model.addAttribute("cards", readable(one) ? cards(one) : Map.of());
            model.addAttribute("steps", packages.steps(id).reversed());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("elu", account.is(Role.ELU));
        model.addAttribute("maySign", account.is(Exporting.SIGNERS.toArray(Role[]::new)));
        model.addAttribute("administers", account.is(Role.ADMINISTRATOR));
        return "sharing/one";
    }

    @PostMapping("/{id}/signer")
    Object sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(id, "sharing.done.signed", model, outcome, by -> exporting.sign(id, confirmed, motive, by));
    }

    @PostMapping("/{id}/abandonner")
    String abandon(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = keeper(account);
        tenancy.run(account.collectivity(), () -> exporting.abandon(id, by));
        outcome.addFlashAttribute("done", "sharing.done.abandoned");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/accepter")
    Object accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "false") boolean rate,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id, "sharing.done.accepted", model, outcome, by -> importing.accept(id, responsible, rate, motive, by));
    }

    @PostMapping("/{id}/refuser")
    Object reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(id, "sharing.done.rejected", model, outcome, by -> importing.reject(id, motive, by));
    }

    @PostMapping("/{id}/confiance")
    Object trust(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ADMINISTRATOR);
        return act(
                id,
                "sharing.done.trusted",
                model,
                outcome,
                keeper -> importing.trust(id, fingerprint, name, motive, by));
    }

    @PostMapping("/signataires/retrait")
    String distrust(@RequestParam String fingerprint, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.ADMINISTRATOR);
        tenancy.run(account.collectivity(), () -> importing.distrust(fingerprint, by));
        outcome.addFlashAttribute("done", "sharing.done.distrusted");
        return "redirect:" + PATH;
    }

    /** Only what is signed leaves. */
    @GetMapping("/{id}/paquet.zip")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        Account account = signedIn.account();
        keeper(account);
        return tenancy.in(account.collectivity(), () -> {
            SharedPackage one = packages.get(id);
            if (one.state() == State.DRAFT) {
                throw new NoSuchElementException("signed package " + id);
            }
            return attachment("essaimage-" + one.use() + ".zip", packages.content(id));
        });
    }

    /** One file of a draft, to be read before it is signed, or of a package whose signer is known. */
    @GetMapping("/{id}/fichiers/{name}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String name) {
        Account account = signedIn.account();
        keeper(account);
        return tenancy.in(account.collectivity(), () -> {
            SharedPackage one = packages.get(id);
            if (!readable(one)) {
                throw new NoSuchElementException("readable package " + id);
            }
            byte[] content = PackageFile.files(packages.content(id)).get(name);
            if (content == null) {
                throw new NoSuchElementException("file " + name);
            }
            return attachment(name, content);
        });
    }

    /** Files open once it is known who made them, and stay until the package is rejected. */
    private boolean readable(SharedPackage one) {
        return one.state() != State.REJECTED
                && (one.made() || packages.trusted(one.signer()).isPresent());
    }

    /** What models are worth, in words, read on the page itself: nobody signs or accepts past it. */
    private Map<String, String> cards(SharedPackage one) {
        if (one.manifest().files().stream().noneMatch(part -> part.kind() == SharesOfUse.Kind.CARD)) {
            return Map.of();
        }
        Map<String, byte[]> files = PackageFile.files(packages.content(one.id()));
        Map<String, String> cards = new HashMap<>();
        one.manifest().files().stream()
                .filter(part ->
                        part.kind() == SharesOfUse.Kind.CARD && part.name().endsWith(".txt"))
                .forEach(part -> cards.put(
                        part.name(),
                        new String(Objects.requireNonNull(files.get(part.name())), StandardCharsets.UTF_8)));
        return cards;
    }

    /** Never shown in place, whatever it holds. */
    private static ResponseEntity<byte[]> attachment(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    private Object act(UUID id, String done, Model model, RedirectAttributes outcome, Consumer<Person> act) {
        Account account = signedIn.account();
        Person by = keeper(account);
        try {
            tenancy.run(account.collectivity(), () -> act.accept(by));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:" + PATH + "/" + id;
    }
}
