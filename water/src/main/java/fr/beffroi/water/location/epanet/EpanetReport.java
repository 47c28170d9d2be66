package fr.beffroi.water.location.epanet;

import fr.beffroi.water.location.files.UnreadableLocationFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What EPANET reports of a file it could not read: it quotes the faulty line, but does not number it. */
final class EpanetReport {
    private static final Pattern ERROR = Pattern.compile("Error (\\d+): *(.*)");
    private static final int LONGEST = 160;

    private final List<String> lines;

    EpanetReport(String text) {
        lines = text.lines().map(String::strip).toList();
    }

    UnreadableLocationFile problem(String name, byte[] inp, int code) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher error = ERROR.matcher(lines.get(i));
            if (error.find()) {
                String said = error.group(2).replaceFirst(":$", "");
                Optional<Integer> line = i + 1 < lines.size() ? findLine(lines.get(i + 1), inp) : Optional.empty();
                return UnreadableLocationFile.of(
                        name, line.orElse(null), "location.network.error", error.group(1), shortened(said));
            }
        }
        return UnreadableLocationFile.of(name, null, "location.network.error", String.valueOf(code), "");
    }

    /** The line of the file that is the quoted one, blanks aside. */
    private static Optional<Integer> findLine(String quoted, byte[] inp) {
        if (quoted.isBlank()) {
            return Optional.empty();
        }
        String sought = quoted.replaceAll("\\s+", " ");
        List<String> all = new String(inp, StandardCharsets.ISO_8859_1).lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).strip().replaceAll("\\s+", " ").startsWith(sought)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
