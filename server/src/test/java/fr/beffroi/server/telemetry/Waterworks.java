package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.FormData;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.evaluation.SyntheticInflow;
import fr.beffroi.water.telemetry.files.Telemetry;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;

/** A water service of its own. */
abstract class Waterworks extends ServerTest {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final int DAYS = 160;
    /** Day on which the leak of {@link #leaking} begins. */
    static final int LEAK = 140;

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    @Autowired
    Tenancy tenancy;

    @Autowired
    Uses uses;

    @Autowired
    Tokens tokens;

    @Autowired
    Measures measures;

    @Autowired
    Districts districts;

    @Autowired
    Importing importing;

    @Autowired
    Screener screener;

    final Town own = newTown();

    /** Without second readings: a test that decides must not depend on chance. */
    void open(Town whose) {
        Person elu = new Person(whose.account(Role.ELU), Role.ELU);
        tenancy.run(whose.id(), () -> {
            uses.readAgain(TelemetryFeature.USE, 0, elu);
            uses.change(TelemetryFeature.USE, UseState.OPEN, elu, new Motive("essai", null));
        });
    }

    void suspend(Town whose) {
        tenancy.run(
                whose.id(),
                () -> uses.change(
                        TelemetryFeature.USE,
                        UseState.SUSPENDED,
                        new Person(whose.account(Role.ELU), Role.ELU),
                        new Motive("essai", null)));
    }

    Visitor agent(Town whose) {
        return visitor().signIn(whose.email(Role.AGENT), PASSWORD);
    }

    static Person agentOf(Town whose) {
        return new Person(whose.account(Role.AGENT), Role.AGENT);
    }

    static HourlySeries quiet(long seed) {
        return SyntheticInflow.of(FIRST, DAYS, 10, 0.05, seed);
    }

    /** The same with 2 L/s more from a day on. */
    static HourlySeries leaking(long seed) {
        return leaking(quiet(seed), LEAK, DAYS, 2);
    }

    static HourlySeries leaking(HourlySeries series, int from, int to, double flow) {
        double[] flows = series.values();
        for (int hour = from * 24; hour < Math.min(flows.length, to * 24); hour++) {
            flows[hour] += flow;
        }
        return new HourlySeries(series.firstHour(), flows);
    }

    /** Imported as they are, one district a meter. */
    void measured(Town whose, Map<String, HourlySeries> meters) {
        tenancy.run(whose.id(), () -> {
            importing.keep("essai.csv", ImportLine.Way.PAGE, new Telemetry(meters, List.of()), agentOf(whose));
            Map<String, int[]> signs = new LinkedHashMap<>();
            List<String> names = List.copyOf(meters.keySet());
            for (int i = 0; i < names.size(); i++) {
                int[] row = new int[names.size()];
                row[i] = 1;
                signs.put(names.get(i), row);
            }
            assertThat(districts.save(
                            new fr.beffroi.water.telemetry.files.DistrictMatrix("", names, signs),
                            agentOf(whose),
                            "Accueil"))
                    .isEmpty();
        });
    }

    /** As a French supervision writes it: m³/h with a decimal comma, by the legal clock. */
    static byte[] export(Map<String, HourlySeries> meters) {
        StringBuilder text = new StringBuilder("Date");
        meters.keySet().forEach(name -> text.append(";").append(name).append(" (m3/h)"));
        HourlySeries first = meters.values().iterator().next();
        for (long hour = first.firstHour(); hour < first.endHour(); hour++) {
            text.append('\n').append(WRITTEN.format(LocalDateTime.ofInstant(HourlySeries.startOf(hour), PARIS)));
            for (HourlySeries series : meters.values()) {
                double flow = series.at(hour) * 3.6;
                text.append(';').append(Double.isNaN(flow) ? "" : String.format(Locale.FRANCE, "%.3f", flow));
            }
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    static Document page(Visitor visitor, String path) {
        Visitor.Page page = visitor.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body().contains("??")).as(path + " lacks a text").isFalse();
        return page.document();
    }

    static Visitor.Page sent(Visitor agent, String path, String file, byte[] content) {
        String csrf = agent.get("/eau/mesures")
                .document()
                .select("main input[name=_csrf]")
                .val();
        return agent.send(upload(HttpRequest.newBuilder(agent.uri(path)), file, content, Map.of("_csrf", csrf)));
    }

    static HttpRequest.Builder upload(HttpRequest.Builder to, String file, byte[] content, Map<String, String> fields) {
        return FormData.post(to, fields, new FormData.Sent("file", file, content));
    }

    /** What a browser would send of a form: each field as it stands. */
    static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select(form).select("input, select, textarea").forEach(field -> {
            boolean unchecked =
                    (field.attr("type").equals("checkbox") || field.attr("type").equals("radio"))
                            && !field.hasAttr("checked");
            String value = field.tagName().equals("select")
                    ? (field.select("option[selected]").isEmpty()
                            ? field.select("option").val()
                            : field.select("option[selected]").val())
                    : field.val();
            if (!unchecked && !field.attr("name").isEmpty() && !field.hasAttr("disabled")) {
                fields.put(field.attr("name"), value);
            }
        });
        return fields;
    }

    String token(Town whose, Set<Scope> scopes) {
        return tenancy.in(
                whose.id(),
                () -> tokens.create(
                        whose.account(Role.AGENT),
                        "essai",
                        scopes,
                        Instant.now().plus(Duration.ofDays(1))));
    }
}
