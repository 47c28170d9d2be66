package fr.beffroi.server.acts;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be said of one citation. */
record CitationForm(
        @NotNull String written,
        @NotNull String state,
        @NotNull String reason,
        @NotNull String subject,
        @NotNull String wording,
        @Nullable String source,
        @Nullable LocalDate readOn) {
    static CitationForm of(Cited.Line line) {
        Cited.Shown shown = line.article();
        return new CitationForm(
                line.written(),
                String.valueOf(line.state()),
                line.reason(),
                line.subject(),
                line.wording(),
                shown == null ? null : shown.source(),
                shown == null ? null : shown.readOn());
    }
}
