package fr.beffroi.server.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the register, in their order: data, each with its name in three public inventories. */
@Component
class RegisterFields {
    private final File file;

    RegisterFields() {
        try (InputStream in = Objects.requireNonNull(RegisterFields.class.getResourceAsStream("fields.json"))) {
            file = JsonMapper.shared().readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(Map<String, String> standards, List<RegisterField> fields) {}

    List<RegisterField> all() {
        return file.fields();
    }

    /** The full name of each inventory, by the name of its column. */
    Map<String, String> standards() {
        return file.standards();
    }
}
