package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Writing;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one item has come to, while events are folded. */
final class Progress {
    final Item item;
    final Map<String, Event.Interested> interested = new LinkedHashMap<>();
    final List<Event.RoundHeld> rounds = new ArrayList<>();
    final List<Event.LateChange> lateChanges = new ArrayList<>();
    ItemStatus status = ItemStatus.WAITING;

    @Nullable
    Writing writing;

    int secretAskedBy;
    int publicAskedBy;
    boolean waived;

    @Nullable
    Outcome outcome;

    @Nullable
    LocalDateTime openedAt;

    @Nullable
    LocalDateTime endedAt;
    /** As it was at the end. */
    @Nullable
    Presence presence;

    @Nullable
    Member chair;

    Progress(Item item) {
        this.item = item;
        this.writing = item.writing();
    }
}
