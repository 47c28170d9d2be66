package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.server.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: the DPO records the visa of the archives. */
@Tag("browser")
class ErasuresBrowserTest extends OversightTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @Autowired
    Erasure erasure;

    private final Town own = newTown();

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "360,DARK"})
    void from_a_request_to_its_visa(int width, ColorScheme scheme) {
        Proposal proposal = submitted(own, open(own, "essai"));
        decide(own, accept(own, proposal));
        in(own, () -> erasure.ask(Erasure.Kind.PROPOSAL, proposal.id(), "demande du 3", person(own, Role.DPO)));
        Page dpo = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.DPO));
        chromium.look(dpo, "/effacements");
        dpo.click("#waiting details[id^=retrait] summary");
        dpo.click("#waiting details[id^=visa] summary");
        chromium.look(dpo);
        dpo.fill("#waiting input[name=authority]", "Archives départementales");
        dpo.fill("#waiting input[name=reference]", "2026-7");
        dpo.fill("#waiting input[name=on]", "2026-11-02");
        dpo.click("#waiting details[id^=visa] form button");
        dpo.waitForSelector("#ended tbody");
        assertThat(dpo.textContent("#ended tbody")).contains("2026-7");
        chromium.look(dpo);
    }
}
