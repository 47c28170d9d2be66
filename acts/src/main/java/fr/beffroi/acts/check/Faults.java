package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one rule holds against one act, while it looks at it. */
public final class Faults {
    /** Under this, a reading is wrong too often for anybody to be told that an act is void. */
    private static final double SURE = 0.8;

    private final Ground ground;
    private final List<Finding> found = new ArrayList<>();
    private boolean sure;
    private int article;

    public Faults(Ground ground, Case one) {
        this.ground = ground;
        // An open syndicat mixte follows its own statutes (CGCT L5721-2), which nobody gave us.
        this.sure = one.collectivity().kind() != Collectivity.Kind.SYNDICAT;
    }

    /** What the findings rest on: a doubtful reading makes a blocking finding a warning. */
    public Faults restingOn(@Nullable Found<?>... readings) {
        sure &= Arrays.stream(readings).filter(Objects::nonNull).allMatch(reading -> reading.confidence() >= SURE);
        return this;
    }

    /** @param key after that of the rule, e.g. "too_short" */
    public Faults blocking(String key, @Nullable Place where, Object... arguments) {
        return add(sure ? Severity.BLOCKING : Severity.WARNING, key, where, arguments);
    }

    public Faults warning(String key, @Nullable Place where, Object... arguments) {
        return add(Severity.WARNING, key, where, arguments);
    }

    public Faults remark(String key, @Nullable Place where, Object... arguments) {
        return add(Severity.REMARK, key, where, arguments);
    }

    /** What is added from here on rests on this article of the ground, not on the first. */
    public Faults on(int article) {
        this.article = article;
        return this;
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Conform where nothing was held against the act. */
    public Verdict verdict() {
        return none() ? new Verdict.Conform() : new Verdict.Faulty(found);
    }

    private Faults add(Severity severity, String key, @Nullable Place where, Object... arguments) {
        List<String> words = Arrays.stream(arguments).map(String::valueOf).toList();
        found.add(new Finding(
                ground.key(), severity, ground.articles().get(article), ground.key() + "." + key, words, where));
        return this;
    }
}
