package fr.beffroi.server.location;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.location.Searches.Sent;
import fr.beffroi.server.location.Searches.Worth;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Searches for leaks in pressures for programs, as on the pages; a place is decided as any proposal is. */
@RestController
@RequestMapping("/api/v1/location")
@Tag(name = "Eau : localisation des fuites")
class LocationApi {
    private static final int LATEST = 50;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Searches searches;
    private final Searching searching;
    private final Findings findings;
    private final Uses uses;

    LocationApi(
            SignedIn signedIn, Tenancy tenancy, Searches searches, Searching searching, Findings findings, Uses uses) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.searches = searches;
        this.searching = searching;
        this.findings = findings;
        this.uses = uses;
    }

    @PostMapping(value = "/searches", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary =
                    "Demande une recherche dans les pressions (réseau INP, mesures CSV, dernier jour d’apprentissage) ; "
                            + "elle se fait en arrière-plan")
    SearchForm search(
            @RequestPart MultipartFile network,
            @RequestPart MultipartFile measures,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until)
            throws IOException {
        Account account = signedIn.account();
        Person by = LocationFeature.office(account);
        Sent of = SearchPage.sent(network);
        Sent measured = SearchPage.sent(measures);
        return tenancy.in(
                account.collectivity(),
                () -> SearchForm.of(searches.get(searching.ask(of, measured, until, account.service(), by))));
    }

    @GetMapping("/searches")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les dernières recherches, la plus récente d’abord")
    List<SearchForm> searches() {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(LocationFeature.USE);
            return searches.latest(LATEST).stream().map(SearchForm::of).toList();
        });
    }

    @GetMapping("/searches/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Une recherche : où elle en est, ou pourquoi elle a échoué")
    SearchForm search(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(LocationFeature.USE);
            return SearchForm.of(searches.get(id));
        });
    }

    @GetMapping("/searches/{id}/places")
    @NeedsScope(Scope.READ)
    @Operation(
            summary =
                    "Les lieux soupçonnés d’une recherche, leurs canalisations probables et ce qui y a été trouvé ; rien "
                            + "tant que l’usage est suspendu")
    List<PlaceForm> places(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            requireOpen();
            searches.get(id);
            return searches.places(id).stream().map(PlaceForm::of).toList();
        });
    }

    @PostMapping("/places/{proposal}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(
            summary =
                    "Note ce que l’équipe a trouvé ; noté à nouveau, le dernier compte ; la recherche suivante en tient compte")
    FoundForm found(@PathVariable UUID proposal, @Valid @RequestBody Noting body) {
        Account account = signedIn.account();
        Person by = LocationFeature.office(account);
        Findings.Told told = new Findings.Told(
                body.found(),
                body.pipe() == null ? "" : body.pipe(),
                body.note() == null ? "" : body.note(),
                body.on());
        return tenancy.in(account.collectivity(), () -> {
            findings.note(proposal, told, by);
            Place.Found found = searches.findPlace(proposal).map(Place::found).orElseThrow();
            return FoundForm.of(found);
        });
    }

    @GetMapping("/precision")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Part des lieux visités où une fuite a été trouvée, avec son intervalle")
    PrecisionForm precision() {
        Account account = reader();
        Worth worth = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(LocationFeature.USE);
            return searches.worth();
        });
        Proportion share = new Proportion(worth.leaks(), worth.visited());
        return new PrecisionForm(
                worth.visited(),
                worth.leaks(),
                share.share().isPresent() ? share.share().getAsDouble() : null,
                share.low(),
                share.high());
    }

    private void requireOpen() {
        uses.getShown(LocationFeature.USE);
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    /** @param knownLeaks found by teams before, which it took as known @param searchedInVain places where they found nothing */
    record SearchForm(
            @NotNull UUID id,
            @NotNull String state,
            int step,
            int steps,
            @NotNull String network,
            @NotNull String measures,
            @NotNull LocalDate until,
            @Nullable LocalDate measuredUntil,
            int pipes,
            int knownLeaks,
            int searchedInVain,
            @Nullable String fault,
            @NotNull List<String> notices) {
        static SearchForm of(SearchRow row) {
            var locale = LocaleContextHolder.getLocale();
            return new SearchForm(
                    row.id(),
                    row.state().name(),
                    row.step(),
                    SearchRow.STEPS,
                    row.network(),
                    row.measures(),
                    row.until(),
                    row.measuredUntil(),
                    row.pipes(),
                    row.knownLeaks(),
                    row.searchedInVain(),
                    row.fault() == null ? null : row.fault().message(locale),
                    row.notices().stream().map(one -> one.message(locale)).toList());
        }
    }

    /** @param proposal null where it asks nobody for a decision @param near probability within 300 m of {@code pipe} */
    record PlaceForm(
            int number,
            @Nullable UUID proposal,
            @NotNull LocalDate raised,
            @NotNull String pipe,
            double litresPerSecond,
            double near,
            @NotNull List<SuspectForm> suspects,
            @Nullable FoundForm found) {
        static PlaceForm of(Place place) {
            return new PlaceForm(
                    place.number(),
                    place.proposal(),
                    place.raised().toLocalDate(),
                    place.pipe(),
                    place.litresPerSecond(),
                    place.near(),
                    place.suspects().stream()
                            .map(one -> new SuspectForm(one.pipe(), one.probability()))
                            .toList(),
                    place.found() == null ? null : FoundForm.of(place.found()));
        }
    }

    record SuspectForm(@NotNull String pipe, double probability) {}

    record FoundForm(
            boolean leak,
            @NotNull String pipe,
            @NotNull LocalDate on,
            @NotNull String note) {
        static FoundForm of(Place.Found found) {
            return new FoundForm(found.leak(), found.pipe(), found.day(), found.note());
        }
    }

    /** @param on day of the repair or of the search in vain; today where it is not said */
    record Noting(
            @NotNull Boolean found,
            @Nullable String pipe,
            @Nullable LocalDate on,
            @Nullable String note) {}

    record PrecisionForm(int visited, int leaks, @Nullable Double share, double low, double high) {}
}
