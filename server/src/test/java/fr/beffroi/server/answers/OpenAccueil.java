package fr.beffroi.server.answers;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Accueil, opened by an élu and without second readings: one decision in twenty would wait for another person, drawn by
 * chance, and a test that decides must not depend on chance.
 */
final class OpenAccueil {
    private OpenAccueil() {}

    static Use in(ApplicationContext server, UUID collectivity, Person elu) {
        Uses uses = server.getBean(Uses.class);
        return server.getBean(Tenancy.class).in(collectivity, () -> {
            uses.readAgain(Intake.USE, 0, elu);
            return uses.change(Intake.USE, UseState.OPEN, elu, new Motive("essai", null));
        });
    }
}
