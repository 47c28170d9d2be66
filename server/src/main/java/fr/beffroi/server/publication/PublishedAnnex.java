package fr.beffroi.server.publication;

import fr.beffroi.documents.FixedFile;
import fr.beffroi.server.annexes.Annex;
import java.util.UUID;

/**
 * An annex as it was published: titled and named as it was then.
 *
 * @param size in bytes
 */
record PublishedAnnex(UUID annex, String title, String name, FixedFile type, int size, String sha256) {
    static PublishedAnnex of(Annex annex) {
        return new PublishedAnnex(annex.id(), annex.title(), annex.name(), annex.type(), annex.size(), annex.sha256());
    }
}
