package fr.beffroi.cli;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.outlines.OutlineFile;
import fr.beffroi.buildings.training.KnownOutline;
import fr.beffroi.buildings.training.KnownOutline.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What agents decided, as the server exports it: outlines with a {@code verdict}, and the day of the {@code images} that it was decided
 * on. What stood on older images may be gone on younger ones, and what was not there may be built since: a decision holds on images as
 * old as those it was taken on, that of a building on younger ones too; elsewhere its ground is not learnt.
 */
final class DecisionFile {
    private DecisionFile() {}

    /** @throws fr.beffroi.buildings.outlines.UnreadableOutlines if it is no file of outlines */
    static List<KnownOutline> read(Path file, Imagery imagery) throws IOException {
        List<KnownOutline> decided = new ArrayList<>();
        for (OutlineFile.Entry entry : OutlineFile.read(file, imagery.grid().crs())) {
            Verdict verdict = verdict(file, entry.properties().getOrDefault("verdict", ""));
            LocalDate on = day(file, entry.properties().getOrDefault("images", ""));
            decided.add(
                    new KnownOutline(entry.outline(), holds(verdict, on, imagery) ? verdict : Verdict.UNCERTAIN, true));
        }
        return decided;
    }

    private static boolean holds(Verdict verdict, @Nullable LocalDate on, Imagery imagery) {
        LocalDate last = imagery.taken().orElse(null);
        LocalDate first = imagery.takenFrom().orElse(last);
        if (on == null || last == null || first == null) {
            return true;
        }
        boolean same = !on.isBefore(first) && !on.isAfter(last);
        return same || (verdict == Verdict.BUILDING && on.isBefore(first));
    }

    private static @Nullable LocalDate day(Path file, String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            throw new Fault(wrong, "train.buildings.bad-day", file, written);
        }
    }

    private static Verdict verdict(Path file, String written) {
        return switch (written) {
            case "building" -> Verdict.BUILDING;
            case "nothing" -> Verdict.NOTHING;
            case "uncertain" -> Verdict.UNCERTAIN;
            default -> throw new Fault("train.buildings.bad-verdict", file, written);
        };
    }
}
