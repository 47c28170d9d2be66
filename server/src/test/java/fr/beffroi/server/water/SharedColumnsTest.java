package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharesOfUse.Piece;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharedColumnsTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private NetworkRows networks;

    @Autowired
    private SharedColumns shared;

    @Test
    void kept_titles_of_columns_are_offered_by_subject_with_the_ranking_of_pipes() throws Exception {
        Mapping kept = Mapping.guess(Subject.PIPES, List.of("ID_CANA", "DIAMETRE", "MATERIAU", "ANNEE_POSE"));
        tenancy.run(own.id(), () -> networks.keep(kept));
        List<Piece> offered = tenancy.in(own.id(), () -> shared.of("water-pipes"));
        assertThat(offered).extracting(Piece::name).containsExactly("correspondance-pipes.json");
        assertThat(Mapping.fromJson("x", new String(offered.getFirst().content(), StandardCharsets.UTF_8)))
                .isEqualTo(kept);
        assertThat(tenancy.in(own.id(), () -> shared.of("leak-alarms"))).isEmpty();
        assertThat(tenancy.in(otherTown.id(), () -> shared.of("water-pipes"))).isEmpty();
    }
}
