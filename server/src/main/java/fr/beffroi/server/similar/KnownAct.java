package fr.beffroi.server.similar;

import fr.beffroi.acts.similar.PublishedAct;
import java.util.UUID;

/** A published act by its id. @param source name of what it was imported with; "" for one's own */
record KnownAct(UUID id, String source, PublishedAct act) {
    public boolean isOurs() {
        return source.isEmpty();
    }
}
