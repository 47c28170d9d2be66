package fr.beffroi.server.acts;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the report of a check says: what was found, what people decided, what was not verified. */
@Component
class ReportPage {
    private final Tenancy tenancy;
    private final Proposals proposals;
    private final CheckedActs acts;
    private final Rulings rulings;
    private final Decisions decisions;
    private final Accounts accounts;
    private final Collectivities collectivities;
    private final ReportPdf pdf;

    ReportPage(
            Tenancy tenancy,
            Proposals proposals,
            CheckedActs acts,
            Rulings rulings,
            Decisions decisions,
            Accounts accounts,
            Collectivities collectivities,
            ReportPdf pdf) {
        this.tenancy = tenancy;
        this.proposals = proposals;
        this.acts = acts;
        this.rulings = rulings;
        this.decisions = decisions;
        this.accounts = accounts;
        this.collectivities = collectivities;
        this.pdf = pdf;
    }

    /** Inside {@link Tenancy#in}. */
    Map<String, Object> model(UUID id) {
        Proposals.Stored stored = proposals.get(id);
        CheckedAct checked = acts.get(id);
        Map<UUID, String> names = accounts.names();
        Map<String, Object> model = new HashMap<>();
        model.put("collectivity", collectivities.get(tenancy.current()).name());
        model.put("demonstration", stored.demonstration());
        model.put("proposal", stored.proposal());
        model.put("status", stored.status());
        model.put("checked", checked);
        model.put("lines", Line.of(checked, Map.of(), rulings.ofStanding(id)));
        model.put(
                "decisions",
                decisions.of(id).stream().map(one -> Decided.of(one, names)).toList());
        model.put("printed", Instant.now());
        return model;
    }

    byte[] print(Map<String, Object> model) {
        return pdf.of(model);
    }

    record Decided(
            String verdict,
            String by,
            String role,
            Instant at,
            @Nullable String motive) {
        static Decided of(Decision decision, Map<UUID, String> names) {
            return new Decided(
                    decision.verdict().name(),
                    names.getOrDefault(decision.by().id(), "…"),
                    decision.by().role().name(),
                    decision.at(),
                    decision.motive());
        }
    }
}
