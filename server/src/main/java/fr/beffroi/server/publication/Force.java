package fr.beffroi.server.publication;

import fr.beffroi.server.publication.Formalities.Announced;
import fr.beffroi.server.publication.Formalities.Received;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an act binds, as far as what is recorded here tells: once the prefect received it and it was made known in the form
 * that is the collectivity's (CGCT L2131-1, à confirmer dans LEGI). Acts that need no transmission (L2131-2, L2131-3) are
 * not told apart: who publishes knows.
 *
 * @param received null: not recorded
 * @param known the day it was made known in the legal form; null: not recorded
 */
record Force(@Nullable LocalDate received, @Nullable LocalDate known) {

    /** @param publications of this version only */
    static Force of(
            @Nullable Received receipt,
            List<Announced> announcements,
            List<Publication> publications,
            PublicationSettings.Form form) {
        Stream<LocalDate> online = form == PublicationSettings.Form.ONLINE
                ? publications.stream().map(Publication::publishedOn)
                : Stream.empty();
        Stream<LocalDate> otherwise = announcements.stream()
                .filter(one -> one.form() == Announced.Form.NOTIFIED
                        || one.form().name().equals(form.name()))
                .map(Announced::on);
        return new Force(
                receipt == null ? null : receipt.on(),
                Stream.concat(online, otherwise).min(LocalDate::compareTo).orElse(null));
    }

    /** The later of the two days; null while one lacks. */
    public @Nullable LocalDate since() {
        if (received == null || known == null) {
            return null;
        }
        return received.isAfter(known) ? received : known;
    }
}
