package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import fr.beffroi.server.annexes.AnnexFile;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.publication.Publications.Wanted;
import fr.beffroi.server.web.Paging;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What anyone reads of a collectivity's acts, without signing in: what was published, as it was published. */
@Controller
@RequestMapping("/publications")
class PublishedPage {
    private static final int SIZE = 20;
    private static final int IN_FEED = 50;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Publications publications;
    private final AtomFeed feed;
    private final OpenData openData;
    private final Annexes annexes;

    PublishedPage(
            Collectivities collectivities,
            Tenancy tenancy,
            Publications publications,
            AtomFeed feed,
            OpenData openData,
            Annexes annexes) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.publications = publications;
        this.feed = feed;
        this.openData = openData;
        this.annexes = annexes;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("collectivities", collectivities.all());
        return "publication/all";
    }

    @GetMapping("/{slug}")
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String annee,
            @RequestParam(defaultValue = "") String matiere,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Collectivity town = town(slug);
        Wanted wanted = new Wanted(PublicQuery.year(number(annee)), PublicQuery.matter(matiere), PublicQuery.words(q));
        Integer asked = number(page);
        int shown = PublicQuery.page(asked == null ? 1 : asked);
        tenancy.run(town.id(), () -> {
            List<Publication> found = publications.list(wanted, Paging.offset(shown, SIZE), SIZE + 1);
            model.addAttribute("lines", found.stream().limit(SIZE).toList());
            model.addAttribute("paging", new Paging(shown, found.size() > SIZE));
            model.addAttribute("count", publications.count(wanted));
            model.addAttribute("years", publications.years());
            model.addAttribute("openData", openData.isReady());
        });
        model.addAttribute("town", town);
        model.addAttribute("matters", Matters.ALL);
        model.addAttribute("wanted", wanted);
        model.addAttribute("q", q);
        model.addAttribute("filtered", !wanted.equals(Wanted.ALL));
        return "publication/published";
    }

    @GetMapping("/{slug}/{act}")
    String one(@PathVariable String slug, @PathVariable UUID act, Model model) {
        Collectivity town = town(slug);
        tenancy.run(town.id(), () -> {
            Publication publication = publications.getLatest(act);
            model.addAttribute("publication", publication);
            Extract text = publication.isInEffect() ? publications.text(publication) : null;
            model.addAttribute("text", text);
            model.addAttribute("annexes", text == null ? List.of() : publications.annexes(publication));
            model.addAttribute("withheld", text == null ? 0 : publications.withheld(publication));
            model.addAttribute("masked", text != null && MaskedExtract.isMasked(text));
            model.addAttribute(
                    "former",
                    publications.of(act).stream()
                            .filter(one -> one.rank() < publication.rank())
                            .toList());
        });
        model.addAttribute("town", town);
        return "publication/one";
    }

    /** The very file whose hash is shown; of a publication that ended, none. */
    @GetMapping(value = "/{slug}/{act}/acte.pdf", produces = "application/pdf")
    @ResponseBody
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable UUID act) {
        Collectivity town = town(slug);
        return tenancy.in(town.id(), () -> {
            Publication publication = publications.getLatest(act);
            if (!publication.isInEffect()) {
                throw new NoSuchElementException("publication in effect of " + act);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .eTag(publication.sha256())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename(fileName(publication))
                                    .build()
                                    .toString())
                    .body(publications.file(publication));
        });
    }

    /** An annex as it was published; of a publication that ended, none. */
    @GetMapping("/{slug}/{act}/annexes/{annex}")
    @ResponseBody
    ResponseEntity<byte[]> annex(@PathVariable String slug, @PathVariable UUID act, @PathVariable UUID annex) {
        Collectivity town = town(slug);
        return tenancy.in(town.id(), () -> {
            Publication publication = publications.getLatest(act);
            PublishedAnnex one = publications.annexes(publication).stream()
                    .filter(other -> publication.isInEffect() && other.annex().equals(annex))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("published annex " + annex));
            return AnnexFile.of(one.name(), one.type().mediaType(), one.sha256(), annexes.content(one.sha256()));
        });
    }

    @GetMapping("/{slug}/flux.atom")
    @ResponseBody
    ResponseEntity<byte[]> feed(@PathVariable String slug) {
        Collectivity town = town(slug);
        String base = here(slug);
        byte[] atom = tenancy.in(town.id(), () -> feed.of(town, base, publications.recent(IN_FEED)));
        return ResponseEntity.ok().contentType(ATOM).body(atom);
    }

    @GetMapping("/{slug}/deliberations.csv")
    @ResponseBody
    ResponseEntity<byte[]> openData(@PathVariable String slug) {
        Collectivity town = town(slug);
        String base = here(slug);
        byte[] csv = tenancy.in(town.id(), () -> openData.deliberations(base));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("deliberations-" + slug + ".csv")
                                .build()
                                .toString())
                .body(csv);
    }

    private Collectivity town(String slug) {
        return collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
    }

    /** Absolute: a feed and a file of open data are read elsewhere. */
    static String here(String slug) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("publications", slug)
                .build()
                .toUriString();
    }

    static String fileName(Publication publication) {
        return "acte-" + publication.number().replaceAll("[^A-Za-z0-9._-]+", "-") + ".pdf";
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }
}
