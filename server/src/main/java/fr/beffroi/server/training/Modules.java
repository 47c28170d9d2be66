package fr.beffroi.server.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The modules that are shipped, in the order in which one learns. */
@Component
class Modules {
    private static final List<String> SHIPPED =
            List.of("ia", "erreurs", "sources", "donnees", "automatisation", "accueil", "actes", "eau", "urbanisme");

    private final List<Module> all = SHIPPED.stream().map(Modules::read).toList();

    List<Module> all() {
        return all;
    }

    Optional<Module> find(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** @throws NoSuchElementException if there is none */
    Module get(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("training module " + key));
    }

    /** Those of these keys that are still shipped: what nobody can learn any more is asked of nobody. */
    List<Module> of(List<String> keys) {
        return all.stream().filter(one -> keys.contains(one.key())).toList();
    }

    private static Module read(String key) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(Modules.class.getResourceAsStream(key + ".yaml"), key)) {
            return yaml.readValue(in, Module.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
