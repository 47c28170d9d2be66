package fr.beffroi.server.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.publication.Publications.Wanted;
import fr.beffroi.server.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published acts for programs: what their page shows, without sign-in. */
@RestController
@RequestMapping("/api/v1/publications/{slug}")
@Tag(name = "Actes publiés")
class PublishedApi {
    private static final int SIZE = 100;

    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Publications publications;

    PublishedApi(Collectivities collectivities, Tenancy tenancy, Publications publications) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.publications = publications;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(
            summary =
                    "Les actes qu'une collectivité a publiés, sans connexion, cent par page ; filtres : année, matière, mots")
    ActList list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page) {
        Collectivity town = town(slug);
        Wanted wanted = new Wanted(PublicQuery.year(year), PublicQuery.matter(matter), PublicQuery.words(words));
        int asked = PublicQuery.page(page);
        String base = PublishedPage.here(slug);
        return tenancy.in(
                town.id(),
                () -> new ActList(
                        town.name(),
                        publications.count(wanted),
                        asked,
                        publications.list(wanted, Paging.offset(asked, SIZE), SIZE).stream()
                                .map(one -> ActForm.of(one, null, null, base))
                                .toList()));
    }

    @GetMapping("/{act}")
    @SecurityRequirements
    @Operation(summary = "Un acte publié : son texte tel que chacun le lit, l'adresse de son fichier et son empreinte")
    ActForm one(@PathVariable String slug, @PathVariable UUID act) {
        Collectivity town = town(slug);
        String base = PublishedPage.here(slug);
        return tenancy.in(town.id(), () -> {
            Publication publication = publications.getLatest(act);
            return ActForm.of(
                    publication,
                    publication.isInEffect() ? publications.text(publication) : null,
                    publication.isInEffect() ? publications.annexes(publication) : null,
                    base);
        });
    }

    @ExceptionHandler
    ProblemDetail absent(NoSuchElementException refusal) {
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }

    private Collectivity town(String slug) {
        return collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
    }

    record ActList(
            @NotNull String collectivity,
            long count,
            int page,
            @NotNull List<ActForm> acts) {}

    /**
     * @param title null where it was withdrawn with the act
     * @param sha256 of the file
     * @param file address of the PDF; null once withdrawn
     * @param annexes those that are published with it; null once withdrawn, and in lists
     * @param motive of the withdrawal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActForm(
            @NotNull UUID act,
            @NotNull ActKind kind,
            @NotNull String number,
            @Nullable String title,
            @NotNull LocalDate session,
            @NotNull String matter,
            @NotNull String author,
            @NotNull LocalDate publishedOn,
            @NotNull String sha256,
            @NotNull String page,
            @Nullable String file,
            @Nullable Instant withdrawnAt,
            @Nullable String motive,
            @Nullable List<AnnexForm> annexes,
            @Nullable WordsForm words) {
        static ActForm of(
                Publication one, @Nullable Extract text, @Nullable List<PublishedAnnex> annexes, String base) {
            String page = base + "/" + one.act();
            return new ActForm(
                    one.act(),
                    one.kind(),
                    one.number(),
                    one.titleHidden() ? null : one.title(),
                    one.heldOn(),
                    one.subjectCode(),
                    one.author(),
                    one.publishedOn(),
                    one.sha256(),
                    page,
                    one.isInEffect() ? page + "/acte.pdf" : null,
                    one.endedAt(),
                    one.motive(),
                    annexes == null
                            ? null
                            : annexes.stream()
                                    .map(annex -> AnnexForm.of(annex, page))
                                    .toList(),
                    text == null ? null : WordsForm.of(text));
        }
    }

    /** @param size in bytes @param sha256 of the file @param file its address */
    record AnnexForm(
            @NotNull String title,
            @NotNull String type,
            int size,
            @NotNull String sha256,
            @NotNull String file) {
        static AnnexForm of(PublishedAnnex one, String page) {
            return new AnnexForm(
                    one.title(), one.type().mediaType(), one.size(), one.sha256(), page + "/annexes/" + one.annex());
        }
    }

    /** The act's words as everybody reads them, masked. */
    record WordsForm(
            @NotNull List<String> report,
            @NotNull List<String> visas,
            @NotNull List<String> recitals,
            @NotNull List<String> provisions,
            @NotNull String outcome,
            @NotNull String remedies) {
        static WordsForm of(Extract text) {
            return new WordsForm(
                    text.report(), text.visas(), text.recitals(), text.provisions(), text.outcome(), text.remedies());
        }
    }
}
