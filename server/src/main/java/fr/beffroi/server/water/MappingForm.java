package fr.beffroi.server.water;

import fr.beffroi.server.web.Refused;
import fr.beffroi.tables.Projection;
import fr.beffroi.water.source.Field;
import fr.beffroi.water.source.Mapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The correspondence of a file's columns, as a form sends it: one field {@code SUBJECT.FIELD} for each. */
final class MappingForm {
    /** What French files come in, then the UTM zones of the overseas departments. */
    static final List<String> PROJECTIONS = Stream.of(
                    Stream.of(Projection.LAMBERT_93, Projection.WGS84, "EPSG:3857"),
                    IntStream.rangeClosed(3942, 3950).mapToObj(zone -> "EPSG:" + zone),
                    Stream.of("EPSG:32620", "EPSG:32622", "EPSG:32740", "EPSG:32738"))
            .flatMap(each -> each)
            .toList();

    private MappingForm() {}

    /** @throws Refused if a needed field has no column, a column is not in the file, or two fields have the same */
    static Mapping sent(SentFile file, Function<String, @Nullable String> parameter) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        List<String> known = file.columns().stream().map(SentFile.Column::name).toList();
        for (Field field : file.getFields()) {
            String column = parameter.apply(file.subject() + "." + field);
            if (column != null && !column.isEmpty()) {
                if (!known.contains(column)) {
                    throw new Refused("water.mapping.absent", file.name(), column);
                }
                if (columns.containsValue(column)) {
                    throw new Refused("water.mapping.twice", file.name(), column);
                }
                columns.put(field, column);
            } else if (field.isNeeded()) {
                throw new Refused("water.mapping.needed", file.name(), field.label(LocaleContextHolder.getLocale()));
            }
        }
        String projection = parameter.apply(file.subject() + ".projection");
        String chosen = projection == null || !PROJECTIONS.contains(projection) ? "" : projection;
        return new Mapping(file.subject(), columns, chosen);
    }
}
