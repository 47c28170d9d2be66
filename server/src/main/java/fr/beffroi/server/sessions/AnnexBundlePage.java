package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Item;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All annexes of an agenda in one file, to send with the convocation. */
@Controller
class AnnexBundlePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final ItemAnnexes own;
    private final Annexes annexes;

    AnnexBundlePage(SignedIn signedIn, Tenancy tenancy, Sessions sessions, ItemAnnexes own, Annexes annexes) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.own = own;
        this.annexes = annexes;
    }

    /** One folder for each item; one file at a time in memory, and no transaction open while the network is slow. */
    @GetMapping("/seances/{id}/annexes.zip")
    void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Account account = SessionsFeature.reader(signedIn.account());
        Stored stored = tenancy.in(account.collectivity(), () -> sessions.get(id));
        Map<String, List<Annex>> all = tenancy.in(account.collectivity(), () -> own.of(stored));
        if (all.values().stream().allMatch(List::isEmpty)) {
            throw new NoSuchElementException("annexes of session " + id);
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"annexes-" + stored.plan().date() + ".zip\"");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Item item : stored.plan().items()) {
                int rank = 0;
                for (Annex annex : all.getOrDefault(item.id(), List.of())) {
                    rank++;
                    zip.putNextEntry(new ZipEntry(
                            String.format(Locale.ROOT, "point-%02d/%02d %s", item.number(), rank, annex.name())));
                    zip.write(tenancy.in(account.collectivity(), () -> annexes.content(annex.sha256())));
                    zip.closeEntry();
                }
            }
        }
    }
}
