package fr.beffroi.acts.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a draft must know, asked of a person.
 *
 * @param key unique in its family, {@code [a-z_]+}
 * @param label short, e.g. "Nom de l’association"
 * @param required whether the draft lacks something without it
 * @param when it is asked; null: always
 * @param choices of type {@link FactType#CHOICE} only
 * @param columns of type {@link FactType#ROWS} only
 * @param min smallest value of a number, included; euros for an amount
 * @param max largest value of a number, included; euros for an amount
 */
public record Fact(
        String key,
        String label,
        FactType type,
        @Nullable String help,
        boolean required,
        @Nullable Condition when,
        List<Choice> choices,
        List<Column> columns,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    public Fact {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    /** @param label what is written in the act */
    public record Choice(String key, String label) {}

    /** @param type {@code TEXT}, {@code DATE} or a number */
    public record Column(String key, String label, FactType type) {}

    public Optional<Choice> findChoice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    public Optional<Column> findColumn(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
