package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.DistrictMatrix;
import fr.beffroi.water.telemetry.files.TelemetryProblem;
import fr.beffroi.water.telemetry.leaks.DistrictState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The districts of the collectivity at hand and the matrix of their meters; inside {@link Tenancy#in}. */
@Component
class Districts {
    private static final TypeReference<List<SeenDay>> DAYS = new TypeReference<>() {};
    private static final int LONGEST_NAME = 120;
    /** A meter that serves no district is told, and does no harm. */
    private static final String HARMLESS = "telemetry.meter.unused";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Measures measures;
    private final JournalBook journal;
    private final JsonMapper json;

    Districts(JdbcClient db, Tenancy tenancy, Measures measures, JournalBook journal, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.measures = measures;
        this.journal = journal;
        this.json = json;
    }

    /** In the order of the matrix; each with its last day alone, since a page shows hundreds of them. */
    List<District> all() {
        Map<UUID, Map<String, Integer>> signs = new LinkedHashMap<>();
        db.sql("select district, meter, sign from telemetry_signs order by meter")
                .query((row, number) -> signs.computeIfAbsent(
                                row.getObject("district", UUID.class), key -> new LinkedHashMap<>())
                        .put(row.getString("meter"), row.getInt("sign")))
                .list();
        return db.sql("""
                        select id, name, pending, screened_at, state,
                            jsonb_path_query_array(days, '$[last]') as days
                        from telemetry_districts where not retired order by place, name""").query((row, number) -> district(row, signs)).list();
    }

    /** With all of its days that are kept. @throws NoSuchElementException if this collectivity has none of this id in use */
    District get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("district " + id));
    }

    Optional<District> find(UUID id) {
        Map<String, Integer> signs = new LinkedHashMap<>();
        db.sql("select meter, sign from telemetry_signs where district = ? order by meter")
                .param(id)
                .query((row, number) -> signs.put(row.getString("meter"), row.getInt("sign")))
                .list();
        return db.sql("select * from telemetry_districts where id = ? and not retired")
                .param(id)
                .query((row, number) -> district(row, Map.of(id, signs)))
                .optional();
    }

    /** Also of one that is in use no more. */
    String name(UUID id) {
        return db.sql("select name from telemetry_districts where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /**
     * The meters that are measured or in the matrix, by the districts: what the matrix page shows and a file gives back.
     *
     * @param file for messages
     */
    DistrictMatrix matrix(String file) {
        List<District> all = all();
        Map<String, int[]> signs = new LinkedHashMap<>();
        for (String meter : flows()) {
            signs.put(
                    meter,
                    all.stream()
                            .mapToInt(one -> one.signs().getOrDefault(meter, 0))
                            .toArray());
        }
        return new DistrictMatrix(file, all.stream().map(District::name).toList(), signs);
    }

    /** Meters of flows: a level or a temperature flows into no district. */
    private List<String> flows() {
        return db.sql("""
                        select distinct meter from telemetry_hours h
                        where not exists (select from telemetry_roles r where r.meter = h.meter) order by meter""").query(String.class).list();
    }

    /**
     * Puts this matrix in the place of the former one, unless something in it makes no sense. A district keeps its past by
     * its name.
     *
     * @return what is wrong, with nothing changed; or only what is harmless, with the matrix saved
     */
    List<TelemetryProblem> save(DistrictMatrix matrix, Person by, String service) {
        List<TelemetryProblem> problems = matrix.check(new HashSet<>(flows()));
        if (problems.stream().anyMatch(problem -> !problem.key().equals(HARMLESS))) {
            return problems;
        }
        db.sql("delete from telemetry_signs").update();
        db.sql("update telemetry_districts set retired = true").update();
        for (int place = 0; place < matrix.districts().size(); place++) {
            UUID district = keep(matrix.districts().get(place), place);
            for (Map.Entry<String, int[]> meter : matrix.signs().entrySet()) {
                if (meter.getValue()[place] != 0) {
                    db.sql("insert into telemetry_signs (collectivity, district, meter, sign) values (?, ?, ?, ?)")
                            .params(tenancy.current(), district, meter.getKey(), meter.getValue()[place])
                            .update();
                }
            }
        }
        db.sql("""
                        insert into telemetry_settings (collectivity, service) values (?, ?)
                        on conflict (collectivity) do update set service = excluded.service""").params(tenancy.current(), service).update();
        journal.record(
                "telemetry.districts",
                tenancy.current(),
                Map.of("districts", matrix.districts().size(), "by", by.id(), "role", by.role()),
                Map.of());
        return problems;
    }

    static boolean isSaved(List<TelemetryProblem> problems) {
        return problems.stream().allMatch(problem -> problem.key().equals(HARMLESS));
    }

    /** @throws Refused if it is no name */
    static String named(String typed) {
        String clean = Clean.text(typed).replaceAll("\\s+", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new Refused("districts.name", LONGEST_NAME);
        }
        return clean;
    }

    private UUID keep(String name, int place) {
        return db.sql("""
                        insert into telemetry_districts (id, collectivity, name, place, retired, pending)
                        values (?, ?, ?, ?, false, true)
                        on conflict (collectivity, name) do update set place = excluded.place, retired = false,
                            pending = true
                        returning id""")
                .params(UUID.randomUUID(), tenancy.current(), named(name), place)
                .query(UUID.class)
                .single();
    }

    /** Whether it flows into a district, or out of it. */
    boolean hasMeter(String meter) {
        return db.sql("select exists (select from telemetry_signs where meter = ?)")
                .param(meter)
                .query(Boolean.class)
                .single();
    }

    /** Whose queue alarms wait in: of whoever drew up the matrix. */
    String service() {
        return db.sql("select service from telemetry_settings")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Net inflow in L/s, all that is known of it. */
    HourlySeries inflow(District district) {
        Map<String, int[]> signs = new LinkedHashMap<>();
        district.signs().forEach((meter, sign) -> signs.put(meter, new int[] {sign}));
        DistrictMatrix matrix = new DistrictMatrix(district.name(), List.of(district.name()), signs);
        Map<String, HourlySeries> known = new LinkedHashMap<>(measures.of(signs.keySet()));
        // All hours of a meter may have been removed: nothing is known of the district then, and that is said of it.
        signs.keySet().forEach(meter -> known.putIfAbsent(meter, new HourlySeries(0, new double[0])));
        return Objects.requireNonNull(matrix.inflows(known).get(district.name()));
    }

    /** A meter's measures changed: its districts are to be screened again. */
    void changed(String meter) {
        db.sql("""
                        update telemetry_districts d set pending = true from telemetry_signs s
                        where s.district = d.id and s.meter = ?""").param(meter).update();
    }

    void changed(UUID district) {
        db.sql("update telemetry_districts set pending = true where id = ?")
                .param(district)
                .update();
    }

    /** What the screening of all of them depends on changed. */
    void allChanged() {
        db.sql("update telemetry_districts set pending = true where not retired")
                .update();
    }

    List<UUID> pending() {
        return db.sql("select id from telemetry_districts where pending and not retired order by place")
                .query(UUID.class)
                .list();
    }

    /** Locked for the transaction, so that no two screen it at once; empty if another just did. */
    Optional<District> findPendingLocked(UUID id) {
        return db.sql("select id from telemetry_districts where id = ? and pending and not retired for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    void screened(UUID district, DistrictState state, List<SeenDay> days) {
        db.sql("""
                        update telemetry_districts set pending = false, screened_at = now(), state = ?, days = ?::jsonb
                        where id = ?""")
                .params(state.name(), json.writeValueAsString(days), district)
                .update();
    }

    private District district(ResultSet row, Map<UUID, Map<String, Integer>> signs) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        @Nullable String days = row.getString("days");
        @Nullable OffsetDateTime screened = row.getObject("screened_at", OffsetDateTime.class);
        return new District(
                id,
                row.getString("name"),
                signs.getOrDefault(id, Map.of()),
                row.getBoolean("pending"),
                screened == null ? null : screened.toInstant(),
                state == null ? null : DistrictState.valueOf(state),
                days == null ? List.of() : json.readValue(days, DAYS));
    }
}
