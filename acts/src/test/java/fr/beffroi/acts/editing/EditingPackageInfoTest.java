package fr.beffroi.acts.editing;

import static fr.beffroi.acts.editing.Parts.writing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ten lines of {@code package-info.java}. */
class EditingPackageInfoTest {
    @Test
    void the_package_is_used_alone_in_ten_lines() throws Exception {
        Writing base = writing("v1=le code", "p1=Décide.");
        Writing mine = writing("v1=le code A", "p1=Décide.");
        Writing theirs = writing("v1=le code B", "p1=Décide.");
        Merged merged = Merge.of(base, mine, theirs);
        for (Conflict conflict : merged.conflicts()) {
            assertThat(conflict.saved().orElse("—") + " / " + conflict.offered().orElse("—"))
                    .isEqualTo("le code B / le code A");
        }
        Changes changes = Changes.between(base, merged.writing());
        assertThat(changes.all()).hasSize(1);
        Suggestion suggestion =
                Suggestion.replacing(base.parts().getFirst(), "Le loyer est fixé.", "agent", Instant.now(), "plus net");
        Writing accepted = suggestion.accept(base, "maire", Instant.now()).writing();
        Comment comment = Comment.on(base.parts().getFirst(), "agent", Instant.now(), "À vérifier auprès du notaire.");
        assertThat(Placed.in(accepted, List.of(comment)).orphans()).isEmpty();
        assertThat(Files.readString(Path.of("src/main/java/fr/beffroi/acts/editing/package-info.java")))
                .contains(
                        "Merge.of(base, mine, theirs)",
                        "Changes.between(base, merged.writing())",
                        "Suggestion.replacing(base.parts().getFirst(), \"Le loyer est fixé.\", \"agent\", Instant.now(), \"plus net\")",
                        "suggestion.accept(base, \"maire\", Instant.now()).writing()",
                        "Placed.in(accepted, List.of(comment)).orphans()");
    }
}
