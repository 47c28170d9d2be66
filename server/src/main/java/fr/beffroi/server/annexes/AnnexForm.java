package fr.beffroi.server.annexes;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An annex as programs read it. @param size in bytes */
public record AnnexForm(
        @NotNull UUID id,
        @NotNull String title,
        @NotNull String name,
        @NotNull String type,
        int size,
        @NotNull String sha256,
        @NotNull UUID addedBy,
        @NotNull Instant addedAt) {
    public static AnnexForm of(Annex annex) {
        return new AnnexForm(
                annex.id(),
                annex.title(),
                annex.name(),
                annex.type().mediaType(),
                annex.size(),
                annex.sha256(),
                annex.addedBy(),
                annex.addedAt());
    }

    public static List<AnnexForm> of(List<Annex> annexes) {
        return annexes.stream().map(AnnexForm::of).toList();
    }
}
