package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.source.LawFolder;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class CitationsTest extends ServerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static final String CODE = """
            ---
            title: "Code électoral"
            identifier: "LEGITEXT000006070239"
            last_updated: "2026-04-02"
            ---
            # Code électoral

            ##### Article L1

            Le suffrage inventé est direct et universel.
            """;

    private static final String OLD = """
            # Code général des collectivités territoriales, état de 2015, OUTDATED

            ##### Article L2121-29

            Le conseil inventé règle les affaires périmées.
            """;

    @TempDir
    Path folder = Path.of("");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    private final Town own = newTown();

    @BeforeEach
    void openUse() {
        OpenActs.in(context(), own.id(), elu());
    }

    @Test
    void aCitationIsResolvedWithItsWordingItsSourceAndThatTheSourceHasNoDates() throws IOException {
        Cited.Line line = Cited.of(law(), "Vu l’article L. 1 du code électoral", DAY, Locale.FRENCH)
                .lines()
                .getFirst();
        assertThat(line.state()).isEqualTo(Resolution.State.NOT_VERIFIABLE);
        assertThat(line.wording()).contains("suffrage inventé");
        assertThat(line.article()).isNotNull().satisfies(shown -> {
            assertThat(shown.undated()).isTrue();
            assertThat(shown.outdated()).isFalse();
            assertThat(shown.readOn()).isEqualTo(LocalDate.of(2026, 4, 2));
        });
    }

    @Test
    void theWordingOfACodeThatIsOutOfDateIsNeverShown() throws IOException {
        for (String typed : new String[] {"article L. 2121-29 du CGCT", "L2121-29", "affaires périmées"}) {
            Cited cited = Cited.of(law(), typed, DAY, Locale.FRENCH);
            assertThat(cited.toString()).as(typed).doesNotContain("affaires périmées.");
            assertThat(cited.lines()).noneMatch(line -> line.state() == Resolution.State.IN_FORCE);
        }
    }

    @Test
    void wordsFindArticlesWhereNothingIsCited() throws IOException {
        Cited cited = Cited.of(law(), "suffrage universel", DAY, Locale.FRENCH);
        assertThat(cited.lines()).isEmpty();
        assertThat(cited.hits())
                .hasSize(1)
                .first()
                .satisfies(hit -> assertThat(hit.wording()).contains("suffrage"));
    }

    @Test
    void anArticleThatTheRulesNeedIsKnownByItsSubjectWhereNothingIsLoaded() {
        Cited.Line line = Cited.of(Law.none(), "art. L. 2121-29 du CGCT", DAY, Locale.FRENCH)
                .lines()
                .getFirst();
        assertThat(line.state()).isEqualTo(Resolution.State.NOT_VERIFIABLE);
        assertThat(line.subject()).isNotBlank();
        assertThat(line.wording()).isEmpty();
    }

    @Test
    void theFolderThatTheSettingsNameIsReadOnceTheServerServes() throws IOException {
        law();
        LoadedLaw loaded = new LoadedLaw(
                ServerSettings.defaults(folder.resolve("data")).withActs(new ServerSettings.Acts(folder, null)));
        assertThat(loaded.get().codes()).isEmpty();
        assertThat(loaded.isReading()).isTrue();
        loaded.read();
        assertThat(loaded.await().sources()).hasSize(2);
        assertThat(loaded.summary()).contains("MARKDOWN 2026-04-02");
    }

    @Test
    void thePageSaysThatNothingIsLoadedAndHowToLoad() {
        Document page = page("").document();
        assertThat(page.select(".notice").text())
                .contains("Aucun texte n’est chargé")
                .contains("acts.law");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void thePageAnswersWhatIsTypedInPlainFrench() {
        Document page = page("art. L. 2121-29 du CGCT et décret n° 2012-97 du 27 janvier 2012")
                .document();
        assertThat(page.select("#resultats li")).hasSize(2);
        assertThat(page.select("#resultats .badge").text()).contains("Non vérifiable");
        assertThat(page.select("#resultats").text()).contains("n’est pas chargé");
    }

    @Test
    void whateverIsTypedIsShownAsTextAndBreaksNothing() {
        for (String typed :
                new String[] {"<script>alert(1)</script>", "art. L", "\u0001\uFFFD", "L".repeat(5000), "%"}) {
            Visitor.Page page = page(typed);
            assertThat(page.status()).as(typed).isEqualTo(200);
            assertThat(page.document().select("script:not([src])")).isEmpty();
        }
    }

    @Test
    void whileTheUseIsSuspendedNothingIsResolved() {
        tenancy.run(own.id(), () -> uses.change(ActsFeature.USE, UseState.SUSPENDED, elu(), new Motive("essai", null)));
        assertThat(page("art. L. 2121-29 du CGCT").document().select("#resultats li"))
                .isEmpty();
    }

    private Visitor.Page page(String typed) {
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        return agent.get("/actes/citations?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private Law law() throws IOException {
        Files.writeString(folder.resolve("electoral.md"), CODE);
        Files.writeString(folder.resolve("cgct.md"), OLD);
        LawFolder.Opened opened = LawFolder.open(folder, null);
        assertThat(opened.sources()).as(opened.problems().toString()).hasSize(2);
        return opened.law();
    }

    private Person elu() {
        return new Person(own.account(Role.ELU), Role.ELU);
    }
}
