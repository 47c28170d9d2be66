package fr.beffroi.server.drafting;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Drafting, opened by an élu and without second readings: a test that decides must not depend on chance. */
final class OpenDrafting {
    private OpenDrafting() {}

    static void in(ApplicationContext server, UUID collectivity, Person elu) {
        Uses uses = server.getBean(Uses.class);
        server.getBean(Tenancy.class).run(collectivity, () -> {
            uses.readAgain(DraftingFeature.USE, 0, elu);
            uses.change(DraftingFeature.USE, UseState.OPEN, elu, new Motive("essai", null));
        });
    }
}
