package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be imported, and what a file that is wrong says of itself. */
class ImportTest extends SimilarTest {
    @Autowired
    private JournalBook journal;

    @Test
    void anArchiveOfATableAndItsActsIsListedSearchedJournalledAndRemoved() {
        Visitor agent = agent(own);
        Visitor.Page done =
                imported(agent, "voisines.zip", Tables.judo(), Map.of("sorte", "COMMUNE", "population", "1 100"));
        assertThat(done.status()).as(done.body()).isEqualTo(302);
        var sources = page(agent, "/actes/semblables/sources");
        assertThat(sources.select(".notice.is-good").text()).contains("« Communes voisines » est en place : un acte");
        assertThat(sources.select("tbody tr").text()).contains("Communes voisines", "12 juin 2025", "Camille AGENT");
        var hit = page(agent, "/actes/semblables?q=subvention+judo&sorte=COMMUNE&taille=UP_TO_1_999&matiere=7")
                .select(".act-list li");
        assertThat(hit.text().replace('\u202f', ' '))
                .contains("judo (objet, dispositif)")
                .contains("une commune, comme vous · de taille voisine (1 100 habitants, vous 1 200)")
                .doesNotContain("Objet seul");
        assertThat(hit.select("a[href^=https://val-exemple.example]")).hasSize(1);
        assertThat(page(agent, "/actes/semblables?q=subvention+judo&sorte=EPCI").select(".act-list li"))
                .isEmpty();
        assertThat(page(agent, "/actes/semblables?q=subvention+judo&du=2025-06-13")
                        .select(".act-list li"))
                .isEmpty();

        String remove = sources.select("form[action$=/retirer]").attr("action");
        agent.get("/actes/semblables/sources");
        assertThat(agent.post(remove, Map.of()).status()).isEqualTo(302);
        assertThat(page(agent, "/actes/semblables/sources").select("tbody tr")).isEmpty();
        assertThat(page(agent, "/actes/semblables?q=subvention+judo").text()).contains("Aucun acte à chercher");
        String entries = tenancy.in(own.id(), () -> journal.search("similar.", null, null, null, 0, 10))
                .toString();
        assertThat(entries)
                .contains("similar.imported", "similar.removed", "\"acts\":1")
                .doesNotContain("Communes voisines");
    }

    @Test
    void anImportUnderTheSameNameReplacesTheFormerWhole() {
        Visitor agent = agent(own);
        imported(agent, "a.csv", Tables.table(Tables.row("1", "Cantine"), Tables.row("2", "Piscine")), Map.of());
        imported(agent, "b.csv", Tables.table(Tables.row("3", "Bibliothèque")), Map.of());
        assertThat(page(agent, "/actes/semblables/sources").select("tbody tr")).hasSize(1);
        assertThat(page(agent, "/actes/semblables?q=piscine").select(".act-list li"))
                .isEmpty();
        assertThat(page(agent, "/actes/semblables?q=bibliothèque")
                        .select(".act-list li")
                        .text())
                .contains("Objet seul");
    }

    @Test
    void anActThatTwoSourcesHoldIsShownOnce() {
        Visitor agent = agent(own);
        imported(agent, "a.csv", Tables.table(Tables.row("1", "Piscine")), Map.of("name", "Une"));
        imported(agent, "a.csv", Tables.table(Tables.row("1", "Piscine")), Map.of("name", "Autre"));
        assertThat(page(agent, "/actes/semblables?q=piscine").select(".act-list li"))
                .hasSize(1);
    }

    @Test
    void aFileSavedInWindows1252IsReadAndSaidToBe() {
        Visitor agent = agent(own);
        byte[] table = Tables.table(Charset.forName("windows-1252"), Tables.row("1", "Médiathèque"));
        assertThat(imported(agent, "a.csv", table, Map.of()).status()).isEqualTo(302);
        assertThat(page(agent, "/actes/semblables/sources").select("#notices").text())
                .contains("Windows-1252");
        assertThat(page(agent, "/actes/semblables?q=médiathèque").select(".act-list li"))
                .hasSize(1);
    }

