package fr.beffroi.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of one Shapefile, by their endings in small letters. */
record ShapefileParts(String file, Map<String, byte[]> bytes) {
    private static final List<String> READ = List.of("shp", "dbf", "cpg", "prj");

    ShapefileParts {
        bytes = Map.copyOf(bytes);
    }

    /** The files that lie beside a .shp, whatever the letters of their endings. */
    static ShapefileParts beside(Path shp) throws IOException {
        String name = String.valueOf(shp.getFileName());
        Map<String, byte[]> found = new HashMap<>();
        Path folder = shp.toAbsolutePath().getParent();
        try (var files = Files.list(folder == null ? Path.of(".") : folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String theirs = String.valueOf(each.getFileName());
                if (stem(theirs).equalsIgnoreCase(stem(name)) && READ.contains(ending(theirs))) {
                    if (Files.size(each) > Table.MOST_BYTES) {
                        throw UnreadableSource.of(
                                theirs, null, null, "source.size", String.valueOf(Table.MOST_BYTES / 1_000_000));
                    }
                    found.put(ending(theirs), Files.readAllBytes(each));
                }
            }
        }
        // A .shp under another name is one all the same.
        if (!found.containsKey("shp")) {
            found.put("shp", Files.readAllBytes(shp));
        }
        return new ShapefileParts(name, found);
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** @throws UnreadableSource where it lacks */
    byte[] get(String ending) throws UnreadableSource {
        byte[] found = bytes.get(ending);
        if (found == null) {
            throw UnreadableSource.of(file, null, null, "source.shapefile.part", named(ending));
        }
        return found;
    }

    /** {@code ""} where it lacks. */
    String findText(String ending) {
        byte[] found = bytes.get(ending);
        return found == null ? "" : new String(found, StandardCharsets.ISO_8859_1).strip();
    }

    String named(String ending) {
        return stem(file) + "." + ending;
    }
}
