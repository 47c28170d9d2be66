package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.platform.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Families that a lawyer adds in the folder that the settings name. */
class OwnFamiliesTest extends DraftingTest {
    @TempDir
    Path folder = Path.of("");

    @Autowired
    private ValidatedDrafts validated;

    @Autowired
    private Validations validations;

    private String example = "";

    @BeforeEach
    void readExample() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/familles-d-actes.md"));
        int start = guide.indexOf("```yaml\nkey: ") + "```yaml\n".length();
        example = guide.substring(start, guide.indexOf("```", start));
    }

    @Test
    void theFamiliesOfTheFolderAreAddedToThoseShippedOrReplaceThem() throws IOException {
        Files.writeString(folder.resolve("pret-de-salle.yaml"), example);
        Files.writeString(
                folder.resolve("tarifs.yaml"),
                example.replace("key: pret-de-salle", "key: tarifs")
                        .replace("title: Prêt d’une salle à une association", "title: Nos tarifs"));
        Families.Opened opened = opened();
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.families().all())
                .hasSize(Families.shipped().all().size() + 1)
                .extracting(Family::title)
                .contains("Prêt d’une salle à une association", "Nos tarifs");
    }

    @Test
    void aFaultyFileIsToldWithItsLineAndFieldAndTakesNoFamilyAway() throws IOException {
        Files.writeString(
                folder.resolve("pret-de-salle.yaml"), example.replace("majority: simple", "majority: simpel"));
        Families.Opened opened = opened();
        assertThat(opened.problems())
                .singleElement()
                .extracting(problem -> problem.message(Locale.FRENCH))
                .asString()
                .matches("pret-de-salle\\.yaml, ligne \\d+, champ majority : « simpel » n’est pas possible.*");
        assertThat(opened.families().all()).hasSameSizeAs(Families.shipped().all());
    }

    @Test
    void withoutAFolderThereAreThoseShippedAlone() {
        assertThat(new DraftingFeature()
                        .openedFamilies(ServerSettings.defaults(folder))
                        .families())
                .isSameAs(Families.shipped());
    }

    @Test
    void aDraftWhoseFamilyIsGoneSaysWhatToDoAndItsValidatedTextStays() {
        Draft known = draft();
        Decision decision = validate(known, null);
        Draft draft = new Draft(
                UUID.randomUUID(),
                known.need(),
                "retiree",
                known.facts(),
                known.service(),
                known.proposal(),
                1,
                known.startedBy(),
                known.needAt(),
                known.changedAt(),
                false);
        Writing writing = latest(known).writing();
        tenancy.run(own.id(), () -> {
            drafts.add(draft);
            versions.add(draft, null, Version.Cause.COMPOSED, writing, agent());
            validations.add(new Validations.Kept(draft.id(), UUID.randomUUID(), 1, writing, agent(), decision.at()));
        });
        Visitor.Page page = visitor().signIn(own.email(Role.AGENT), PASSWORD).get("/actes/projets/" + draft.id());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("remettez son fichier dans le dossier des familles");
        ValidatedDraft stands = in(() -> validated.get(draft.id()));
        assertThat(stands.writing()).isEqualTo(writing);
        assertThat(stands.matter()).isNull();
        assertThat(in(validated::list)).hasSize(2);
    }

    private Families.Opened opened() {
        return new DraftingFeature()
                .openedFamilies(ServerSettings.defaults(folder.resolve("data"))
                        .withActs(new ServerSettings.Acts(null, folder)));
    }
}
