package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One pace at which a district is watched: its usual level, its residual by the steadiest method, its sums. */
final class Sense {
    /** Another method has another past: it must be clearly better to take over. */
    private static final double BETTER = 0.9;

    private static final double YEAR = 365;

    private final LocalDays days;
    private final Settings settings;
    private final WeatherEffect weather;
    private final List<Track> tracks;
    private final Track byDay;
    private final List<Cusum> rises;
    private final Cusum drop;
    private Track best;
    private double usual = Double.NaN;
    private double usualByDay = Double.NaN;
    private double residual = Double.NaN;
    private double unit = Double.NaN;

    Sense(LocalDays days, WeatherEffect weather, Settings settings, Settings.Pace pace) {
        this.days = days;
        this.settings = settings;
        this.weather = weather;
        this.tracks = Stream.of(Method.values())
                .filter(method -> method != Method.BY_DAY)
                .map(method -> new Track(method, days, settings.shapeDays(), pace))
                .toList();
        this.byDay = new Track(Method.BY_DAY, days, settings.shapeDays(), pace);
        this.best = tracks.getLast();
        this.rises = pace.rises().stream().map(Cusum::new).toList();
        this.drop = new Cusum(pace.drop());
    }

    /** @param day first that is not to be looked at */
    void learn(int day, boolean mayChange) {
        byDay.learn(day);
        for (Track track : tracks) {
            track.learn(day);
            boolean better = Double.isNaN(best.spread()) || track.spread() < BETTER * best.spread();
            if (better && mayChange) {
                best = track;
            }
        }
    }

    void measure(int day, DayShape shape, Steps steps, double usualFlow) {
        double ofWeather = weather.today(day);
        for (Track track : tracks) {
            track.measure(day, shape);
            if (!steps.isSettling(day)) {
                track.keep(day, track.level(day) - track.usual(day, steps) - steps.now() - ofWeather);
            }
        }
        byDay.measure(day, shape);
        usualByDay = byDay.usual(day, steps) + ofWeather;
        usual = best.usual(day, steps) + ofWeather;
        residual = best.level(day) - usual - steps.now();
        double unseen = 1 - Math.min(1, day / YEAR);
        unit = Math.max(best.spread(), settings.floor() * usualFlow) * (1 + settings.young() * unseen);
    }

    boolean isKnown() {
        return !Double.isNaN(residual) && !Double.isNaN(unit);
    }

    void judge(int day) {
        weather.learn(day, residual + weather.today(day));
        double scaled = Math.clamp(residual / unit, -settings.clip(), settings.clip());
        rises.forEach(rise -> rise.add(day, scaled));
        drop.add(day, -scaled);
    }

    Optional<Cusum> findRise() {
        return rises.stream().filter(Cusum::isOver).findFirst();
    }

    Optional<Cusum> findDrop() {
        return Optional.of(drop).filter(Cusum::isOver);
    }

    void restart(int since, int day) {
        tracks.forEach(track -> track.forget(since, day));
        rises.forEach(Cusum::reset);
        drop.reset();
    }

    /** Whether what rose is large enough to matter, old enough not to be a hydrant, and there by day, too. */
    boolean isBelievable(Cusum rise, int day, Steps steps, double usualFlow) {
        double flow = steps.flow(rise.since(), day, best.levels(), usual);
        double ofDay = steps.flow(rise.since(), day, byDay.levels(), usualByDay);
        return day - rise.since() >= settings.fewestDays() - 1
                && flow >= settings.least() * usualFlow
                && flow >= settings.clear() * unit
                && !(ofDay < settings.byDay() * flow);
    }

    double evidence() {
        return rises.stream().mapToDouble(Cusum::share).max().orElse(0);
    }

    double[] levels() {
        return best.levels();
    }

    double level(int day) {
        return best.level(day);
    }

    double[] hourLevels() {
        return tracks.getLast().levels();
    }

    /** Of the level that the shape of the day stands on, the weather included. */
    double usualByHour(int day, Steps steps) {
        return tracks.getLast().usual(day, steps) + weather.today(day);
    }

    double usual() {
        return usual;
    }

    double unit() {
        return unit;
    }
}
