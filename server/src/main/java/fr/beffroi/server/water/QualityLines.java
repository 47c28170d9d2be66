package fr.beffroi.server.water;

import fr.beffroi.water.pipes.Quality;
import fr.beffroi.water.source.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The quality report as people read it: what, in which file, lines and column, what is made of it, what to do. */
final class QualityLines {
    private static final int SHOWN = 12;

    private QualityLines() {}

    /**
     * @param message what was found and what is made of it
     * @param column as the file names it; {@code ""} where none was mapped
     * @param shown the first lines of the file
     * @param more how many lines follow those
     */
    record Line(
            String kind,
            String message,
            String todo,
            String file,
            String column,
            List<Integer> lines,
            String shown,
            int more,
            boolean leftOut) {}

    static List<Line> of(@Nullable Quality quality, List<SentFile> files, MessageSource texts) {
        if (quality == null) {
            return List.of();
        }
        Locale locale = LocaleContextHolder.getLocale();
        return quality.issues().stream()
                .map(issue -> line(issue, files, texts, locale))
                .toList();
    }

    private static Line line(Quality.Issue issue, List<SentFile> files, MessageSource texts, Locale locale) {
        Field field = field(issue.kind());
        SentFile file = files.stream()
                .filter(one -> one.subject() == field.subject())
                .findFirst()
                .orElse(null);
        String kind = issue.kind().name();
        return new Line(
                kind,
                issue.message(locale),
                texts.getMessage("water.todo." + kind, null, locale),
                file == null ? "" : file.name(),
                file == null ? "" : file.column(field),
                issue.lines(),
                issue.lines().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", ")),
                Math.max(0, issue.count() - SHOWN),
                isLeftOut(issue.kind()));
    }

    private static Field field(Quality.Kind kind) {
        return switch (kind) {
            case PIPE_WITHOUT_DATE, PIPE_LAID_IN_FUTURE -> Field.PIPE_LAID;
            case PIPE_WITHOUT_MATERIAL -> Field.PIPE_MATERIAL;
            case PIPE_WITHOUT_DIAMETER, PIPE_OF_IMPOSSIBLE_DIAMETER -> Field.PIPE_DIAMETER;
            case PIPE_WITHOUT_PLACE -> Field.PIPE_STREET;
            case PIPE_WITHOUT_LENGTH -> Field.PIPE_LENGTH;
            case PIPE_TWICE -> Field.PIPE_ID;
            case PIPE_OUT_OF_SERVICE -> Field.PIPE_STATUS;
            case PIPE_OF_SERVICE_CONNECTION -> Field.PIPE_SERVICE;
            case REPAIR_OLDER_THAN_PIPE, REPAIR_WITHOUT_DATE, REPAIR_IN_FUTURE -> Field.REPAIR_DATE;
            case REPAIR_THAT_NO_PIPE_EXPLAINS -> Field.REPAIR_PIPE;
            case REPAIR_TWICE -> Field.REPAIR_ID;
            case REPAIR_OF_SERVICE_CONNECTION, REPAIR_OF_FITTING -> Field.REPAIR_SUPPORT;
            case REPAIR_CANCELLED -> Field.REPAIR_STATUS;
        };
    }

    private static boolean isLeftOut(Quality.Kind kind) {
        return switch (kind) {
            case PIPE_WITHOUT_LENGTH,
                    PIPE_TWICE,
                    PIPE_OUT_OF_SERVICE,
                    PIPE_OF_SERVICE_CONNECTION,
                    REPAIR_WITHOUT_DATE,
                    REPAIR_IN_FUTURE,
                    REPAIR_TWICE -> true;
            default -> false;
        };
    }
}
