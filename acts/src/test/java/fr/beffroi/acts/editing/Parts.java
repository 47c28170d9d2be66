package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writings in one line: {@code "r1=Le rapport", "v1=le code"}; an id's first letter says its kind. */
final class Parts {
    private Parts() {}

    static Writing writing(String... parts) {
        return new Writing("Objet", Arrays.stream(parts).map(Parts::part).toList());
    }

    static Part part(String written) {
        String[] sides = written.split("=", 2);
        return new Part(sides[0], kind(sides[0]), sides[1], new Origin.FromPerson("agent"));
    }

    static PartKind kind(String id) {
        return switch (id.charAt(0)) {
            case 'r' -> PartKind.REPORT;
            case 'v' -> PartKind.VISA;
            case 'c' -> PartKind.RECITAL;
            default -> PartKind.PROVISION;
        };
    }

    static Writing ordered(String title, List<Part> parts) {
        return new Writing(
                title, parts.stream().sorted(Comparator.comparing(Part::kind)).toList());
    }

    static List<String> ids(Writing writing) {
        return writing.parts().stream().map(Part::id).toList();
    }

    static List<String> texts(Writing writing) {
        return writing.parts().stream().map(Part::text).toList();
    }
}
