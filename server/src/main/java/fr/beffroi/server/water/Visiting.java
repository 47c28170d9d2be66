package fr.beffroi.server.water;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what a team found. Inside {@code Tenancy.in}. */
@Component("waterVisiting")
class Visiting {
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_YEARS_AGO = 2;
    private static final double MOST_FLOW = 2_000;
    private static final double MOST_A_YEAR = 20_000_000;

    private final Uses uses;
    private final CampaignRows campaigns;
    private final VisitRows visits;
    private final JournalBook journal;

    Visiting(Uses uses, CampaignRows campaigns, VisitRows visits, JournalBook journal) {
        this.uses = uses;
        this.campaigns = campaigns;
        this.visits = visits;
        this.journal = journal;
    }

    /**
     * What a person says.
     *
     * @param flow m³ per hour
     * @param m3AYear that the repair saves
     */
    record Told(
            boolean found,
            Visit.@Nullable Kind kind,
            String pipe,
            @Nullable Double flow,
            @Nullable Double m3AYear,
            String note,
            LocalDate on) {

        /** @throws Refused if a find has no kind, a figure is none, or the day is to come or more than two years ago */
        static Told of(
                boolean found,
                Visit.@Nullable Kind kind,
                String pipe,
                String flow,
                String m3,
                String note,
                @Nullable LocalDate on) {
            LocalDate today = WaterFeature.today();
            LocalDate day = on == null ? today : on;
            if (day.isAfter(today) || day.isBefore(today.minusYears(MOST_YEARS_AGO))) {
                throw new Refused("water.visit.day");
            }
            if (found && kind == null) {
                throw new Refused("water.visit.kind.none");
            }
            String clean = note.replaceAll("\\p{Cntrl}+", " ").strip();
            if (clean.length() > LONGEST_NOTE) {
                throw new Refused("water.visit.note.long", LONGEST_NOTE);
            }
            return new Told(
                    found,
                    found ? kind : null,
                    found ? pipe : "",
                    found ? figure(flow, MOST_FLOW) : null,
                    found ? figure(m3, MOST_A_YEAR) : null,
                    clean,
                    day);
        }

        private static @Nullable Double figure(String written, double most) {
            String plain = written.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
            if (plain.isEmpty()) {
                return null;
            }
            if (!plain.matches("\\d{1,9}(\\.\\d{1,4})?") || Double.parseDouble(plain) > most) {
                throw new Refused("water.visit.figure", written);
            }
            return Double.parseDouble(plain);
        }
    }

    /**
     * May be told whatever became of the use.
     *
     * @param photo cleaned, or null
     * @throws NotAllowed if the use is not theirs to work with
     * @throws Refused if no team was sent there, or the pipe is not of the stretch
     */
    UUID note(UUID stretch, Told told, byte @Nullable [] photo, Person by) {
        uses.requireToWork(WaterFeature.USE);
        StretchRow row = campaigns.getStretch(stretch);
        if (row.state() != StretchRow.State.TO_VISIT) {
            throw new Refused("water.visit.not-sent");
        }
        boolean known = row.pipes().stream().anyMatch(pipe -> pipe.id().equals(told.pipe()));
        if (told.found() && !known) {
            throw new Refused("water.visit.pipe");
        }
        Visit visit = new Visit(
                UUID.randomUUID(),
                stretch,
                told.kind(),
                told.pipe(),
                told.flow(),
                told.m3AYear(),
                told.note(),
                told.on(),
                by.id(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                photo != null);
        visits.add(visit, photo);
        Map<String, Object> facts = facts(visit, by);
        facts.put("found", visit.isFound());
        if (visit.kind() != null) {
            facts.put("leak", visit.kind());
        }
        journal.record("water.visit.noted", visit.id(), facts, Map.of());
        return visit.id();
    }

    /** @return the stretch it was noted on @throws NotAllowed if the use is not theirs to work with */
    UUID withdraw(UUID id, Person by) {
        uses.requireToWork(WaterFeature.USE);
        Visit visit = visits.get(id);
        visits.withdraw(id);
        journal.record("water.visit.withdrawn", id, facts(visit, by), Map.of());
        return visit.stretch();
    }

    private static Map<String, Object> facts(Visit visit, Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("stretch", visit.stretch());
        facts.put("on", visit.on());
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }
}
