package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.SeriesRole.Kind;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Series that are no flow: levels and volumes of tanks, temperature, rain; inside {@link Tenancy#in}. */
@Component("telemetryRoles")
class SeriesRoles {
    private static final HourlySeries NOTHING = new HourlySeries(0, new double[0]);

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Measures measures;
    private final JournalBook journal;

    SeriesRoles(JdbcClient db, Tenancy tenancy, Measures measures, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.measures = measures;
        this.journal = journal;
    }

    /** They are no flow: no inflow of a district can be made of them. */
    void known(Collection<String> meters) {
        for (String meter : meters) {
            db.sql("""
                            insert into telemetry_roles (collectivity, meter, role) values (?, ?, 'NONE')
                            on conflict do nothing""").params(tenancy.current(), meter).update();
        }
    }

    /** These are flows: whoever mapped one of them as another measure before was wrong. What is named as weather or tank stays. */
    void flows(Collection<String> meters) {
        for (String meter : meters) {
            db.sql("delete from telemetry_roles where meter = ? and role = 'NONE'")
                    .param(meter)
                    .update();
        }
    }

    /** In alphabetical order. */
    List<SeriesRole> all() {
        return db.sql("select * from telemetry_roles order by meter")
                .query(SeriesRoles::role)
                .list();
    }

    Set<String> names() {
        return new HashSet<>(
                db.sql("select meter from telemetry_roles").query(String.class).list());
    }

    boolean isWeather(String meter) {
        return db.sql("select exists (select from telemetry_roles where meter = ? and role in ('TEMPERATURE', 'RAIN'))")
                .param(meter)
                .query(Boolean.class)
                .single();
    }

    /** Puts these in the place of what was said before. @return whether the weather is another one now */
    boolean save(List<SeriesRole> roles, Person by) {
        Set<SeriesRole> before = weatherRoles(all());
        db.sql("update telemetry_roles set role = 'NONE', district = null, square_metres = null")
                .update();
        for (SeriesRole role : roles) {
            db.sql(
                            "update telemetry_roles set role = :role, district = :district, square_metres = :area where meter = :meter")
                    .param("role", role.kind().name())
                    .param("district", role.district())
                    .param("area", role.squareMetres())
                    .param("meter", role.meter())
                    .update();
        }
        journal.record(
                "telemetry.roles",
                tenancy.current(),
                Map.of(
                        "tanks",
                        roles.stream().filter(one -> one.kind().isTank()).count(),
                        "weather",
                        weatherRoles(roles).size(),
                        "by",
                        by.id(),
                        "role",
                        by.role()),
                Map.of());
        return !weatherRoles(roles).equals(before);
    }

    private static Set<SeriesRole> weatherRoles(List<SeriesRole> roles) {
        Set<SeriesRole> weather = new HashSet<>();
        roles.stream()
                .filter(one -> one.kind() == Kind.TEMPERATURE || one.kind() == Kind.RAIN)
                .forEach(weather::add);
        return weather;
    }

    /** What is known of the weather; empty where nobody said which series it is. */
    Optional<Weather> findWeather() {
        List<SeriesRole> roles = all();
        HourlySeries temperature = series(roles, Kind.TEMPERATURE);
        HourlySeries rain = series(roles, Kind.RAIN);
        return temperature.length() + rain.length() == 0
                ? Optional.empty()
                : Optional.of(Weather.of(temperature, rain));
    }

    private HourlySeries series(List<SeriesRole> roles, Kind kind) {
        List<String> meters = roles.stream()
                .filter(one -> one.kind() == kind)
                .map(SeriesRole::meter)
                .toList();
        return measures.of(meters).values().stream().findFirst().orElse(NOTHING);
    }

    List<SeriesRole> tanks(UUID district) {
        return all().stream()
                .filter(one -> one.kind().isTank() && district.equals(one.district()))
                .toList();
    }

    private static SeriesRole role(ResultSet row, int number) throws SQLException {
        return new SeriesRole(
                row.getString("meter"),
                Kind.valueOf(row.getString("role")),
                row.getObject("district", UUID.class),
                row.getObject("square_metres", Double.class));
    }
}
