package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Collectivity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When something of a family applies. A condition on a fact that is not given is false, {@link IsGiven} excepted; so is one
 * on a population that is not known.
 */
public sealed interface Condition {

    boolean holds(Given given, Setting setting);

    /** Keys of the facts that it asks about. */
    default Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        switch (this) {
            case Is is -> facts.add(is.fact());
            case IsGiven is -> facts.add(is.fact());
            case Compares compares -> {
                facts.add(compares.fact());
                if (compares.bound() instanceof Bound.OfFact other) {
                    facts.add(other.fact());
                }
            }
            case CollectivityIs any -> {}
            case PopulationCompares any -> {}
            case All all -> all.of().forEach(one -> facts.addAll(one.facts()));
            case Any any -> any.of().forEach(one -> facts.addAll(one.facts()));
            case Not not -> facts.addAll(not.of().facts());
        }
        return facts;
    }

    /** @param values of which the fact has one, or has none if {@code not} */
    record Is(String fact, List<Value> values, boolean not) implements Condition {
        public Is {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Given given, Setting setting) {
            return given.find(fact)
                    .map(value -> values.stream().anyMatch(one -> same(one, value)) != not)
                    .orElse(false);
        }

        private static boolean same(Value one, Value other) {
            Optional<BigDecimal> number = number(one);
            return number.isPresent()
                    ? number(other).filter(n -> n.compareTo(number.get()) == 0).isPresent()
                    : one.equals(other);
        }
    }

    record IsGiven(String fact, boolean given) implements Condition {
        @Override
        public boolean holds(Given values, Setting setting) {
            return values.find(fact).isPresent() == given;
        }
    }

    record Compares(String fact, Comparison how, Bound bound) implements Condition {
        @Override
        public boolean holds(Given given, Setting setting) {
            Optional<Value> value = given.find(fact);
            return value.isPresent()
                    && switch (bound) {
                        case Bound.OfNumber number -> holds(value.get(), number.number());
                        case Bound.OfDay day -> holds(value.get(), day.day());
                        case Bound.OfFact other ->
                            given.find(other.fact())
                                    .filter(bounding -> holds(value.get(), bounding, other.times()))
                                    .isPresent();
                    };
        }

        private boolean holds(Value value, Value bounding, @Nullable BigDecimal times) {
            if (bounding instanceof Value.Day day) {
                return holds(value, day.day());
            }
            return number(bounding)
                    .map(number -> times == null ? number : number.multiply(times))
                    .filter(number -> holds(value, number))
                    .isPresent();
        }

        private boolean holds(Value value, BigDecimal number) {
            return number(value).filter(n -> how.holds(n.compareTo(number))).isPresent();
        }

        private boolean holds(Value value, LocalDate than) {
            return value instanceof Value.Day day && how.holds(day.day().compareTo(than));
        }
    }

    record CollectivityIs(Set<Collectivity.Kind> kinds, boolean not) implements Condition {
        public CollectivityIs {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public boolean holds(Given given, Setting setting) {
            return kinds.contains(setting.collectivity().kind()) != not;
        }
    }

    record PopulationCompares(Comparison how, int inhabitants) implements Condition {
        @Override
        public boolean holds(Given given, Setting setting) {
            Integer population = setting.collectivity().population();
            return population != null && how.holds(population.compareTo(inhabitants));
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Given given, Setting setting) {
            return of.stream().allMatch(one -> one.holds(given, setting));
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Given given, Setting setting) {
            return of.stream().anyMatch(one -> one.holds(given, setting));
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Given given, Setting setting) {
            return !of.holds(given, setting);
        }
    }

    enum Comparison {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST;

        boolean holds(int compared) {
            return switch (this) {
                case ABOVE -> compared > 0;
                case AT_LEAST -> compared >= 0;
                case BELOW -> compared < 0;
                case AT_MOST -> compared <= 0;
            };
        }
    }

    /** What a value is compared with. */
    sealed interface Bound {
        /** @param number euros for an amount */
        record OfNumber(BigDecimal number) implements Bound {}

        record OfDay(LocalDate day) implements Bound {}

        /** @param times the other fact's value; null: once */
        record OfFact(String fact, @Nullable BigDecimal times) implements Bound {}
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Amount amount -> Optional.of(BigDecimal.valueOf(amount.cents(), 2));
            case Value.Whole whole -> Optional.of(BigDecimal.valueOf(whole.number()));
            case Value.Decimal decimal -> Optional.of(decimal.number());
            case Value.Percent percent -> Optional.of(percent.number());
            default -> Optional.empty();
        };
    }
}
