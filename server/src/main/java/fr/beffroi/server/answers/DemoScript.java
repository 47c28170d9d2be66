package fr.beffroi.server.answers;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The invented town of {@code demonstration.json}. */
record DemoScript(
        String slug,
        String name,
        String siren,
        int inhabitants,
        List<Person> accounts,
        Opening opening,
        List<Paper> documents,
        List<Said> messages) {

    record Person(String name, String email, String service, Set<Role> roles) {}

    record Opening(String motive, LocalDate date, String number) {}

    record Paper(String name, LocalDate dated, String text) {}

    record Said(
            Channel channel,
            @Nullable String name,
            @Nullable String email,
            String text,
            @Nullable Ruling decision) {}

    /** @param append put after the proposed text, for AMEND */
    record Ruling(
            String by,
            Verdict verdict,
            @Nullable String motive,
            @Nullable String append) {}

    static DemoScript read() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = DemoScript.class.getResourceAsStream("demonstration.json")) {
            if (file == null) {
                throw new IllegalStateException("missing from the jar: demonstration.json");
            }
            return json.readValue(file, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
