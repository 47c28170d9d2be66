package fr.beffroi.acts.law.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.Resolution.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegiDataCodeTest {
    private static final LocalDate MADE = LocalDate.of(2026, 2, 5);

    @TempDir
    Path folder;

    private static String code(String... articles) {
        return """
                {"data":{"cid":"LEGITEXT000031366350","etat":"VIGUEUR","id":"LEGITEXT000031366350","title":"Code des relations",
                "dateModif":"2026-02-05","dateDebutVersion":"2026-02-05","dateFinVersion":"2029-01-01"},"type":"code","children":[
                {"data":{"cid":"LEGISCTA000031367302","title":"Dispositions","dateDebut":"2016-01-01","dateFin":"2999-01-01"},"type":"section",
                "children":[%s]}]}""".formatted(String.join(",", articles));
    }

    private static String article(String number, long from, String versions) {
        return """
                {"data":{"articleVersions":[%s],"cid":"LEGIARTI000031367304","dateDebut":%d,"dateFin":32472144000000,"etat":"VIGUEUR",
                "id":"LEGIARTI000031367304","num":"%s","texte":"Un. Deux &amp; trois.","texteHtml":"<p><br/>Un.<br/>Deux &amp; trois&#160;!</p>"},"type":"article"}""".formatted(versions, from, number);
    }

    private static String version(String etat, long from, long until) {
        return "{\"id\":\"x\",\"etat\":\"%s\",\"version\":\"1.0\",\"dateDebut\":%d,\"dateFin\":%d}"
                .formatted(etat, from, until);
    }

    private static long day(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay() * 86_400_000L;
    }

    @Test
    void an_article_is_in_force_from_its_date_to_the_day_of_the_file() throws IOException {
        Law law = opened(code(article("L112-10", day(2018, 5, 25), ""))).law();
        Resolution now = resolve(law, "L112-10", LocalDate.of(2020, 1, 1));
        assertThat(now.state()).isEqualTo(State.IN_FORCE);
        assertThat(now.since()).isEqualTo(LocalDate.of(2018, 5, 25));
        assertThat(Objects.requireNonNull(now.article()).wording()).isEqualTo("Un.\nDeux & trois !");
        assertThat(resolve(law, "L112-10", MADE).state()).isEqualTo(State.IN_FORCE);
        assertThat(resolve(law, "L112-10", MADE.plusDays(1)).key()).isEqualTo("law.after_source");
        assertThat(resolve(law, "L112-10", LocalDate.of(2018, 5, 24)).key()).isEqualTo("law.not_yet");
    }

    @Test
    void earlier_versions_are_in_force_on_their_days_though_their_wording_is_not_there() throws IOException {
        Law law = opened(code(article(
                        "L112-10",
                        day(2018, 5, 25),
                        version("MODIFIE_MORT_NE", day(2016, 1, 1), day(2015, 12, 24)) + ","
                                + version("MODIFIE", day(2016, 1, 1), day(2018, 5, 25)) + ","
                                + version("VIGUEUR", day(2018, 5, 25), 32472144000000L))))
                .law();
        Resolution then = resolve(law, "L112-10", LocalDate.of(2018, 5, 24));
        assertThat(then.state()).isEqualTo(State.IN_FORCE);
        assertThat(then.until()).isEqualTo(LocalDate.of(2018, 5, 24));
        assertThat(Objects.requireNonNull(then.article()).wording()).isEmpty();
        assertThat(resolve(law, "L112-10", LocalDate.of(2015, 1, 1)).key()).isEqualTo("law.not_yet");
    }

    @Test
    void before_an_article_was_moved_it_may_have_borne_another_number_and_nothing_is_said() throws IOException {
        Law law = opened(code(article(
                        "L112-10",
                        day(2018, 5, 25),
                        version("TRANSFERE", day(2010, 1, 1), day(2018, 5, 25)) + ","
                                + version("VIGUEUR", day(2018, 5, 25), 32472144000000L))))
                .law();
        assertThat(resolve(law, "L112-10", LocalDate.of(2012, 1, 1)).key()).isEqualTo("law.gap");
        assertThat(resolve(law, "L112-10", LocalDate.of(2020, 1, 1)).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void what_is_not_in_it_may_have_been_repealed_before_its_day() throws IOException {
        Law law = opened(code(article("L112-10", day(2018, 5, 25), ""))).law();
        assertThat(resolve(law, "L999-1", LocalDate.of(2020, 1, 1)).state()).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(resolve(law, "L999-1", MADE).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void it_is_preferred_to_a_code_without_dates() throws IOException {
        Files.writeString(folder.resolve("crpa.md"), """
                ---
                title: "Code des relations entre le public et l'administration"
                identifier: "LEGITEXT000031366350"
                last_updated: "2026-04-03"
                ---
                ##### Article L112-10
                Sans dates.
                """);
        Law law = opened(code(article("L112-10", day(2018, 5, 25), ""))).law();
        assertThat(resolve(law, "L112-10", LocalDate.of(2020, 1, 1)).state()).isEqualTo(State.IN_FORCE);
        assertThat(law.find(Codes.CRPA, "L112-10")).hasSize(2);
    }

    @Test
    void a_broken_file_gives_one_error_and_loads_nothing() throws IOException {
        String good = code(article("L112-10", day(2018, 5, 25), ""));
        assertProblem("", "source.empty");
        assertProblem("[]", "json.not_legi_data");
        assertProblem("{}", "json.not_legi_data");
        assertProblem(good.substring(0, good.length() / 2), "json.broken");
        assertProblem(good.substring(0, good.length() - 1), "json.broken");
        assertProblem(good + "x", "json.broken");
        assertProblem(code(), "source.no_article");
        assertProblem(good.replace("\"title\":\"Code des relations\"", "\"title\":\"\""), "json.not_legi_data");
        assertProblem("{\"data\":{},\"children\":[".repeat(100), "json.not_legi_data");
        assertProblem("{\"a\":".repeat(100_000), "json.broken");
    }

    @Test
    void a_broken_article_is_named_and_the_code_no_longer_held_complete() throws IOException {
        LawFolder.Opened opened = opened(code(
                article("L112-10", day(2018, 5, 25), ""),
                article("L112-11", day(2018, 5, 25), "")
                        .replace("\"dateDebut\":" + day(2018, 5, 25), "\"dateDebut\":\"hier\"")));
        assertThat(opened.problems())
                .singleElement()
                .extracting(problem -> problem.message(Locale.FRENCH))
                .asString()
                .contains("L112-11")
                .contains("dateDebut");
        assertThat(resolve(opened.law(), "L112-11", MADE).key()).isEqualTo("law.part");
    }

    @Test
    void the_package_of_npm_is_read_as_it_is() throws IOException {
        byte[] json = code(article("L112-10", day(2018, 5, 25), "")).getBytes(StandardCharsets.UTF_8);
        Path archive = folder.resolve("socialgouv-legi-data-2.513.0.tgz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (String name : List.of("package/package.json", "package/data/LEGITEXT000031366350.json")) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(json.length);
                tar.putArchiveEntry(entry);
                tar.write(json);
                tar.closeArchiveEntry();
            }
        }
        LawFolder.Opened opened = LawFolder.open(folder, folder.resolve("cache"));
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.law().codes()).hasSize(1);
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(LawFolder.open(folder, null).problems())
                .extracting(LawProblem::key)
                .containsExactly("archive.damaged");
    }

    private void assertProblem(String json, String key) throws IOException {
        LawFolder.Opened opened = opened(json);
        assertThat(opened.problems()).extracting(LawProblem::key).containsExactly(key);
        assertThat(opened.sources()).isEmpty();
    }

    private LawFolder.Opened opened(String json) throws IOException {
        Files.writeString(folder.resolve("LEGITEXT000031366350.json"), json);
        return LawFolder.open(folder, null);
    }

    private static Resolution resolve(Law law, String number, LocalDate day) {
        return law.resolve(Law.citations("article " + number + " du CRPA").getFirst(), day);
    }
}
