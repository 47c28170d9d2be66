package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What agents refused on one vintage does not come as news with the next. */
@Tag("browser")
class AgainFlowTest extends PlanningOffice {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void aPlaceDecidedUnfoundedComesBackApartWithItsDecision() throws IOException {
        open();
        bringReferences();
        bringImages();
        List<Vintage> both = tenancy.in(own.id(), vintages::all);
        scan(both.get(1), List.of());
        List<Case> first = all();
        assertThat(first).isNotEmpty();
        for (Case one : first) {
            decide(one.proposal(), "REJECT", "", "Vu au plan de 1998");
        }

        ScanRow second = scan(both.get(0), List.of(both.get(1).id()));
        assertThat(second.state()).as("%s", second.fault()).isEqualTo(ScanRow.State.DONE);
        List<Case> apart = all().stream().filter(Case::isApart).toList();
        List<Case> news = all().stream()
                .filter(one -> one.state() == State.PRESUMPTION && !one.isApart())
                .toList();
        assertThat(apart).as("what stood there already").isNotEmpty();
        assertThat(news).as("what was built since").isNotEmpty();
        assertThat(news)
                .allSatisfy(one -> assertThat(one.found().again() == null
                                || one.found().again().changed())
                        .isTrue());
        double best =
                apart.stream().mapToDouble(one -> one.found().rank()).max().orElseThrow();
        assertThat(news).anyMatch(one -> one.found().rank() > best);
        String page = agent.get("/propositions/" + apart.getFirst().proposal())
                .document()
                .text();
        assertThat(page)
                .contains("fut jugé infondé sur des images plus anciennes")
                .contains("× 0,1")
                .doesNotContain("??");

        for (int width : new int[] {1280, 390}) {
            Page map = chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT));
            map.navigate(address().resolve("/urbanisme?etat=PRESUMPTION").toString());
            map.waitForSelector("[data-buildings-map][data-drawn]");
            assertThat(map.locator("details .cases li").count()).isEqualTo(apart.size());
            map.click("form.bulk details summary");
            map.waitForTimeout(1500);
            chromium.look(map);
            chromium.look(map, "/propositions/" + apart.getFirst().proposal());
            chromium.look(map, "/urbanisme/regles");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private ScanRow scan(Vintage images, List<UUID> earlier) {
        UUID id = tenancy.in(
                own.id(),
                () -> context()
                        .getBean(ScanOrders.class)
                        .ask(images.id(), earlier, "Urbanisme", new Person(own.account(Role.AGENT), Role.AGENT)));
        await(() -> !tenancy.in(own.id(), () -> scans.get(id)).isUnderWay());
        return tenancy.in(own.id(), () -> scans.get(id));
    }
}
