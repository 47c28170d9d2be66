package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One district, day after day. */
final class Watch {
    private static final int WEEK = 7;
    private static final int LEARNING = 28;

    private final LocalDays days;
    private final Settings settings;
    private final Known known;
    private final Sense quick;
    private final Sense slow;
    private final Steps steps;
    private final List<DayReport> reports = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final NightFlow night;
    private final double[][] expected;
    private DayShape shape = DayShape.unknown();
    /** By whose measure the last step is settled. */
    private Sense settling;

    Watch(LocalDays days, @Nullable Weather weather, ZoneId zone, Settings settings, Known known) {
        this.days = days;
        this.settings = settings;
        this.known = known;
        this.quick = sense(weather, zone, settings.quick());
        this.slow = sense(weather, zone, settings.slow());
        this.settling = quick;
        this.night = NightFlow.of(days);
        this.expected = new double[days.count()][LocalDays.HOURS];
        for (double[] day : expected) {
            Arrays.fill(day, Double.NaN);
        }
        this.steps = new Steps(days.count());
    }

    private Sense sense(@Nullable Weather weather, ZoneId zone, Settings.Pace pace) {
        return new Sense(days, WeatherEffect.of(weather, days, zone, pace), settings, pace);
    }

    Screening screen() {
        for (int day = 0; day < days.count(); day++) {
            reports.add(report(day));
        }
        return new Screening(reports, alarms, expected());
    }

    private HourlySeries expected() {
        if (days.count() == 0) {
            return new HourlySeries(0, new double[0]);
        }
        long first = days.hour(0, 0);
        double[] flows = new double[(int) (days.hour(days.count() - 1, LocalDays.HOURS - 1) - first) + 1];
        Arrays.fill(flows, Double.NaN);
        for (int day = 0; day < days.count(); day++) {
            for (int place = 0; place < LocalDays.HOURS; place++) {
                flows[(int) (days.hour(day, place) - first)] = expected[day][place];
            }
        }
        return new HourlySeries(first, flows);
    }

    private void expect(int day) {
        double level = slow.usualByHour(day, steps);
        for (int place = 0; place < LocalDays.HOURS; place++) {
            expected[day][place] = level + shape.above(days.kind(day, place), place);
        }
    }

    private DayReport report(int day) {
        if (day % WEEK == 0) {
            learn(day);
        }
        if (known.isExplained(days.date(day))) {
            return without(day, DistrictState.EXPLAINED);
        }
        double usualFlow = usualFlow(day);
        MeterHealth health = MeterHealth.of(days, day, usualFlow);
        if (health != MeterHealth.GOOD) {
            return without(day, health == MeterHealth.FAULT ? DistrictState.METER_FAULT : DistrictState.NO_DATA);
        }
        quick.measure(day, shape, steps, usualFlow);
        slow.measure(day, shape, steps, usualFlow);
        expect(day);
        if (!quick.isKnown() || !slow.isKnown()) {
            return without(day, DistrictState.LEARNING);
        }
        if (isRebased(day)) {
            boolean isRepair = known.isRepair(days.date(day));
            steps.rebase(day, settings.settleDays(), quick.levels(), quick.usual(), isRepair);
            restart(day, day, quick);
        } else if (steps.isSettling(day)) {
            steps.settle(day, settling.levels());
        } else {
            quick.judge(day);
            slow.judge(day);
            if (!hasStep(day, quick, Alarm.Kind.ABRUPT, usualFlow)) {
                hasStep(day, slow, Alarm.Kind.GROWING, usualFlow);
            }
        }
        return report(day, state(day), slow.level(day) - slow.usual(), slow.unit());
    }

    private boolean isRebased(int day) {
        return known.isRepair(days.date(day)) || known.isNewLevel(days.date(day));
    }

    private boolean hasStep(int day, Sense sense, Alarm.Kind kind, double usualFlow) {
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
            if (!Double.isNaN(mean) && !known.isExplained(days.date(i))) {
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
        return report(day, state, Double.NaN, Double.NaN);
    }

    private DayReport report(int day, DistrictState state, double residual, double spread) {
        return new DayReport(
                days.date(day),
                state,
                night.minimum(day),
                night.lowestTenth(day),
                residual,
                spread,
                steps.open(),
                evidence());
    }
}
