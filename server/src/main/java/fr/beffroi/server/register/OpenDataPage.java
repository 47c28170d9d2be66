package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.RegisterChanges.Change;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.InFrench;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register's files: open data, its entry in a catalogue, the feed of its changes. */
@Controller
@RequestMapping("/registre/{slug}")
class OpenDataPage {
    private static final int IN_FEED = 100;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final RegisterExport export;
    private final RegisterChanges changes;
    private final RegisterFeed feed;
    private final DcatEntry dcat;

    OpenDataPage(
            Collectivities collectivities,
            Tenancy tenancy,
            RegisterExport export,
            RegisterChanges changes,
            RegisterFeed feed,
            DcatEntry dcat) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.export = export;
        this.changes = changes;
        this.feed = feed;
        this.dcat = dcat;
    }

    @GetMapping("/changements.atom")
    ResponseEntity<byte[]> feed(@PathVariable String slug) {
        Collectivity town = town(slug);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(InFrench.say(() -> feed.of(
                        town,
                        root() + "/registre/" + slug,
                        changes(town).stream().limit(IN_FEED).toList())));
    }

    @GetMapping("/registre.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Csv.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("registre-" + slug + ".csv")
                                .build()
                                .toString())
                .body(export.csv(town(slug)));
    }

    @GetMapping("/dcat.jsonld")
    ResponseEntity<byte[]> dcat(@PathVariable String slug) {
        Collectivity town = town(slug);
        List<Change> all = InFrench.say(() -> changes(town));
        Instant modified = all.isEmpty() ? Instant.EPOCH : all.getFirst().at();
        return ResponseEntity.ok().contentType(JSON_LD).body(dcat.of(town, root(), modified));
    }

    private List<Change> changes(Collectivity town) {
        return tenancy.in(town.id(), changes::all);
    }

    private Collectivity town(String slug) {
        return collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
