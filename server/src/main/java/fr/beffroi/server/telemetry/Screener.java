package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.leaks.Alarm;
import fr.beffroi.water.telemetry.leaks.DayReport;
import fr.beffroi.water.telemetry.leaks.Known;
import fr.beffroi.water.telemetry.leaks.LeakDetector;
import fr.beffroi.water.telemetry.leaks.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A district's straight line to the queue: its inflow, what in it looks like a leak (energy measured), evidence, proposal.
 * Each district in a transaction of its own that locks the use's row first, so that nothing runs while it is suspended.
 */
@Component
class Screener {
    private static final Logger log = LoggerFactory.getLogger(Screener.class);

    private static final String VERSION = "leak-detector-1";
    private static final String WITH_WEATHER = VERSION + " weather";
    private static final int DAYS_KEPT = 120;
    /** A rise that is over and older than that is history, no matter for a person's morning. */
    private static final int RECENT = 30;

    private final Tenancy tenancy;
    private final Uses uses;
    private final Districts districts;
    private final Alarms alarms;
    private final Outcomes outcomes;
    private final Proposals proposals;
    private final AlarmWords words;
    private final EnergyMeter meter;
    private final SeriesRoles roles;
    private final Collectivities collectivities;

    Screener(
            Tenancy tenancy,
            Uses uses,
            Districts districts,
            Alarms alarms,
            Outcomes outcomes,
            Proposals proposals,
            AlarmWords words,
            EnergyMeter meter,
            SeriesRoles roles,
            Collectivities collectivities) {
        this.tenancy = tenancy;
        this.uses = uses;
        this.districts = districts;
        this.alarms = alarms;
        this.outcomes = outcomes;
        this.proposals = proposals;
        this.words = words;
        this.meter = meter;
        this.roles = roles;
        this.collectivities = collectivities;
    }

    /** Screens every district of which something changed; none while the use is not open. Outside of any transaction. */
    void screen(UUID collectivity) {
        List<UUID> due = tenancy.in(collectivity, this::due);
        if (due.isEmpty()) {
            return;
        }
        for (UUID district : due) {
            try {
                tenancy.run(collectivity, () -> screenOne(district));
            } catch (NotAllowed suspended) {
                return;
            } catch (RuntimeException e) {
                log.error("district {} of collectivity {} was not screened", district, collectivity, e);
            }
        }
    }

    private List<UUID> due() {
        boolean open = uses.all().stream()
                .anyMatch(use -> use.key().equals(TelemetryFeature.USE) && use.state() == UseState.OPEN);
        return open ? districts.pending() : List.of();
    }

    private void screenOne(UUID id) {
        Use use = uses.getOpen(TelemetryFeature.USE);
        Optional<District> due = districts.findPendingLocked(id);
        if (due.isEmpty()) {
            return;
        }
        District district = due.get();
        // Once its row is locked: weather that changes from here on makes it pending again.
        Weather weather = roles.findWeather().orElse(null);
        HourlySeries inflow = districts.inflow(district);
        Known known = outcomes.known(id);
        LeakDetector detector = new LeakDetector(LegalTime.FRANCE, weather);
        Measured<Screening> measured = meter.measure(() -> detector.screen(inflow, known));
        Screening screening = measured.result();
        int last = lastWholeDay(inflow, screening.days());
        if (last < 0) {
            districts.screened(id, screening.state(), List.of());
            return;
        }
        List<LeakAlarm> before = alarms.of(id);
        for (Alarm alarm : screening.alarms()) {
            if (isOfNow(alarm, screening.days(), last) && before.stream().noneMatch(one -> one.isSame(alarm))) {
                propose(use, district, alarm, inflow, screening, measured.energy(), weather != null);
            }
        }
        districts.screened(id, screening.days().get(last).state(), Seen.days(inflow, screening, last, DAYS_KEPT));
    }

    private void propose(
            Use use,
            District district,
            Alarm alarm,
            HourlySeries inflow,
            Screening screening,
            Energy energy,
            boolean weather) {
        int day = index(screening.days(), LocalDate.ofInstant(alarm.raised(), LegalTime.FRANCE));
        LeakAlarm raised = new LeakAlarm(
                UUID.randomUUID(),
                district.id(),
                alarm.raised(),
                alarm.start(),
                alarm.litresPerSecond(),
                alarm.kind(),
                Seen.of(inflow, screening, day, alarm.start(), alarm.spreads()));
        Proposal proposal = new Proposal(
                raised.proposal(),
                use.id(),
                TelemetryFeature.KIND,
                words.subject(district, raised),
                words.content(district, raised),
                words.evidence(raised),
                new Confidence(0, Confidence.NOT_CALIBRATED),
                weather ? WITH_WEATHER : VERSION,
                energy,
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
        proposals.submit(
                proposal,
                districts.service(),
                collectivities.get(tenancy.current()).demonstration());
        alarms.add(raised);
    }

    /** Whether its leak is still open, or it was raised in the last weeks. */
    private static boolean isOfNow(Alarm alarm, List<DayReport> days, int last) {
        int open = last;
        while (open > 0 && days.get(open - 1).leak() > 0 && days.get(last).leak() > 0) {
            open--;
        }
        int raised = index(days, LocalDate.ofInstant(alarm.raised(), LegalTime.FRANCE));
        return raised <= last && raised >= Math.min(open, last - RECENT);
    }

    /** A day that is not over says "no data" of what is still to come. */
    private static int lastWholeDay(HourlySeries inflow, List<DayReport> days) {
        if (days.isEmpty()) {
            return -1;
        }
        LocalDate end = LocalDate.ofInstant(
                HourlySeries.startOf(inflow.endHour()).minus(6, ChronoUnit.HOURS), LegalTime.FRANCE);
        return days.getLast().date().isAfter(end) ? days.size() - 2 : days.size() - 1;
    }

    private static int index(List<DayReport> days, LocalDate date) {
        return (int) ChronoUnit.DAYS.between(days.getFirst().date(), date);
    }
}
