package fr.beffroi.oversight.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.footprint.Energy;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final Energy ENERGY = new Energy(0.4, Energy.Method.CPU_TIME);
    private static final Confidence SURE = new Confidence(0.8, "90 questions");
    private static final Evidence.Citation QUOTE = new Evidence.Citation(
            "F1342", "Carte d'identité perdue", "1", "Il faut déclarer la perte.", null, LocalDate.of(2020, 11, 12));
    private static final List<Evidence> EVIDENCE = List.of(
            QUOTE,
            new Evidence.Measure("débit", 1.5, "L/s"),
            new Evidence.Picture("tuile", "00", "vue"),
            new Evidence.RuleFinding("r", "s", "L2121-10", "m"),
            new Evidence.Comparison("BM25", "F1342", true));

    private static final Proposal PROPOSAL = new Proposal(
            new UUID(0, 1), new UUID(0, 2), "answer", "s", "c", EVIDENCE, SURE, "v1", ENERGY, false, AT, null);

    @Test
    void theFingerprintIsASha256ThatDoesNotChange() {
        assertThat(PROPOSAL.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(PROPOSAL.fingerprint());
    }

    @Test
    void everyThingThatAPersonSeesChangesTheFingerprint() {
        List<Evidence> otherQuote = new ArrayList<>(EVIDENCE);
        otherQuote.set(
                0,
                new Evidence.Citation(
                        "F1342",
                        "Carte d'identité perdue",
                        "1",
                        "Il faut déclarer la perte.",
                        URI.create("https://x.invalid/"),
                        QUOTE.sourceDate()));
        List<Proposal> others = List.of(
                copy("acknowledgement", "s", "c", EVIDENCE, SURE, "v1", ENERGY, false, null),
                copy("answer", "t", "c", EVIDENCE, SURE, "v1", ENERGY, false, null),
                copy("answer", "s", "d", EVIDENCE, SURE, "v1", ENERGY, false, null),
                copy("answer", "s", "c", otherQuote, SURE, "v1", ENERGY, false, null),
                copy("answer", "s", "c", EVIDENCE.reversed(), SURE, "v1", ENERGY, false, null),
                copy("answer", "s", "c", List.of(), SURE, "v1", ENERGY, false, null),
                copy("answer", "s", "c", EVIDENCE, new Confidence(0.81, "90 questions"), "v1", ENERGY, false, null),
                copy("answer", "s", "c", EVIDENCE, SURE, "v2", ENERGY, false, null),
                copy("answer", "s", "c", EVIDENCE, SURE, "v1", new Energy(0.4, Energy.Method.RAPL), false, null),
                copy("answer", "s", "c", EVIDENCE, SURE, "v1", ENERGY, true, null),
                copy("answer", "s", "c", EVIDENCE, SURE, "v1", ENERGY, false, new UUID(0, 3)),
                PROPOSAL);
        assertThat(others.stream().map(Proposal::fingerprint)).doesNotHaveDuplicates();
    }

    @Test
    void whatADatabaseThatKeepsMicrosecondsGivesBackHasTheSameFingerprint() {
        Proposal read = new Proposal(
                PROPOSAL.id(),
                PROPOSAL.use(),
                "answer",
                "s",
                "c",
                EVIDENCE,
                SURE,
                "v1",
                ENERGY,
                false,
                PROPOSAL.at().truncatedTo(ChronoUnit.MICROS),
                null);
        assertThat(read.fingerprint()).isEqualTo(PROPOSAL.fingerprint());
        assertThat(read).isEqualTo(PROPOSAL);
    }

    @Test
    void aMeasureIsAFigure() {
        assertThatThrownBy(() -> new Evidence.Measure("n", Double.NaN, "L/s")).hasMessage("evidence.measure");
    }

    private static Proposal copy(
            String kind,
            String subject,
            String content,
            List<Evidence> evidence,
            Confidence confidence,
            String version,
            Energy energy,
            boolean urgent,
            @org.jspecify.annotations.Nullable UUID replaces) {
        return new Proposal(
                PROPOSAL.id(),
                PROPOSAL.use(),
                kind,
                subject,
                content,
                evidence,
                confidence,
                version,
                energy,
                urgent,
                AT,
                replaces);
    }
}
