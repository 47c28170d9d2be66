package fr.beffroi.acts.check.text;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one rule holds against one act. Names of texts are completed with the rule's key. In a text recognised in a
 * picture nothing blocks: what looks wrong or absent may be the recognition's own fault.
 */
public final class Findings {
    private final Ground ground;
    private final boolean recognised;
    private final List<Finding> findings = new ArrayList<>();

    public Findings(Ground ground, Act act) {
        this.ground = ground;
        recognised = act.text().recognised();
    }

    /** Rests on the rule's main article. */
    public void add(Severity severity, String name, @Nullable Place where, Object... arguments) {
        addUnder(ground.articles().getFirst(), severity, name, where, arguments);
    }

    public void addUnder(String article, Severity severity, String name, @Nullable Place where, Object... arguments) {
        Severity held = recognised && severity == Severity.BLOCKING ? Severity.WARNING : severity;
        findings.add(new Finding(ground.key(), held, article, key(ground, name), words(arguments), where));
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public Verdict verdict() {
        return orElse(new Verdict.Conform());
    }

    /** What was found prevails over what could not be verified. */
    public Verdict orElse(Verdict otherwise) {
        return findings.isEmpty() ? otherwise : new Verdict.Faulty(findings);
    }

    public static Verdict missing(Ground ground, String name, Object... arguments) {
        return new Verdict.NotVerified(key(ground, name), words(arguments));
    }

    private static String key(Ground ground, String name) {
        return ground.key() + "." + name;
    }

    private static List<String> words(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
