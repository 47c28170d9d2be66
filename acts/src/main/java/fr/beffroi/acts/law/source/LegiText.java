package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.LoadedText.Coverage;
import fr.beffroi.acts.law.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a code, law or decree is, from the versions LEGI gives of it as a whole. */
final class LegiText {
    private LegiText() {}

    /** Null for texts that nobody cites by nature, number or date. */
    static @Nullable LoadedText of(String id, List<LegiBook.Text> versions, List<Stored> articles, Coverage coverage) {
        LegiBook.Text last = versions.stream()
                .max(Comparator.comparing((LegiBook.Text v) -> v.from() == null ? LocalDate.MIN : v.from())
                        .thenComparing(v -> v.title().length()))
                .orElseThrow();
        String nature = versions.stream()
                .map(LegiBook.Text::nature)
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse(id.startsWith("LEGITEXT") ? "CODE" : "");
        String title = last.title().isEmpty() ? id : last.title();
        int numbers = (int) articles.stream().map(Stored::number).distinct().count();
        if (nature.equals("CODE")) {
            return new LoadedText(Codes.of(id, title), null, coverage, null, numbers, List::of);
        }
        Citation.Nature kind = nature(nature);
        if (kind == null) {
            return null;
        }
        LoadedText.Identity identity = identity(kind, versions, last);
        return new LoadedText(new Code(id, title, title), identity, coverage, null, numbers, List::of);
    }

    private static LoadedText.Identity identity(
            Citation.Nature kind, List<LegiBook.Text> versions, LegiBook.Text last) {
        LocalDate from = versions.stream()
                .filter(v -> v.from() != null && v.state() != Version.State.STILLBORN)
                .map(v -> Objects.requireNonNull(v.from()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        String number = versions.stream()
                .map(LegiBook.Text::number)
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse(null);
        LocalDate signed = versions.stream()
                .filter(v -> v.signedOn() != null)
                .map(v -> Objects.requireNonNull(v.signedOn()))
                .findFirst()
                .orElse(null);
        return new LoadedText.Identity(kind, number, signed, from, last.until(), last.state());
    }

    private static Citation.@Nullable Nature nature(String nature) {
        if (nature.startsWith("LOI")) {
            return Citation.Nature.LOI;
        }
        if (nature.startsWith("DECRET")) {
            return Citation.Nature.DECRET;
        }
        return switch (nature) {
            case "ORDONNANCE" -> Citation.Nature.ORDONNANCE;
            case "ARRETE" -> Citation.Nature.ARRETE;
            default -> null;
        };
    }
}
