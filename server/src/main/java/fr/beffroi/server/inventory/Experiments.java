package fr.beffroi.server.inventory;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door by which another feature declares an experiment, e.g. one that a need asked for. Inside {@code Tenancy.in}. */
@Component
public class Experiments {
    private final Inventory inventory;

    Experiments(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * @param field name of one of the nine fields, e.g. {@code WATER}
     * @return the id of the declared use, at {@code /inventaire/{id}}, where it stands as found
     * @throws NotAllowed unless the role keeps the inventory
     * @throws Refused unless it says what, for what and who answers for it, within the lengths
     */
    public UUID declare(String title, String purpose, String responsible, String field, Person by) {
        Domain known;
        try {
            known = Domain.valueOf(field);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("inventory.incomplete");
        }
        Inventory.Found found =
                new Inventory.Found(Kind.EXPERIMENT, known, title, "", "", purpose, responsible).checked();
        return inventory.declare(found, by).id();
    }
}