    static Stream<Arguments> wrong() {
        byte[] zip = Tables.judo();
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("un.csv", Tables.table(Tables.row("1", "Un")));
        two.put("deux.csv", Tables.table(Tables.row("2", "Deux")));
        return Stream.of(
                Arguments.of("a.csv", Tables.HEADER.getBytes(StandardCharsets.UTF_8), "aucune ligne"),
                Arguments.of("a.csv", new byte[0], "Choisissez un fichier"),
                Arguments.of(
                        "a.csv",
                        "COLL_NOM,DELIB_ID\nUne,1\n".getBytes(StandardCharsets.UTF_8),
                        "colonnes obligatoires absentes"),
                Arguments.of("a.csv", Tables.table("Une commune,\"coupée"), "guillemet"),
                Arguments.of("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0, 0}, "a.csv"),
                Arguments.of("a.zip", Arrays.copyOf(zip, zip.length / 2), "incomplète"),
                Arguments.of("a.zip", Tables.zip(two), "2 fichiers CSV"),
                Arguments.of("a.zip", bomb(), "au-delà de toute mesure"),
                Arguments.of("../../etc/passwd", Tables.table("x"), "passwd"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aFileOfWhichNothingCanBeTakenIsRefusedInOneLineAndNothingIsKept(String name, byte[] content, String said) {
        Visitor agent = agent(own);
        Visitor.Page refused = imported(agent, name, content, Map.of());
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.document().select("#fault, #errors").text()).contains(said);
        assertThat(refused.document().select("#name").val()).isEqualTo("Communes voisines");
        assertThat(page(agent, "/actes/semblables/sources").select("tbody tr")).isEmpty();
    }

    @Test
    void linesInErrorAreToldEachAndNothingIsKeptUntilAPersonChoosesTheOthers() {
        Visitor agent = agent(own);
        byte[] table = Tables.table(
                Tables.row("1", "Cantine"),
                Tables.row("2", "Piscine").replace(",12,", ",\"12,5\","),
                Tables.row("1", "Cantine encore"),
                Tables.row("3", "Marché").replace("2025-06-12", "31 juin"));
        Visitor.Page refused = imported(agent, "a.csv", table, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors li").eachText())
                .hasSize(3)
                .anyMatch(one -> one.contains("ligne 3") && one.contains("VOTE_POUR") && one.contains("sans décimale"))
                .anyMatch(one -> one.contains("ligne 4") && one.contains("figure déjà à la ligne 2"))
                .anyMatch(one -> one.contains("ligne 5") && one.contains("DELIB_DATE"));
        assertThat(refused.document().select("button[name=good]").text()).isEqualTo("Importer la ligne sans erreur");
        assertThat(page(agent, "/actes/semblables/sources").select("tbody tr")).isEmpty();

        assertThat(imported(agent, "a.csv", table, Map.of("good", "true")).status())
                .isEqualTo(302);
        assertThat(page(agent, "/actes/semblables?q=cantine").select(".act-list li"))
                .hasSize(1);
    }

    @Test
    void aNameAndAPopulationThatAreNoneAreRefused() {
        Visitor agent = agent(own);
        byte[] table = Tables.table(Tables.row("1", "Cantine"));
        assertThat(imported(agent, "a.csv", table, Map.of("name", " ")).status())
                .isEqualTo(422);
        assertThat(imported(agent, "a.csv", table, Map.of("name", "x".repeat(121)))
                        .status())
                .isEqualTo(422);
        assertThat(imported(agent, "a.csv", table, Map.of("population", "beaucoup"))
                        .document()
                        .select("#fault")
                        .text())
                .contains("en chiffres");
    }

    @Test
    void anAddressThatIsNotOfTheWebIsNeverALink() {
        Visitor agent = agent(own);
        byte[] table = Tables.table(
                Tables.row("1", "Cantine").replaceAll("https://[^,]*", "javascript:alert(document.domain)"));
        imported(agent, "a.csv", table, Map.of());
        assertThat(page(agent, "/actes/semblables?q=cantine").body().html()).doesNotContain("javascript:");
        assertThat(Links.web("javascript:alert(1)")).isNull();
        assertThat(Links.web("data:text/html,x")).isNull();
        assertThat(Links.web("https:///x")).isNull();
        assertThat(Links.web("https://exemple.example/a b.pdf")).isEqualTo("https://exemple.example/a%20b.pdf");
    }

    @Test
    void onlyTheOfficeImportsAndWhoOnlyRunsTheMachineReadsNothing() {
        imported(agent(own), "a.csv", Tables.table(Tables.row("1", "Cantine")), Map.of());
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(elu, "/actes/semblables?q=cantine").select(".act-list li"))
                .hasSize(1);
        assertThat(page(elu, "/actes/semblables/sources").select("form[enctype], form[action$=/retirer]"))
                .isEmpty();
        assertThat(imported(elu, "a.csv", Tables.table(Tables.row("2", "x")), Map.of())
                        .status())
                .isEqualTo(403);
        Visitor machine = visitor().signIn(own.email(Role.ADMINISTRATOR), PASSWORD);
        assertThat(machine.get("/actes/semblables").status()).isEqualTo(403);
        assertThat(machine.get("/actes/semblables/sources").status()).isEqualTo(403);
        assertThat(visitor().get("/actes/semblables/" + UUID.randomUUID()).status())
                .isEqualTo(302);
    }

    /** Unpacks to more than 200 MB. */
    private static byte[] bomb() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zeros = new byte[45_000_000];
        for (int i = 0; i < 5; i++) {
            files.put(i + ".pdf", zeros);
        }
        return Tables.zip(files);
    }
}
