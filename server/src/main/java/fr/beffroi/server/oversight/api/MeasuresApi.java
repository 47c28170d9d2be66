package fr.beffroi.server.oversight.api;

import fr.beffroi.server.oversight.Footprints;
import fr.beffroi.server.oversight.TrustMeasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Mesures")
class MeasuresApi {
    private final Caller caller;
    private final TrustMeasures trust;
    private final Footprints footprints;

    MeasuresApi(Caller caller, TrustMeasures trust, Footprints footprints) {
        this.caller = caller;
        this.trust = trust;
        this.footprints = footprints;
    }

    @GetMapping("/trust")
    @Operation(
            summary = "Les mesures de confiance",
            description =
                    "Les chiffres de la personne à qui appartient le jeton, pour elle seule ; des autres, seulement"
                            + " des ensembles d'au moins cinq personnes sur des mois révolus.")
    TrustForm.Both trust() {
        return caller.get(account -> new TrustForm.Both(
                trust.own(account.id()).stream().map(TrustForm::of).toList(),
                trust.shared(account.id()).stream().map(TrustForm::of).toList()));
    }

    @GetMapping("/footprint")
    @Operation(summary = "L'énergie réellement consommée, par usage")
    List<FootprintForm> footprint(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return caller.get(account ->
                footprints.totals(from, to).stream().map(FootprintForm::of).toList());
    }

    /**
     * @param measuredByRapl how many proposals were measured by the processor's counters
     * @param declared of how many a supplier said the energy, which nobody measured here; the rest by CPU time
     */
    record FootprintForm(
            @NotNull String use,
            long proposals,
            double joules,
            double kwh,
            double gramsCo2e,
            long measuredByRapl,
            long declared) {
        static FootprintForm of(Footprints.Total total) {
            return new FootprintForm(
                    total.use(),
                    total.proposals(),
                    total.joules(),
                    total.kwh(),
                    total.gramsCo2e(),
                    total.measuredByRapl(),
                    total.declared());
        }
    }
}
