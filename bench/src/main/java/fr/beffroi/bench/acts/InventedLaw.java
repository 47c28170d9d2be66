package fr.beffroi.bench.acts;

import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LoadedSource;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.Source;
import fr.beffroi.acts.law.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dated law to resolve the visas with: it holds the numbers of the articles that our correct acts cite, in force since a
 * day of our choice, and one that was repealed. No wording, and nothing anybody should read as the law.
 */
final class InventedLaw {
    static final String REPEALED = "L. 123-9";

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
    private static final LocalDate MADE_ON = LocalDate.of(2027, 12, 31);

    private InventedLaw() {}

    static Law of(List<Draft> correct) {
        Map<Code, Set<String>> cited = new LinkedHashMap<>();
        for (Draft draft : correct) {
            draft.visas.forEach(visa -> cite(visa, cited));
        }
        List<LoadedText> texts = new ArrayList<>();
        cited.forEach((code, numbers) -> texts.add(text(code, numbers)));
        return Law.of(List.of(new LoadedSource(new Source("bench", Source.Kind.LEGI, MADE_ON), texts, List.of())));
    }

    private static void cite(String visa, Map<Code, Set<String>> cited) {
        for (Citation citation : Law.citations("Vu " + visa)) {
            if (citation instanceof Citation.OfCode of && of.code() != null) {
                Set<String> numbers = cited.computeIfAbsent(of.code(), code -> new TreeSet<>());
                numbers.add(of.number());
                if (of.last() != null) {
                    numbers.add(of.last());
                }
            }
        }
        cited.computeIfAbsent(Codes.URBANISME, code -> new TreeSet<>());
    }

    private static LoadedText text(Code code, Set<String> numbers) {
        List<Version> versions = new ArrayList<>();
        numbers.forEach(
                number -> versions.add(new Version(number, SINCE, null, Version.State.CURRENT, List.of(), () -> "")));
        if (code.equals(Codes.URBANISME)) {
            versions.add(new Version(
                    "L123-9", SINCE, LocalDate.of(2015, 12, 31), Version.State.REPEALED, List.of(), () -> ""));
        }
        return new LoadedText(
                code, null, LoadedText.Coverage.HISTORY, null, versions.size(), () -> List.copyOf(versions));
    }
}
