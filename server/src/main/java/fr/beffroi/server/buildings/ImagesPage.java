package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Images and references in; scans asked for, followed, paused, given up. */
@Controller("buildingsImagesPage")
@RequestMapping("/urbanisme/images")
class ImagesPage {
    private static final int SHOWN = 12;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Vintages vintages;
    private final ReferenceFiles references;
    private final Scans scans;
    private final Importing importing;
    private final ScanOrders orders;
    private final Retention retention;
    private final Uses uses;
    private final Accounts accounts;
    private final MessageSource texts;

    ImagesPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Vintages vintages,
            ReferenceFiles references,
            Scans scans,
            Importing importing,
            ScanOrders orders,
            Retention retention,
            Uses uses,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.vintages = vintages;
        this.references = references;
        this.scans = scans;
        this.importing = importing;
        this.orders = orders;
        this.retention = retention;
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("use", uses.get(BuildingsFeature.USE));
            model.addAttribute("vintages", vintages.all());
            model.addAttribute("references", references.latest());
            model.addAttribute("scans", scans.latest(SHOWN));
            model.addAttribute("halted", scans.halted().orElse(null));
            model.addAttribute("haltDays", retention.haltDays());
            model.addAttribute("offered", importing.offered());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("most", ScanOrders.MOST_EARLIER);
        model.addAttribute("kinds", Arrays.asList(ReferenceKind.values()));
        model.addAttribute("office", BuildingsFeature.isOffice(account));
        model.addAttribute("megabytes", Importing.MOST_MEGABYTES);
        return "buildings/images";
    }

    @PostMapping("/millesimes")
    String vintage(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate prises,
            @RequestParam(defaultValue = "EPSG:2154") String systeme,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(required = false) @Nullable MultipartFile archive,
            RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        try {
            if (prises == null) {
                throw new Refused("buildings.images.lacking");
            }
            Importing.About about = new Importing.About(Clean.text(nom).strip(), prises, systeme.strip());
            if (!dossier.isBlank()) {
                importing.folder(account.collectivity(), dossier, about, by);
            } else if (archive != null && !archive.isEmpty()) {
                importing.archive(account.collectivity(), archive.getInputStream(), about, by);
            } else {
                throw new Refused("buildings.images.lacking");
            }
            outcome.addFlashAttribute("done", "buildings.images.done");
        } catch (Refused refused) {
            outcome.addFlashAttribute("fault", refused.said(texts));
        } catch (UnreadableImage unreadable) {
            outcome.addFlashAttribute("fault", unreadable.message(LocaleContextHolder.getLocale()));
        }
        return "redirect:/urbanisme/images";
    }

    @PostMapping("/references")
    String reference(
            @RequestParam ReferenceKind sorte,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam Map<String, String> all,
            RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        Map<String, String> mapping = new HashMap<>();
        all.forEach((name, column) -> {
            if (name.startsWith("colonne.") && !column.isBlank()) {
                mapping.put(
                        name.substring("colonne.".length()), Clean.text(column).strip());
            }
        });
        try {
            if (fichier == null || fichier.isEmpty()) {
                throw new Refused("buildings.reference.lacking");
            }
            importing.reference(account.collectivity(), sorte, name(fichier), fichier.getBytes(), mapping, by);
            outcome.addFlashAttribute("done", "buildings.reference.done");
        } catch (Refused refused) {
            outcome.addFlashAttribute("fault", refused.said(texts));
        }
        return "redirect:/urbanisme/images";
    }

    static String name(MultipartFile file) {
        String name = Clean.text(String.valueOf(file.getOriginalFilename()))
                .replaceAll(".*[/\\\\]", "")
                .strip();
        String shown = name.isEmpty() ? "fichier" : name;
        return shown.substring(Math.max(0, shown.length() - 200));
    }

    /** @param avant older images, against which what is seen is dated; none: nothing is dated */
    @PostMapping("/analyses")
    String scan(
            @RequestParam UUID images,
            @RequestParam(required = false) @Nullable List<UUID> avant,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        try {
            UUID id = tenancy.in(
                    account.collectivity(),
                    () -> orders.ask(images, avant == null ? List.of() : avant, account.service(), by));
            return "redirect:/urbanisme/images/analyses/" + id;
        } catch (Refused refused) {
            outcome.addFlashAttribute("fault", refused.said(texts));
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
        }
        return "redirect:/urbanisme/images";
    }

    @GetMapping("/analyses/{id}")
    String followed(@PathVariable UUID id, Model model) {
        Account account = reader();
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            ScanRow scan = scans.get(id);
            model.addAttribute("scan", scan);
            model.addAttribute("vintage", vintages.get(scan.vintage()));
            model.addAttribute("haltDays", retention.haltDays());
            model.addAttribute(
                    "earlier",
                    scans.earlier(scan).stream()
                            .flatMap(one -> vintages.find(one).stream())
                            .toList());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("office", BuildingsFeature.isOffice(account));
        return "buildings/scan";
    }

    @PostMapping("/analyses/{id}/{what}")
    String change(@PathVariable UUID id, @PathVariable String what, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        try {
            tenancy.run(account.collectivity(), () -> {
                boolean changed = switch (what) {
                    case "pause" -> orders.pause(id, by);
                    case "reprise" -> orders.goOn(id, by);
                    case "abandon" -> orders.cancel(id, by);
                    default -> false;
                };
                if (!changed) {
                    outcome.addFlashAttribute("failed", "buildings.scan.unchanged");
                }
            });
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
        }
        return "redirect:/urbanisme/images/analyses/" + id;
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
