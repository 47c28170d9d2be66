package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Issuer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is convened.
 *
 * @param population municipal population of the commune; of an EPCI or syndicat, that of its most populous commune (CGCT
 *     L5211-1); null where it is not known
 * @param startsAt day and hour of the session
 * @param convokedOn day on which the convocation was sent; null before
 * @param emergency whether the mayor shortened the time (CGCT L2121-11, L2121-12)
 * @param firstAfterRenewal whether it is the first session after a general renewal (CGCT L2121-7)
 * @param secondConvocation whether it follows a session that lacked its quorum (CGCT L2121-17)
 * @param items in their order, numbered from 1
 * @throws IllegalArgumentException with the key {@code plan.items} for an id that stands twice, {@code plan.numbers} for
 *     numbers out of order
 */
public record SessionPlan(
        Issuer issuer,
        @Nullable Integer population,
        LocalDateTime startsAt,
        String place,
        @Nullable LocalDate convokedOn,
        boolean emergency,
        boolean firstAfterRenewal,
        boolean secondConvocation,
        Roster roster,
        List<Item> items) {
    public SessionPlan {
        items = List.copyOf(items);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!ids.add(items.get(i).id())) {
                throw new IllegalArgumentException("plan.items");
            }
            if (items.get(i).number() != i + 1) {
                throw new IllegalArgumentException("plan.numbers");
            }
        }
    }

    public LocalDate date() {
        return startsAt.toLocalDate();
    }

    Optional<LocalDate> convokedOnIfKnown() {
        return Optional.ofNullable(convokedOn);
    }

    /** @throws NoSuchElementException if no item has this id */
    public Item getItem(String id) {
        return findItem(id).orElseThrow(() -> new NoSuchElementException("item " + id));
    }

    public Optional<Item> findItem(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public SessionPlan convoked(LocalDate day) {
        return new SessionPlan(
                issuer,
                population,
                startsAt,
                place,
                day,
                emergency,
                firstAfterRenewal,
                secondConvocation,
                roster,
                items);
    }

    public SessionPlan with(List<Item> other) {
        return new SessionPlan(
                issuer,
                population,
                startsAt,
                place,
                convokedOn,
                emergency,
                firstAfterRenewal,
                secondConvocation,
                roster,
                other);
    }

    public SessionPlan with(Roster other) {
        return new SessionPlan(
                issuer,
                population,
                startsAt,
                place,
                convokedOn,
                emergency,
                firstAfterRenewal,
                secondConvocation,
                other,
                items);
    }
}
