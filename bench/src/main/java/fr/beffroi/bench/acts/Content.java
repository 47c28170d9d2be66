package fr.beffroi.bench.acts;

import fr.beffroi.acts.act.ActKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one kind of act says, from a file of this package; words in braces are drawn.
 *
 * @param whose who takes it; of decisions and arrêtés, everybody's mayor
 * @param accounts whether another chair is elected and the mayor leaves for the vote
 * @param secret whether the vote is secret by law
 */
public record Content(
        String name,
        ActKind kind,
        Set<Whose> whose,
        String code,
        String title,
        List<String> visas,
        List<String> recitals,
        List<String> statement,
        List<String> provisions,
        boolean accounts,
        boolean secret) {

    private static final List<Content> ALL = Stream.of(
                    read("deliberations.json", ActKind.DELIBERATION),
                    read("decisions.json", ActKind.DECISION),
                    read("arretes.json", ActKind.ARRETE))
            .flatMap(List::stream)
            .toList();

    private record Written(
            String name,
            @Nullable List<Whose> whose,
            String code,
            String title,
            @Nullable List<String> visas,
            List<String> recitals,
            @Nullable List<String> statement,
            List<String> provisions,
            @Nullable Boolean accounts,
            @Nullable Boolean secret) {}

    public static List<Content> all() {
        return ALL;
    }

    static Content get(String name) {
        return ALL.stream()
                .filter(content -> content.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static List<Content> read(String file, ActKind kind) {
        try (InputStream in = Content.class.getResourceAsStream(file)) {
            Written[] written = JsonMapper.shared().readValue(Objects.requireNonNull(in, file), Written[].class);
            return Stream.of(written).map(one -> of(one, kind)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content of(Written one, ActKind kind) {
        return new Content(
                one.name,
                kind,
                one.whose == null ? Set.of(Whose.SMALL, Whose.LARGE) : Set.copyOf(one.whose),
                one.code,
                one.title,
                one.visas == null ? List.of() : one.visas,
                one.recitals,
                one.statement == null ? List.of() : one.statement,
                one.provisions,
                Boolean.TRUE.equals(one.accounts),
                Boolean.TRUE.equals(one.secret));
    }
}
