package fr.beffroi.water.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeatherTest {
    @Test
    void one_value_a_day_stands_for_its_24_hours_and_rain_is_shared_out() {
        HourlySeries temperature = daily(12, 15, 9);
        HourlySeries rain = daily(0, 24, 2.4);

        Weather weather = Weather.of(temperature, rain);

        assertThat(weather.temperature().at(100)).isEqualTo(12);
        assertThat(weather.temperature().at(123)).isEqualTo(12);
        assertThat(weather.temperature().at(124)).isEqualTo(15);
        assertThat(weather.rain().at(130)).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(weather.rain().values()).sum()).isCloseTo(26.4, within(1e-9));
        assertThat(weather.rain().at(172)).isNaN();
    }

    @Test
    void hours_stay_as_they_are_and_nothing_says_nothing() {
        HourlySeries hours = new HourlySeries(7, new double[] {1, 2, Double.NaN, 4});

        Weather weather = Weather.of(hours, new HourlySeries(0, new double[0]));

        assertThat(weather.temperature().values()).containsExactly(1, 2, Double.NaN, 4);
        assertThat(weather.rain().at(8)).isNaN();
    }

    private static HourlySeries daily(double... values) {
        double[] hours = new double[(values.length - 1) * 24 + 1];
        Arrays.fill(hours, Double.NaN);
        for (int day = 0; day < values.length; day++) {
            hours[day * 24] = values[day];
        }
        return new HourlySeries(100, hours);
    }
}
