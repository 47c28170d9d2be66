package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.answers.corpus.CorpusReader;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AskIT {
    private static final String LOST = "Bonjour, j'ai perdu mon permis de baignade, comment le refaire ?";

    @TempDir
    Path world = Path.of("");

    @Test
    void the_json_has_the_fields_of_the_contract_and_nothing_else() throws Exception {
        Beffroi.Result result = ask(LOST, "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.fields())
                .containsExactly(
                        "status", "answer", "sentences", "fiches", "corpus_date", "confidence", "joules", "ms");
        JsonNode json = result.json();
        assertThat(json.path("status").stringValue()).isIn("answered", "unknown", "forward", "to_a_person");
        assertThat(json.path("corpus_date").stringValue()).isEqualTo("2026-01-15");
        assertThat(json.path("confidence").doubleValue()).isBetween(0.0, 1.0);
        assertThat(json.path("joules").doubleValue()).isPositive();
        assertThat(json.path("ms").doubleValue()).isPositive();
        assertThat(json.path("fiches")).isNotEmpty();
        JsonNode first = json.path("fiches").get(0);
        assertThat(List.copyOf(first.propertyNames())).containsExactly("id", "title", "score");
        assertThat(first.path("id").stringValue()).isEqualTo("F900001");
    }

    @Test
    @Tag("corpus")
    void every_sentence_quotes_a_passage_that_stands_in_the_corpus() throws Exception {
        String corpus = System.getenv("BEFFROI_CORPUS");
        assumeTrue(corpus != null, "BEFFROI_CORPUS names no corpus");
        Map<String, Passage> passages = new HashMap<>();
        for (Fiche fiche : CorpusReader.read(Path.of(corpus)).fiches()) {
            fiche.passages().forEach(passage -> passages.put(passage.id(), passage));
        }

        Beffroi.Result result = new Beffroi(world)
                .run(
                        "ask",
                        "Bonjour, j'ai perdu ma carte d'identité, que dois-je faire ?",
                        "--json",
                        "--corpus",
                        corpus);

        assertThat(result.json().path("status").stringValue()).isEqualTo("answered");
        JsonNode sentences = result.json().path("sentences");
        assertThat(sentences).isNotEmpty();
        for (JsonNode sentence : sentences) {
            assertThat(List.copyOf(sentence.propertyNames())).containsExactly("text", "fiche", "passage", "quote");
            String id = sentence.path("passage").stringValue();
            assertThat(id).startsWith(sentence.path("fiche").stringValue() + "#");
            assertThat(passages.get(id))
                    .isNotNull()
                    .extracting(Passage::text)
                    .asString()
                    .contains(sentence.path("quote").stringValue());
            assertThat(result.json().path("answer").stringValue())
                    .contains(sentence.path("text").stringValue());
        }
    }

    @Test
    void it_starts_neither_server_nor_database() throws Exception {
        Beffroi beffroi = new Beffroi(world).noteClasses();
        beffroi.run("ask", LOST, "--corpus", Beffroi.CORPUS.toString());

        assertThat(beffroi.classes())
                .contains("fr.beffroi.answers.Answers")
                .noneMatch(name -> Stream.of("fr.beffroi.server.", "org.springframework.", "org.postgresql.")
                        .anyMatch(name::startsWith));
    }

    @Test
    void the_corpus_may_be_named_by_the_environment_and_its_index_is_kept() throws Exception {
        Beffroi beffroi = new Beffroi(world).with("BEFFROI_CORPUS", Beffroi.CORPUS.toString());

        assertThat(beffroi.run("ask", LOST).err()).contains("index");
        assertThat(beffroi.run("ask", LOST).err()).isEmpty();
    }

    @Test
    void the_evaluation_of_answers_has_the_fields_of_the_contract() throws Exception {
        Files.writeString(world.resolve("questions.json"), """
                [{"question": "J'ai perdu mon permis de baignade", "fiches": ["F900001"]},
                 {"question": "Quel est le prix d'une carte de pêche à la ligne ?", "fiches": ["F900002", "F1"]}]
                """);

        Beffroi.Result result = new Beffroi(world)
                .run("evaluate", "answers", "questions.json", "--json", "--corpus", Beffroi.CORPUS.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.fields())
                .containsExactly(
                        "questions",
                        "recall_at_1",
                        "recall_at_3",
                        "recall_at_5",
                        "recall_at_10",
                        "mrr",
                        "p50_ms",
                        "p99_ms",
                        "corpus_date");
        assertThat(result.json().path("questions").intValue()).isEqualTo(2);
        assertThat(result.json().path("recall_at_1").doubleValue()).isEqualTo(1.0);
        assertThat(result.err()).contains("F1");
    }

    private Beffroi.Result ask(String message, String... more) throws Exception {
        String[] all = new String[more.length + 4];
        all[0] = "ask";
        all[1] = message;
        all[2] = "--corpus";
        all[3] = Beffroi.CORPUS.toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return new Beffroi(world).run(all);
    }
}
