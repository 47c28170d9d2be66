package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Item;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.AnnexRefused;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.drafting.ValidatedDrafts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The files that go with each item of an agenda: what members receive, which changes until the convocation leaves. Inside
 * {@code Tenancy.in}.
 */
@Component
class ItemAnnexes {
    private final Sessions sessions;
    private final Annexes annexes;
    private final ValidatedDrafts drafts;

    ItemAnnexes(Sessions sessions, Annexes annexes, ValidatedDrafts drafts) {
        this.sessions = sessions;
        this.annexes = annexes;
        this.drafts = drafts;
    }

    /** By the id of the item, for every item: once the convocation left, those that members received with it. */
    Map<String, List<Annex>> of(Stored session) {
        List<UUID> subjects =
                session.plan().items().stream().map(item -> subject(item.id())).toList();
        Instant convened = session.convenedAt();
        Map<UUID, List<Annex>> found = convened == null ? annexes.of(subjects) : annexes.at(subjects, convened);
        Map<String, List<Annex>> all = new LinkedHashMap<>();
        for (Item item : session.plan().items()) {
            all.put(item.id(), found.getOrDefault(subject(item.id()), List.of()));
        }
        return all;
    }

    /** Their titles, for the papers. */
    Map<String, List<String>> titles(Stored session) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        of(session)
                .forEach((item, files) ->
                        titles.put(item, files.stream().map(Annex::title).toList()));
        return titles;
    }

    /** Those of the act that came of an item, which may have changed since; before, those of the item. */
    List<Annex> borne(UUID session, String item) {
        return sessions.findAct(session, item).map(annexes::of).orElseGet(() -> of(session, item));
    }

    /** @throws NoSuchElementException if there is none such */
    Annex get(UUID session, String item, UUID annex) {
        return of(session, item).stream()
                .filter(one -> one.id().equals(annex))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("annex " + annex));
    }

    List<Annex> of(UUID session, String item) {
        Stored stored = sessions.get(session);
        return of(stored).getOrDefault(stored.plan().getItem(item).id(), List.of());
    }

    void add(UUID session, String item, SentFile file, String title, Person by) {
        annexes.add(preparing(session, item), file, title, by);
    }

    void rename(UUID session, String item, UUID annex, String title, Person by) {
        annexes.rename(preparing(session, item), annex, title, by);
    }

    void move(UUID session, String item, UUID annex, int places, Person by) {
        annexes.move(preparing(session, item), annex, places, by);
    }

    /** Where members of another session received it, its content is kept. */
    void remove(UUID session, String item, UUID annex, Person by) {
        annexes.remove(preparing(session, item), annex, sessions.convenedElsewhere(session, item), by);
    }

    /** An item that was typed here and taken off the agenda is no more; a draft keeps its annexes for the next agenda. */
    void dropped(UUID session, String item, Person by) {
        UUID subject = subject(item);
        if (!drafts.isDraft(subject)) {
            boolean keep = sessions.convenedElsewhere(session, item);
            annexes.of(subject).forEach(one -> annexes.remove(subject, one.id(), keep, by));
        }
    }

    /** @throws AnnexRefused once the convocation left */
    private UUID preparing(UUID session, String item) {
        Stored stored = sessions.getLocked(session);
        if (!stored.preparing()) {
            throw new AnnexRefused("sessions.annexes.convened");
        }
        return on(stored, item);
    }

    private static UUID on(Stored stored, String item) {
        return subject(stored.plan().getItem(item).id());
    }

    private static UUID subject(String item) {
        return UUID.fromString(item);
    }
}
