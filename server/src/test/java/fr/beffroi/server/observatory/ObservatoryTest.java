package fr.beffroi.server.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.observatory.HostPieces.Piece;
import fr.beffroi.server.observatory.Movement.Situation;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.AsOwner;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All uses in sight, one collectivité's by itself and all of a host's in sums. */
class ObservatoryTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private HostFigures host;

    @Autowired
    private Observatory observatory;

    @Autowired
    private JdbcClient db;

    private Visitor as(Town town, Role role) {
        return visitor().signIn(town.email(role), PASSWORD);
    }

    private String declare(Town town, String title) {
        Visitor dpo = as(town, Role.DPO);
        dpo.get("/inventaire/nouveau");
        return dpo.post(
                        "/inventaire/nouveau",
                        Map.of(
                                "kind", "SOFTWARE",
                                "field", "MOBILITY",
                                "title", title,
                                "supplier", "Feux & Cie",
                                "product", "Carrefour",
                                "purpose", "Règle les feux d’après le trafic",
                                "responsible", "Voirie"))
                .location();
    }

    private void open(Town town, String use) {
        tenancy.run(
                town.id(),
                () -> uses.change(
                        use, UseState.OPEN, new Person(town.account(Role.ELU), Role.ELU), new Motive("décidé", null)));
    }

    private static String shown(Document page) {
        return page.select("#uses tbody tr th").text();
    }

    @Test
    void what_runs_and_what_is_declared_stand_together_and_are_searched_and_charted() {
        declare(own, "Réglage des feux");
        open(own, "leak-alarms");
        Visitor elected = as(own, Role.ELU);
        Document all = elected.get("/observatoire").document();
        assertThat(shown(all)).contains("Réglage des feux").contains("Alertes de fuite");
        assertThat(all.select("#totals .stat b").eachText()).startsWith("9");
        assertThat(all.select(".charts").text())
                .contains("Eau 3")
                .contains("Mobilité 1")
                .contains("Feux & Cie 1");
        assertThat(shown(elected.get("/observatoire?q=reglage+TRAFIC").document()))
                .as("whatever the accents and the case")
                .isEqualTo("Réglage des feux");
        assertThat(shown(elected.get("/observatoire?domaine=WATER&etat=uses.state.OPEN")
                        .document()))
                .isEqualTo("Alertes de fuite");
        assertThat(shown(elected.get("/observatoire?fournisseur=Feux+%26+Cie").document()))
                .isEqualTo("Réglage des feux");
        assertThat(shown(elected.get("/observatoire?publie=true").document())).isEqualTo("Alertes de fuite");
        assertThat(elected.get("/observatoire?q=zzz").document().text()).contains("Aucun usage ne correspond");
        for (String odd : List.of("page=2147483647", "page=-4", "q=%00", "etat=rien", "fournisseur=rien")) {
            assertThat(elected.get("/observatoire?" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void what_a_use_of_beffroi_controls_counts_as_that_use_alone() {
        Town town = newTown();
        String page = declare(town, "Réglage des feux");
        open(town, "leak-alarms");
        Visitor dpo = as(town, Role.DPO);
        int before = found(town).of();
        assertThat(declaredNet(town)).isEqualTo(1);
        for (String stage : List.of("EXAMINED", "CONTROLLED")) {
            dpo.get(page);
            assertThat(dpo.post(
                                    page + "/etat",
                                    Map.of(
                                            "to",
                                            stage,
                                            "motive",
                                            "vu",
                                            "use",
                                            stage.equals("CONTROLLED") ? "leak-alarms" : ""))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(found(town).of()).isEqualTo(before - 1);
        assertThat(declaredNet(town)).isZero();
        dpo.get(page);
        dpo.post(page + "/etat", Map.of("to", "EXAMINED", "motive", "à revoir", "use", ""));
        assertThat(found(town).of()).isEqualTo(before);
        assertThat(declaredNet(town)).isEqualTo(1);
    }

    private Observatory.Found found(Town town) {
        return tenancy.in(town.id(), () -> observatory.find(new Wanted("", null, "", "", null)));
    }

    private int declaredNet(Town town) {
        return db.sql("select coalesce(sum(net), 0) from observatory_movements()"
                        + " where collectivity = ? and situation = 'DECLARED'")
                .param(town.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void only_those_who_prepare_or_decide_see_it_and_only_their_own() {
        declare(own, "Réglage des feux");
        assertThat(as(own, Role.AGENT).get("/observatoire").status()).isEqualTo(403);
        assertThat(as(own, Role.AGENT).get("/observatoire/hebergement.csv").status())
                .isEqualTo(403);
        assertThat(as(otherTown, Role.ELU).get("/observatoire").document().text())
                .doesNotContain("Réglage des feux");
    }

    @Test
    void the_host_tells_sums_of_six_collectivites_over_months_that_are_over() {
        for (int i = 0; i < 6; i++) {
            Town town = newTown();
            open(town, "leak-location");
            backdate(town);
        }
        Piece piece = pieces();
        assertThat(piece.towns()).isGreaterThanOrEqualTo(6);
        assertThat(piece.net()).isEqualTo(piece.towns());
        Visitor dpo = as(own, Role.DPO);
        assertThat(dpo.get("/observatoire").document().select("#host").text()).contains("Eau en service dans Beffroi");
        assertThat(new String(dpo.fetch("/observatoire/hebergement.csv"), StandardCharsets.UTF_8))
                .contains("WATER;RUNNING;" + piece.from() + ";" + piece.until() + ";" + piece.towns())
                .doesNotContain(own.slug())
                .doesNotContain(own.id().toString());
        Town late = newTown();
        open(late, "leak-location");
        assertThat(pieces()).as("this month waits").isEqualTo(piece);
    }

    private Piece pieces() {
        return host.pieces().stream()
                .filter(one -> one.cell().equals(new Movement.Cell(Domain.WATER, Situation.RUNNING)))
                .filter(one -> one.until().isBefore(YearMonth.now()))
                .findFirst()
                .orElseThrow();
    }

    /** As if it had been opened long ago; nobody but the owner of the database can do so. */
    private void backdate(Town town) {
        AsOwner.jdbc(context()).sql("""
                        do $$ begin
                            alter table use_change no force row level security;
                            update use_change set at = timestamptz '2025-02-03' where collectivity = '%s';
                            alter table use_change force row level security;
                        end $$""".formatted(town.id())).update();
    }
}
