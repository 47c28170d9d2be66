package fr.beffroi.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.journal.Commitment;
import fr.beffroi.oversight.journal.Entry;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AloneTest {
    @TempDir
    Path temp;

    @Test
    void theLinesOfThePackageDocumentationRun() throws IOException {
        UUID id = new UUID(0, 1);
        Person mayor = new Person(new UUID(1, 1), Role.ELU);
        Person agent = new Person(new UUID(1, 2), Role.AGENT);
        Instant now = Instant.now();
        Path file = temp.resolve("journal");
        Path key = temp.resolve("key.pem");

        Use use = new Use(
                id,
                "answers",
                "answers",
                "Répondre aux habitants",
                "RGPD art. 6.1.e",
                "Accueil",
                RiskClass.TRANSPARENCY,
                UseState.PROPOSED,
                0.1);
        use = use.after(use.change(UseState.OPEN, mayor, new Motive("Vote du conseil", null), now));
        var draft = EnergyMeter.ofThisMachine(10).measure(() -> "La mairie ouvre à 9 heures.");
        Proposal proposal = new Proposal(
                id,
                use.id(),
                "answer",
                "Horaires",
                draft.result(),
                List.of(),
                new Confidence(0.9, "none"),
                "v1",
                draft.energy(),
                false,
                now,
                null);
        Decision decision = new Decision(
                id, id, proposal.fingerprint(), Verdict.ACCEPT, null, null, agent, now, Duration.ofSeconds(20), null);
        Status status = Status.of(List.of(decision), any -> false, false);
        byte[] entry = new Entry(
                        "commune",
                        "decision.taken",
                        now,
                        id,
                        Map.of("status", status.name()),
                        Map.of("agent", Commitment.to("Mme Martin")))
                .bytes();
        JournalFile.write(file, "commune", List.of(entry).iterator(), List.of(), HeadKey.readOrCreate(key));
        boolean valid = JournalFile.verify(file, null).valid();

        assertThat(status).isEqualTo(Status.ACCEPTED);
        assertThat(valid).isTrue();
    }

    @Test
    void theDocumentationShowsTheLinesOfThisTest() throws IOException {
        String shown = Files.readString(Path.of("src/main/java/fr/beffroi/oversight/package-info.java"));
        String run = Files.readString(Path.of("src/test/java/fr/beffroi/oversight/AloneTest.java"));
        String lines = shown.substring(shown.indexOf("{@code") + 6, shown.indexOf("}</pre>"));
        assertThat(bare(run)).contains(bare(lines.replaceAll("(?m)^ \\* ?", "")));
    }

    private static String bare(String code) {
        return code.replaceAll("\\s", "");
    }
}
