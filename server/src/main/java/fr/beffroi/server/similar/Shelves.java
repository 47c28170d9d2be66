package fr.beffroi.server.similar;

import fr.beffroi.acts.similar.Hit;
import fr.beffroi.acts.similar.Need;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.similar.SimilarActs;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The search index of each collectivity, in memory, built from the database when it is first asked for and again whenever
 * other acts are there: no file and no second truth to keep in step. An index of the largest size takes about 40 MB (see
 * {@link Importing#MOST_CHARACTERS}) and the {@value #KEPT} last asked are kept, so 160 MB at most. Inside {@link Tenancy#in}.
 */
@Component("similarShelves")
class Shelves {
    static final int KEPT = 4;

    private final Tenancy tenancy;
    private final KnownActs known;
    private final Map<UUID, Shelf> shelves = new LinkedHashMap<>(16, 0.75f, true);

    Shelves(Tenancy tenancy, KnownActs known) {
        this.tenancy = tenancy;
        this.known = known;
    }

    /** @param hit why it was found */
    record Found(KnownAct known, Hit hit) {}

    /** The best first. */
    List<Found> search(Need need, int most) {
        Shelf shelf = now();
        List<Found> found = new ArrayList<>();
        try {
            for (Hit hit : shelf.index().search(need, most)) {
                Held held = Objects.requireNonNull(shelf.ids().get(Key.of(hit.act())));
                found.add(new Found(new KnownAct(held.id(), held.source(), hit.act()), hit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** How many acts are searched: one that several sources hold counts once. */
    int size() {
        return now().ids().size();
    }

    private Shelf now() {
        UUID collectivity = tenancy.current();
        String state = known.state();
        Shelf shelf = find(collectivity);
        if (shelf == null || !shelf.state().equals(state)) {
            shelf = build(state);
            put(collectivity, shelf);
        }
        return shelf;
    }

    private synchronized @Nullable Shelf find(UUID collectivity) {
        return shelves.get(collectivity);
    }

    /** What is let go is not closed: a search may still read it, and it holds nothing but memory. */
    private synchronized void put(UUID collectivity, Shelf shelf) {
        shelves.put(collectivity, shelf);
        if (shelves.size() > KEPT) {
            shelves.remove(shelves.keySet().iterator().next());
        }
    }

    private Shelf build(String state) {
        Map<Key, Held> ids = new HashMap<>();
        List<PublishedAct> acts = new ArrayList<>();
        for (KnownAct one : known.all()) {
            if (ids.putIfAbsent(Key.of(one.act()), new Held(one.id(), one.source())) == null) {
                acts.add(one.act());
            }
        }
        try {
            SimilarActs index = SimilarActs.inMemory();
            index.replace("", acts);
            return new Shelf(state, index, ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Shelf(String state, SimilarActs index, Map<Key, Held> ids) {}

    private record Held(UUID id, String source) {}

    /** As {@link PublishedAct#isSameAs}: a collectivité numbers its acts. */
    private record Key(String siren, String number, LocalDate date) {
        static Key of(PublishedAct act) {
            return new Key(act.siren(), act.number(), act.date());
        }
    }
}
