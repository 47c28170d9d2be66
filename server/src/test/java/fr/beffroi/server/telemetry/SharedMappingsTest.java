package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharesOfUse.Piece;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharedMappingsTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Mappings mappings;

    @Autowired
    private SharedMappings shared;

    @Test
    void how_exports_are_read_is_offered_but_not_how_customers_meters_are() throws Exception {
        byte[] export = "Date;Bourg\n01/01/2026 00:00;1,5\n01/01/2026 01:00;1,6\n".getBytes(StandardCharsets.UTF_8);
        TelemetryMapping mapping = TelemetryMapping.guess("x.csv", export);
        Person agent = new Person(own.account(Role.AGENT), Role.AGENT);
        tenancy.run(own.id(), () -> {
            mappings.save("SOFREL", "sofrel", mapping, false, agent);
            mappings.save("Compteurs d’abonnés", "abonnes", mapping, true, agent);
        });
        List<Piece> offered = tenancy.in(own.id(), () -> shared.of("leak-alarms"));
        assertThat(offered).extracting(Piece::name).containsExactly("correspondance-SOFREL.json");
        assertThat(TelemetryMapping.fromJson(
                        "x.json", new String(offered.getFirst().content(), StandardCharsets.UTF_8)))
                .isEqualTo(mapping);
        assertThat(tenancy.in(own.id(), () -> shared.of("water-pipes"))).isEmpty();
        assertThat(tenancy.in(otherTown.id(), () -> shared.of("leak-alarms"))).isEmpty();
    }
}
