package fr.beffroi.server.water;

import fr.beffroi.documents.AccessiblePdf;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.tables.GeoPackageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** What a team takes along: a stretch as a sheet (PDF/UA-1, PDF/A-3), as a table, as the lines of a map. */
@Controller("waterStretchFiles")
@RequestMapping("/eau/troncons/{id}")
class StretchFiles {
    /** Metres around a stretch that its little map may show. */
    private static final double NEAR = 500;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final CampaignRows campaigns;
    private final NetworkRows networks;
    private final RankingRows rankings;
    private final Proposals proposals;
    private final Collectivities collectivities;
    private final SpringTemplateEngine templates;
    private final ThymeleafEvaluationContext beans;

    StretchFiles(
            SignedIn signedIn,
            Tenancy tenancy,
            CampaignRows campaigns,
            NetworkRows networks,
            RankingRows rankings,
            Proposals proposals,
            Collectivities collectivities,
            SpringTemplateEngine templates,
            ApplicationContext application) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.campaigns = campaigns;
        this.networks = networks;
        this.rankings = rankings;
        this.proposals = proposals;
        this.collectivities = collectivities;
        this.templates = templates;
        this.beans = new ThymeleafEvaluationContext(application, null);
    }

    @GetMapping("/carte.json")
    ResponseEntity<String> map(@PathVariable UUID id) {
        Account account = reader();
        String map = tenancy.in(account.collectivity(), () -> CampaignPage.map(List.of(stretch(id)), rankings));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(map);
    }

    @GetMapping(value = "/fiche.pdf", produces = "application/pdf")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id) {
        Account account = reader();
        Map<String, Object> model = tenancy.in(account.collectivity(), () -> model(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"troncon-" + id + ".pdf\"")
                .body(print(model));
    }

    byte[] print(Map<String, Object> model) {
        Context context = new Context(Locale.FRENCH, model);
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        String html = templates.process("eau/sheet", context);
        return AccessiblePdf.withPictures(
                new W3CDom().fromJsoup(Jsoup.parse(html)),
                model.get("map") instanceof byte[] map ? Map.of("map", map) : Map.of());
    }

    /** Inside {@link Tenancy#in}. */
    Map<String, Object> model(UUID id) {
        StretchRow stretch = stretch(id);
        Map<String, Object> model = new HashMap<>();
        model.put("stretch", stretch);
        model.put("campaign", campaigns.get(stretch.campaign()));
        model.put("collectivity", collectivities.get(tenancy.current()).name());
        model.put("fingerprint", proposals.get(id).proposal().fingerprint());
        model.put("printed", Instant.now());
        model.put("locale", Locale.FRENCH);
        byte[] map = StretchPicture.of(stretch.shapes().toList(), around(stretch));
        if (map.length > 0) {
            model.put("map", map);
        }
        return model;
    }

    /** Shapes of the network in use. */
    private List<Geometry> around(StretchRow stretch) {
        Envelope near = new Envelope();
        stretch.shapes().forEach(shape -> near.expandToInclude(shape.getEnvelopeInternal()));
        near.expandBy(near.getWidth() + near.getHeight() + NEAR);
        List<Geometry> shapes = new ArrayList<>();
        rankings.findDone()
                .ifPresent(done -> rankings.lines(done.id()).forEach(line -> {
                    Geometry shape = line.pipe().shape();
                    if (shape != null && near.intersects(shape.getEnvelopeInternal())) {
                        shapes.add(shape);
                    }
                }));
        return shapes;
    }

    @GetMapping("/troncon.csv")
    ResponseEntity<byte[]> table(@PathVariable UUID id) {
        Account account = reader();
        StretchRow stretch = tenancy.in(account.collectivity(), () -> stretch(id));
        Csv csv =
                new Csv("canalisation", "voie", "longueur_m", "materiau", "annee_pose", "casses_par_km_an", "raisons");
        for (StretchRow.Walked pipe : stretch.pipes()) {
            csv.line(
                    pipe.id(),
                    pipe.street(),
                    Math.round(pipe.lengthM()),
                    pipe.material(),
                    pipe.laid() == null ? "" : String.valueOf(pipe.laid()),
                    Math.round(pipe.rate() * 1000) / 1000.0,
                    String.join(" ; ", pipe.said(Locale.FRENCH, 6)));
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"troncon-" + stretch.number() + ".csv\"")
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
                .body(csv.bytes());
    }

    /** For whoever opens it in QGIS; where nothing lies, it says so by its empty bounds. */
    @GetMapping("/troncon.gpkg")
    ResponseEntity<byte[]> layer(@PathVariable UUID id) throws IOException {
        Account account = reader();
        StretchRow stretch = tenancy.in(account.collectivity(), () -> stretch(id));
        String projection = tenancy.in(
                account.collectivity(),
                () -> networks.get(
                                rankings.get(campaigns.get(stretch.campaign()).ranking())
                                        .network())
                        .projection());
        Path folder = Files.createTempDirectory("beffroi-eau-");
        try {
            Path file = folder.resolve("troncon.gpkg");
            GeoPackageFile.write(
                    file,
                    "troncon_" + stretch.number(),
                    projection,
                    List.of(
                            new GeoPackageFile.Column("canalisation", "TEXT"),
                            new GeoPackageFile.Column("voie", "TEXT"),
                            new GeoPackageFile.Column("longueur_m", "REAL"),
                            new GeoPackageFile.Column("casses_par_km_an", "REAL")),
                    stretch.pipes().stream()
                            .map(pipe -> new GeoPackageFile.Feature(
                                    pipe.shape(), List.of(pipe.id(), pipe.street(), pipe.lengthM(), pipe.rate())))
                            .toList());
            return ResponseEntity.ok()
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"troncon-" + stretch.number() + ".gpkg\"")
                    .header(HttpHeaders.CONTENT_TYPE, "application/geopackage+sqlite3")
                    .body(Files.readAllBytes(file));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** As its proposal may be read: not while it waits and its use is suspended. */
    private StretchRow stretch(UUID id) {
        proposals.get(id);
        return campaigns.getStretch(id);
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
