package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where districts lie: one file of outlines, taken whole or not at all. */
@Controller
class OutlinesPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Districts districts;
    private final Outlines outlines;
    private final MessageSource texts;

    OutlinesPage(SignedIn signedIn, Tenancy tenancy, Districts districts, Outlines outlines, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.districts = districts;
        this.outlines = outlines;
        this.texts = texts;
    }

    @PostMapping("/eau/secteurs/contours")
    String save(@RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("measures.file.none");
            }
            Table table = read(file);
            OutlineFile read = tenancy.in(account.collectivity(), () -> {
                OutlineFile found = OutlineFile.of(table, districts.all());
                outlines.save(found.outlines(), by);
                return found;
            });
            outcome.addFlashAttribute("done", "outlines.saved");
            outcome.addFlashAttribute("notices", notices(read));
        } catch (Refused refused) {
            outcome.addFlashAttribute("fault", refused.said(texts));
        } catch (UnreadableSource unreadable) {
            outcome.addFlashAttribute("fault", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
        return "redirect:/eau/secteurs";
    }

    /** Readers of tables open paths alone; the name is kept, since messages show it. */
    private static Table read(MultipartFile file) throws IOException {
        Path folder = Files.createTempDirectory("contours");
        Path copy = folder.resolve(Uploads.named(String.valueOf(file.getOriginalFilename())));
        try {
            file.transferTo(copy);
            return Table.read(copy, layer -> true);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    private List<String> notices(OutlineFile read) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> notices = new ArrayList<>();
        if (!read.missing().isEmpty()) {
            notices.add(texts.getMessage("outlines.missing", new Object[] {String.join(", ", read.missing())}, locale));
        }
        if (!read.unknown().isEmpty()) {
            notices.add(texts.getMessage("outlines.unknown", new Object[] {String.join(", ", read.unknown())}, locale));
        }
        return notices;
    }
}
