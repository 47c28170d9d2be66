package fr.beffroi.server.publication;

import java.util.List;
import java.util.stream.IntStream;

/** The nine national matters of the ACTES nomenclature; what prefectures add below them is shown as its code. */
final class Matters {
    static final List<String> ALL =
            IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList();

    private Matters() {}

    /** Key of the name of a code's first level: {@code publication.matter.7} of "7.5.1"; of none if it is no such code. */
    static String key(String code) {
        String first = code.isEmpty() ? "" : code.substring(0, 1);
        return "publication.matter." + (ALL.contains(first) ? first : "none");
    }
}
