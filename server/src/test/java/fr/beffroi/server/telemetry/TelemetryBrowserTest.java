package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.people.Collectivities;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: from an export to what a team found, and a year's sheet; both widths, both colour schemes. */
@Tag("browser")
class TelemetryBrowserTest extends Waterworks {
    /** A browser tells its console of the answer that says what is wrong with a file. */
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @Autowired
    private DemoTelemetry demonstration;

    @Autowired
    private Collectivities collectivities;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromAnExportToWhatTheTeamFoundIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        open(own);
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(page, "/eau/alarmes");
        chromium.look(page, "/eau/mesures");
        send(page, "Date;Bourg\n1;2\n".getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("#fault");
        chromium.look(page);
        send(page, export(Map.of("Bourg", leaking(1), "Plateau", quiet(2))));
        page.waitForSelector("#result");
        chromium.look(page);
        page.fill("#name", "SOFREL");
        page.fill("#prefix", "sofrel-");
        page.click("button[name=importer]");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        page.click(".notice.is-good a");
        page.waitForSelector("form[action$=un-par-compteur]");
        chromium.look(page);
        page.click("form[action$=un-par-compteur] button");
        page.waitForSelector("table.matrix");
        chromium.look(page);

        screener.screen(own.id());
        chromium.look(page, "/eau/alarmes");
        page.click("#waiting-title ~ ul a");
        page.waitForSelector("svg.flow-chart");
        chromium.look(page);
        page.click(".triage summary:has-text('Expliquer')");
        chromium.look(page);
        page.click(".triage summary:has-text('Envoyer une équipe')");
        page.click(".triage details[open] button");
        page.waitForSelector("#constat form");
        chromium.look(page);
        page.check("#constat [name=trouvee][value=true]");
        page.selectOption("#nature", "CONNECTION");
        page.fill("#debit", "1,8");
        page.click("#constat form button");
        page.waitForSelector("#constat li");
        chromium.look(page);
        chromium.look(page, "/eau/alarmes");
        page.click("#districts-title ~ table a");
        page.waitForSelector("svg.flow-chart");
        chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,DARK", "390,LIGHT"})
    void theYearlySheetIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        demonstration.seed(collectivities.get(own.id()));
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(page, "/eau/indicateurs");
        page.click("tbody a");
        page.waitForSelector(".indicator-list");
        chromium.look(page);
        page.click("#saisie > summary");
        chromium.look(page);
        page.fill("#VP_063", "300 000");
        page.click("#saisie form button");
        page.waitForSelector(".notice.is-good");
        assertThat(page.textContent(".page-head")).contains("Version 2");
        chromium.look(page, "/eau/indicateurs/2024");
        chromium.look(page, "/eau/alarmes");
        page.click("#waiting-title ~ ul a");
        page.waitForSelector("[data-drawn]");
        chromium.look(page);
        page.click("text=Preuves, énergie et historique");
        page.waitForSelector("#decider");
        chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void anAlarmIsDecidedWithoutScripts() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        Page page = chromium.signedIn(chromium.newPageWithoutScripts(), own.email(Role.AGENT));
        page.navigate(address().resolve("/eau/alarmes").toString());
        page.click("#waiting-title ~ ul a");
        page.click(".triage summary:has-text('Surveiller')");
        page.click(".triage details[open] button");
        page.waitForSelector(".notice.is-good");
        assertThat(page.textContent(".page-head")).contains("Surveillée");
    }

    private static void send(Page page, byte[] export) {
        page.setInputFiles("#file", new FilePayload("sofrel-2026.csv", "text/csv", export));
        page.click("form[enctype] .button");
    }
}
