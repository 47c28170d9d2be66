package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Property
    void figures_are_read(@ForAll LocalDate day) {
        if (day.getYear() >= 1000 && day.getYear() <= 9999) {
            assertThat(Dates.read(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))))
                    .contains(day);
        }
    }

    @Test
    void words_are_read() {
        assertThat(Dates.read(Plain.of("1er février 2026"))).contains(LocalDate.of(2026, 2, 1));
        assertThat(Dates.read(Plain.of("15 août 2025"))).contains(LocalDate.of(2025, 8, 15));
    }

    @Test
    void a_day_that_does_not_exist_is_no_day() {
        assertThat(Dates.read("31/02/2026")).isEmpty();
        assertThat(Dates.read("12 brumaire 1800")).isEmpty();
    }
}
