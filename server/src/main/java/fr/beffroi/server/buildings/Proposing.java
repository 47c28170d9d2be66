package fr.beffroi.server.buildings;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.web.Typography;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what was found before a person. In French, as the fingerprint is; the strongest words are "aucun permis retrouvé". */
@Component("buildingsProposing")
class Proposing {
    private final Proposals proposals;
    private final Cases cases;
    private final MessageSource texts;
    private final Typography say;

    Proposing(Proposals proposals, Cases cases, MessageSource texts, Typography say) {
        this.proposals = proposals;
        this.cases = cases;
        this.texts = texts;
        this.say = say;
    }

    /**
     * Who or what saw it.
     *
     * @param scan null where a person drew it
     * @param calibration on what the score was calibrated, {@link Confidence#NOT_CALIBRATED} if on nothing
     */
    record Origin(
            @Nullable UUID scan,
            String version,
            String calibration,
            Energy energy,
            String service,
            boolean demonstration) {}

    /** Windows of the images around it, JPEG; what no image shows is null. */
    record Crops(byte @Nullable [] before, byte @Nullable [] after) {
        static final Crops NONE = new Crops(null, null);
    }

    /** Inside {@code Tenancy.in}, the use open. */
    UUID propose(Use use, Found found, Origin origin, Crops crops) {
        UUID id = UUID.randomUUID();
        Proposal proposal = new Proposal(
                id,
                use.id(),
                BuildingsFeature.KIND,
                subject(found),
                content(found),
                evidence(found, origin, crops),
                new Confidence(origin.scan() == null ? 0 : found.score(), origin.calibration()),
                origin.version(),
                origin.energy(),
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
        proposals.submit(proposal, origin.service(), origin.demonstration());
        cases.add(id, origin.scan(), found, origin.demonstration());
        if (crops.before() != null) {
            cases.keepCrop(id, "BEFORE", crops.before());
        }
        if (crops.after() != null) {
            cases.keepCrop(id, "AFTER", crops.after());
        }
        return id;
    }

    String subject(Found found) {
        return text(
                "buildings.subject",
                text("buildings.kind." + found.kind()),
                say.number(found.areaM2(), 0),
                found.parcels().isEmpty() ? text("buildings.no-parcel") : String.join(", ", found.parcels()),
                found.zone().isEmpty() ? "" : text("buildings.subject.zone", found.zone()));
    }

    private String content(Found found) {
        StringBuilder out = new StringBuilder(text("buildings.content.head", subject(found)));
        for (Fact fact : found.facts()) {
            out.append('\n')
                    .append(text(fact.against() ? "buildings.content.against" : "buildings.content.for", fact.text()));
        }
        return out.append('\n').append(text("buildings.content.caution")).toString();
    }

    List<Evidence> evidence(Found found, Origin origin, Crops crops) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence.Measure(text("buildings.evidence.area"), Math.rint(found.areaM2() * 10) / 10, "m²"));
        if (origin.scan() != null) {
            evidence.add(
                    new Evidence.Measure(text("buildings.evidence.score"), Math.rint(found.score() * 1000) / 10, "%"));
            // The simple baseline is the first step of every presumption: whatever lies on no building of the cadastre.
            // Without a cadastre there is none, and the facts say so.
            String none = text(Crossing.NO_CADASTRE);
            if (found.facts().stream().noneMatch(fact -> fact.text().equals(none))) {
                evidence.add(new Evidence.Comparison(
                        text("buildings.evidence.baseline"), text("buildings.evidence.baseline.same"), true));
            }
        }
        picture(evidence, crops.before(), "before");
        picture(evidence, crops.after(), "after");
        return evidence;
    }

    private void picture(List<Evidence> evidence, byte @Nullable [] image, String which) {
        if (image != null) {
            evidence.add(new Evidence.Picture(which + ".jpg", Sha256.of(image), text("buildings.evidence." + which)));
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
