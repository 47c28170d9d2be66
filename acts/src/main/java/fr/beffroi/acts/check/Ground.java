package fr.beffroi.acts.check;

import fr.beffroi.acts.act.ActKind;
import java.util.List;
import java.util.Set;

/**
 * What a rule rests on. Its texts (title, reason, limits) lie in the bundle {@code messages} of the rule's package under
 * {@code <key>.title}, {@code <key>.reason} and {@code <key>.limits}.
 *
 * @param key stable, e.g. {@code convocation.clear_days}
 * @param articles as they are cited, the first being the main one, e.g. "CGCT, art. L2121-11"
 * @param confirmed whether the wording was read in a text at hand; else the finding says "à confirmer dans LEGI"
 */
public record Ground(String key, List<String> articles, Period period, Set<ActKind> kinds, boolean confirmed) {
    public Ground {
        articles = List.copyOf(articles);
        kinds = Set.copyOf(kinds);
        if (articles.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("ground " + key);
        }
    }
}
