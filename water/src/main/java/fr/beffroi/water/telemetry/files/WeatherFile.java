package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hourly temperature (°C) and rain (mm) from a CSV file whose titles say which is which. */
public final class WeatherFile {
    private WeatherFile() {}

    /** @throws UnreadableTelemetry the first thing that is wrong */
    public static Weather read(String file, byte[] bytes) throws UnreadableTelemetry {
        TelemetryMapping guess = TelemetryMapping.guess(file, bytes);
        List<MeterColumn> measures = new ArrayList<>();
        for (MeterColumn column : guess.columns()) {
            measures.add(new MeterColumn(column.column(), column.column(), Quantity.MEASURE, Unit.NONE));
        }
        Map<String, HourlySeries> read = TelemetryFile.read(
                        file,
                        bytes,
                        new TelemetryMapping(
                                guess.separator(),
                                guess.decimalComma(),
                                guess.timeColumn(),
                                guess.hourColumn(),
                                guess.timeForm(),
                                guess.zone(),
                                guess.meterColumn(),
                                measures))
                .meters();
        Optional<HourlySeries> temperature = find(read, "temp.*|.*(temp[ée]rature|\\bt°|°c).*");
        Optional<HourlySeries> rain = find(read, ".*(rain|pluie|pr[ée]cip|\\brr).*");
        if (temperature.isEmpty() || rain.isEmpty()) {
            throw UnreadableTelemetry.of(file, 1, null, "weather.columns");
        }
        return Weather.of(temperature.get(), rain.get());
    }

    private static Optional<HourlySeries> find(Map<String, HourlySeries> read, String title) {
        return read.entrySet().stream()
                .filter(column -> column.getKey().toLowerCase(Locale.ROOT).matches(title))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
