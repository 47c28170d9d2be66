package fr.beffroi.server.incidents;

import fr.beffroi.oversight.use.RiskClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The duties to notify, from {@code duties.json}. */
@Component
class Duties {
    private final List<Duty> all;

    Duties(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(Duties.class.getResourceAsStream("duties.json"))) {
            this.all = json.readValue(file, new TypeReference<List<Duty>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Duty> of(Set<Fact> facts, @Nullable RiskClass risk) {
        return all.stream().filter(duty -> duty.appliesTo(facts, risk)).toList();
    }

    /** @throws NoSuchElementException if there is no such duty */
    Duty get(String key) {
        return all.stream()
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("duty " + key));
    }
}
