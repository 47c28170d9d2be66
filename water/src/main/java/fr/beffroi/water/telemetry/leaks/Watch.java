package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One district, day after day. */
final class Watch {
    private static final int WEEK = 7;
    private static final int LEARNING = 28;

    private final LocalDays days;
    private final Settings settings;
    private final Sense quick;
    private final Sense slow;
    private final Steps steps;
    private final List<DayReport> reports = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private DayShape shape = DayShape.unknown();
    /** By whose measure the last step is settled. */
    private Sense settling;

    Watch(LocalDays days, @Nullable Weather weather, ZoneId zone, Settings settings) {
        this.days = days;
        this.settings = settings;
        this.quick = sense(weather, zone, settings.quick());
        this.slow = sense(weather, zone, settings.slow());
        this.settling = quick;
        this.steps = new Steps(days.count());
    }

    private Sense sense(@Nullable Weather weather, ZoneId zone, Settings.Pace pace) {
        return new Sense(days, WeatherEffect.of(weather, days, zone, pace), settings, pace);
    }

    Screening screen() {
        for (int day = 0; day < days.count(); day++) {
            reports.add(report(day));
        }
        return new Screening(reports, alarms);
    }

    private DayReport report(int day) {
        if (day % WEEK == 0) {
            learn(day);
        }
        double usualFlow = usualFlow(day);
        MeterHealth health = MeterHealth.of(days, day, usualFlow);
        if (health != MeterHealth.GOOD) {
            return without(
                    day, health == MeterHealth.FAULT ? DistrictState.METER_FAULT : DistrictState.NO_DATA);
        }
        quick.measure(day, shape, steps, usualFlow);
        slow.measure(day, shape, steps, usualFlow);
        if (!quick.isKnown() || !slow.isKnown()) {
            return without(day, DistrictState.LEARNING);
        }
        if (steps.isSettling(day)) {
            steps.settle(day, settling.levels());
        } else {
            quick.judge(day);
            slow.judge(day);
            boolean done = judge(day, quick, Alarm.Kind.ABRUPT, usualFlow)
                    || judge(day, slow, Alarm.Kind.GROWING, usualFlow);
        }
        return new DayReport(
                days.date(day), state(day), slow.level(day) - slow.usual(), slow.unit(), steps.open(), evidence());
    }

    private boolean judge(int day, Sense sense, Alarm.Kind kind, double usualFlow) {
        Optional<Cusum> rise = sense.findRise();
        Optional<Cusum> drop = sense.findDrop();
        if (rise.isPresent() && sense.isBelievable(rise.get(), day, steps, usualFlow)) {
            int since = steps.onset(rise.get().since(), day, sense.levels());
            double flow = steps.rise(since, day, settings.settleDays(), sense.levels(), sense.usual());
            alarms.add(new Alarm(days.end(day), days.date(since), flow, kind, flow / sense.unit()));
            restart(since, day, sense);
            return true;
        }
        if (drop.isPresent()) {
            int since = steps.onset(drop.get().since(), day, sense.levels());
            steps.fall(since, day, settings.settleDays(), sense.levels(), sense.usual(), sense.unit());
            restart(since, day, sense);
            return true;
        }
        return false;
    }

    private void restart(int since, int day, Sense sense) {
        settling = sense;
        quick.restart(since, day);
        slow.restart(since, day);
    }

    private void learn(int day) {
        if (day >= LEARNING) {
            shape = DayShape.learnt(days, slow.hourLevels(), day, settings.shapeDays());
        }
        quick.learn(day, !steps.isSettling(day));
        slow.learn(day, !steps.isSettling(day));
    }

    private double usualFlow(int day) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, day - LEARNING); i < day; i++) {
            double mean = days.mean(i);
            if (!Double.isNaN(mean)) {
                sum += mean;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private double evidence() {
        return Math.max(quick.evidence(), slow.evidence());
    }

    private DistrictState state(int day) {
        if (steps.open() > 0) {
            return DistrictState.LEAK;
        }
        if (steps.isRepaired(day)) {
            return DistrictState.REPAIR_SEEN;
        }
        return evidence() > 0.5 ? DistrictState.TO_WATCH : DistrictState.NORMAL;
    }

    private DayReport without(int day, DistrictState state) {
        return new DayReport(days.date(day), state, Double.NaN, Double.NaN, steps.open(), evidence());
    }
}
