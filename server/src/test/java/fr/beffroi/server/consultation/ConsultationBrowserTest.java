package fr.beffroi.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: prepared, opened inside, taken part in, closed, opened to all, summed up, published; both widths. */
@Tag("browser")
class ConsultationBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DemoConsultation demonstration;

    @Autowired
    private Consultations consultations;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromTheFirstQuestionToTheSynthesisIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        Page elu = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(elu, "/concertation");
        elu.click("main a[href$=nouvelle]");
        elu.fill("#title", "Une IA pour relire les délibérations ?");
        elu.fill("#purpose", "Décider d’ouvrir ou non cet usage au conseil de décembre.");
        chromium.look(elu);
        elu.click("main form button");
        elu.waitForSelector("#add-question");
        elu.fill("#text", "Que faut-il garder à la main ?");
        elu.click("#add-question");
        elu.waitForSelector(".notice.is-good");
        elu.selectOption("#kind", "CHOICE");
        elu.fill("#text", "Y êtes-vous favorable ?");
        elu.fill("#options", "Oui\nNon\nSans avis");
        elu.click("#add-question");
        elu.waitForSelector("main li >> nth=1");
        chromium.look(elu);
        String page = elu.url();
        elu.check("input[name=phase][value=INTERNAL]");
        elu.fill("#until", LocalDate.now(LegalTime.FRANCE).plusDays(10).toString());
        elu.fill("#open-motive", "Les agents d’abord.");
        elu.click("#open");
        elu.waitForSelector("#close");

        Page agent = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(agent, "/concertation");
        agent.click("main a[href$=participer]");
        agent.waitForSelector("#take");
        chromium.look(agent);
        agent.click("#take");
        agent.waitForSelector("#send");
        agent.fill("textarea", "La signature, et l’ordre du jour.");
        agent.click("label:has-text('Oui') >> nth=0");
        agent.check("#signed");
        chromium.look(agent);
        agent.click("#send");
        agent.waitForSelector(".notice.is-good");

        elu.navigate(page);
        elu.fill("#close-motive", "Tous ont pu répondre.");
        elu.click("#close");
        elu.waitForSelector("#to-synthesis");
        chromium.look(elu);
        elu.click("#to-synthesis");
        elu.check("input[name=p]");
        elu.click("#choose button");
        elu.waitForSelector("#save-claim");
        elu.fill("#text", "La signature reste à la main.");
        elu.check("input[name=kept][value=KEPT]");
        elu.fill("#why", "C’est la loi, et c’est ce que le conseil veut.");
        chromium.look(elu);
        elu.click("#save-claim");
        elu.waitForSelector(".notice.is-good");
        elu.navigate(page);
        elu.fill("#publish-motive", "Usage ouvert pour un an, signature à la main.");
        chromium.look(elu);
        elu.click("#publish");
        elu.waitForSelector(".notice.is-good");
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void thePublicPagesAreAccessibleAndFitTheirWidth(int width, ColorScheme scheme) {
        tenancy.run(own.id(), demonstration::settle);
        Consultation open = tenancy.in(own.id(), consultations::all).stream()
                .filter(one -> one.stage() == Stage.PUBLIC)
                .findFirst()
                .orElseThrow();
        Consultation over = tenancy.in(own.id(), consultations::all).stream()
                .filter(one -> one.stage() == Stage.PUBLISHED)
                .findFirst()
                .orElseThrow();
        Page resident = chromium.newPage(width, scheme);
        chromium.look(resident, "/consultations/" + own.slug());
        chromium.look(resident, "/consultations/" + own.slug() + "/" + open.id());
        resident.click("#send");
        resident.waitForSelector("#fault");
        resident.fill("textarea", "Un guichet ouvert le samedi.");
        resident.click("#send");
        resident.waitForSelector(".notice.is-good");
        chromium.look(resident, "/consultations/" + own.slug() + "/" + over.id());
        Page elu = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        tenancy.run(
                own.id(),
                () -> consultations.close(
                        open.id(), "Fin.", new fr.beffroi.oversight.Person(own.account(Role.ELU), Role.ELU)));
        chromium.look(elu, "/concertation/" + open.id() + "/synthese");
        Page dpo = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.DPO));
        dpo.navigate(
                address().resolve("/concertation/" + over.id() + "/synthese").toString());
        String quoted = "article:has(form[action$=effacement])";
        dpo.click(quoted + " summary");
        dpo.fill(quoted + " textarea", "Ce texte nommait une personne.");
        chromium.look(dpo);
        dpo.click(quoted + " button.is-danger");
        dpo.waitForSelector(".notice.is-good");
        chromium.look(dpo);
        chromium.look(resident, "/consultations/" + own.slug() + "/" + over.id());
        assertThat(chromium.complaints()).isEmpty();
    }
}
