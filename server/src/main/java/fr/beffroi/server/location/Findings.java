package fr.beffroi.server.location;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a team found where a person sent it, for the next search. Inside {@link fr.beffroi.server.platform.Tenancy#in}. */
@Component("locationFindings")
class Findings {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_PIPE = 100;

    private final Uses uses;
    private final Searches searches;
    private final Proposals proposals;
    private final Decisions decisions;
    private final JournalBook journal;

    Findings(Uses uses, Searches searches, Proposals proposals, Decisions decisions, JournalBook journal) {
        this.uses = uses;
        this.searches = searches;
        this.proposals = proposals;
        this.decisions = decisions;
        this.journal = journal;
    }

    /**
     * @param leak whether one was there
     * @param pipe on which; empty: the one around which was searched
     * @param day of the repair or of the search; today where it is not said
     */
    record Told(
            boolean leak,
            String pipe,
            String note,
            @Nullable LocalDate day) {}

    /**
     * May be told whatever became of the use.
     *
     * @throws NotAllowed if the use is not theirs to work with
     * @throws NoSuchElementException if there is no such place
     * @throws Refused if no team was sent there, the network has no such pipe, or the day is not one on which it can have been
     */
    void note(UUID proposal, Told told, Person by) {
        uses.requireToWork(LocationFeature.USE);
        Place place =
                searches.findPlace(proposal).orElseThrow(() -> new NoSuchElementException("leak place " + proposal));
        if (!PlaceFace.isSent(proposals.get(proposal), decisions.of(proposal))) {
            throw new Refused("location.found.not-sent");
        }
        String pipe = told.leak() ? Clean.text(told.pipe()).strip() : "";
        String note = Clean.text(told.note()).strip();
        if (pipe.length() > LONGEST_PIPE || note.length() > LONGEST_NOTE) {
            throw new Refused("location.found.long");
        }
        if (!pipe.isEmpty() && !searches.hasPipe(searches.get(place.search()).hash(), pipe)) {
            throw new Refused("location.found.unknown");
        }
        LocalDate today = LocationFeature.today();
        LocalDate day = told.day() == null ? today : told.day();
        if (day.isAfter(today) || day.isBefore(today.minusYears(20))) {
            throw new Refused("location.found.day");
        }
        searches.found(proposal, told.leak(), pipe, note, day, by.id());
        journal.record(
                "water.leak_search.found",
                proposal,
                Map.of("leak", told.leak(), "day", day, "by", by.id(), "role", by.role()),
                Map.of());
    }
}
