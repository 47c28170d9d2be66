package fr.beffroi.server.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks in a contract for passages that speak of each clause. By words alone: a passage found is one to read, not proof that it
 * says what it should; one not found is to look for, not proof that it lacks.
 */
final class Clauses {
    private static final int LONGEST_PASSAGE = 600;

    private final String version;
    private final List<Looked> looked;

    private Clauses(String version, List<Looked> looked) {
        this.version = version;
        this.looked = looked;
    }

    private record Looked(Clause clause, List<Pattern> needs) {}

    private record File(String version, List<Clause> clauses) {}

    /** @param passage of the contract, or null where none speaks of it */
    record Finding(String clause, @Nullable String passage) {}

    static Clauses shipped() {
        try (InputStream in = Objects.requireNonNull(Clauses.class.getResourceAsStream("clauses.json"))) {
            File file = JsonMapper.shared().readValue(in, File.class);
            return new Clauses(
                    file.version(),
                    file.clauses().stream()
                            .map(one -> new Looked(
                                    one, one.needs().stream().map(Clauses::any).toList()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern any(List<String> expressions) {
        return Pattern.compile(
                "\\b(" + String.join("|", expressions) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** When the clauses were written. */
    String version() {
        return version;
    }

    List<Clause> all() {
        return looked.stream().map(Looked::clause).toList();
    }

    /** One finding per clause, in the clauses' order. */
    List<Finding> check(String contract) {
        List<String> passages = passages(contract);
        return looked.stream()
                .map(one ->
                        new Finding(one.clause().id(), passage(one, passages).orElse(null)))
                .toList();
    }

    private static Optional<String> passage(Looked one, List<String> passages) {
        return passages.stream()
                .filter(passage -> one.needs().stream()
                        .allMatch(need -> need.matcher(passage).find()))
                .findFirst()
                .map(passage ->
                        passage.length() <= LONGEST_PASSAGE ? passage : passage.substring(0, LONGEST_PASSAGE) + "…");
    }

    /** Paragraphs; a line that goes on in the next belongs to it. */
    private static List<String> passages(String contract) {
        List<String> passages = new ArrayList<>();
        for (String paragraph : contract.replace("\r\n", "\n").split("\n\\s*\n|(?<=[.;:])[ \t]*\n", -1)) {
            String one = paragraph.replaceAll("\\s+", " ").strip();
            if (!one.isEmpty()) {
                passages.add(one);
            }
        }
        return passages;
    }
}
