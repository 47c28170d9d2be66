package fr.beffroi.server.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts of law that the questionnaire shows, each with the dates of its versions: data, since law moves. */
@Component
class LegalTexts {
    private final LocalDate version;
    private final Map<String, LegalText> byId;

    LegalTexts() {
        try (InputStream in = Objects.requireNonNull(LegalTexts.class.getResourceAsStream("laws.json"))) {
            File file = JsonMapper.shared().readValue(in, File.class);
            version = file.version();
            byId = file.texts().stream().collect(Collectors.toMap(LegalText::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(LocalDate version, List<LegalText> texts) {}

    /** When they were written down. */
    public LocalDate version() {
        return version;
    }

    public LegalText get(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    public List<LegalText> get(List<String> ids) {
        return ids.stream().map(this::get).toList();
    }

    /**
     * From when on all of them apply, as their latest versions say: a postponement takes the place of the date that it moves.
     *
     * @return null where no date is known
     */
    @Nullable
    LocalDate applies(List<String> ids) {
        return get(ids).stream()
                .map(text -> text.versions().getLast().applies())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether somebody held the latest version of each against the official text. */
    boolean confirmed(List<String> ids) {
        return get(ids).stream().allMatch(text -> text.versions().getLast().confirmed());
    }

    /** "CRPA, art. L311-3-1 ; R311-3-1-1": all texts of one law. */
    public String cited(List<String> ids) {
        List<LegalText> texts = get(ids);
        return texts.getFirst().law() + ", art. "
                + texts.stream().map(LegalText::article).collect(Collectors.joining("\u202f; "));
    }
}
