package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The yearly figures of the collectivity at hand, each saving a version of its own; inside {@link Tenancy#in}. */
@Component("waterYears")
class Years {
    static final int EARLIEST = 1990;

    private static final TypeReference<Map<String, YearInputs.Entry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final JsonMapper json;

    Years(JdbcClient db, Tenancy tenancy, JournalBook journal, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.json = json;
    }

    record Stored(int year, int version, YearInputs inputs, UUID by, Instant at) {}

    /** The latest version of each year, the last year first. */
    List<Stored> all() {
        return db.sql("select distinct on (year) * from telemetry_years order by year desc, version desc")
                .query(this::stored)
                .list();
    }

    Optional<Stored> find(int year) {
        return db.sql("select * from telemetry_years where year = ? order by version desc limit 1")
                .param(year)
                .query(this::stored)
                .optional();
    }

    /** @throws NoSuchElementException if nothing was entered for this year */
    Stored get(int year) {
        return find(year).orElseThrow(() -> new NoSuchElementException("year " + year));
    }

    /**
     * @param before version that was corrected; 0 for a year that is new
     * @throws Refused if it is no year that can be over, or another person saved it meanwhile
     */
    Stored save(int year, int before, YearInputs inputs, Person by) {
        if (year < EARLIEST || year > Triage.today().getYear()) {
            throw new Refused(
                    "yearly.year",
                    String.valueOf(EARLIEST),
                    String.valueOf(Triage.today().getYear()));
        }
        int latest = find(year).map(Stored::version).orElse(0);
        if (latest != before) {
            throw new Refused("yearly.meanwhile");
        }
        Map<String, YearInputs.Entry> entries = new LinkedHashMap<>();
        inputs.entries().forEach((item, entry) -> entries.put(item.code(), entry));
        int added = db.sql("""
                        insert into telemetry_years (collectivity, year, version, inputs, by_account, at)
                        values (?, ?, ?, ?::jsonb, ?, now()) on conflict do nothing""")
                .params(tenancy.current(), year, before + 1, json.writeValueAsString(entries), by.id())
                .update();
        if (added == 0) {
            throw new Refused("yearly.meanwhile");
        }
        journal.record(
                "telemetry.year",
                tenancy.current(),
                Map.of("year", year, "version", before + 1, "by", by.id(), "role", by.role()),
                Map.of());
        return find(year).orElseThrow();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        Map<Item, YearInputs.Entry> entries = new EnumMap<>(Item.class);
        json.readValue(row.getString("inputs"), ENTRIES)
                .forEach((code, entry) -> Item.find(code).ifPresent(item -> entries.put(item, entry)));
        return new Stored(
                row.getInt("year"),
                row.getInt("version"),
                new YearInputs(entries),
                row.getObject("by_account", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
