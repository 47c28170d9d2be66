package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.leaks.Alarm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The alarms of the collectivity at hand, each with what was seen; inside {@link Tenancy#in}. */
@Component
class Alarms {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Alarms(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(LeakAlarm alarm) {
        db.sql("""
                        insert into telemetry_alarms (proposal, collectivity, district, raised_at, started_on, flow, kind,
                            seen)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        alarm.proposal(),
                        tenancy.current(),
                        alarm.district(),
                        alarm.raised().atOffset(java.time.ZoneOffset.UTC),
                        alarm.started(),
                        alarm.flow(),
                        alarm.kind().name(),
                        json.writeValueAsString(alarm.seen()))
                .update();
    }

    Optional<LeakAlarm> find(UUID proposal) {
        return db.sql("select * from telemetry_alarms where proposal = ?")
                .param(proposal)
                .query(this::alarm)
                .optional();
    }

    /** @throws NoSuchElementException if this collectivity has none of this id */
    LeakAlarm get(UUID proposal) {
        return find(proposal).orElseThrow(() -> new NoSuchElementException("alarm " + proposal));
    }

    List<LeakAlarm> of(UUID district) {
        return db.sql("select * from telemetry_alarms where district = ? order by raised_at desc")
                .param(district)
                .query(this::alarm)
                .list();
    }

    /** Last raised first. */
    List<LeakAlarm> latest(int most) {
        return db.sql("select * from telemetry_alarms order by raised_at desc, proposal limit ?")
                .param(most)
                .query(this::alarm)
                .list();
    }

    private LeakAlarm alarm(ResultSet row, int number) throws SQLException {
        return new LeakAlarm(
                row.getObject("proposal", UUID.class),
                row.getObject("district", UUID.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("started_on", LocalDate.class),
                row.getDouble("flow"),
                Alarm.Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("seen"), Seen.class));
    }
}
