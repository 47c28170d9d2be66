package fr.beffroi.acts.export;

import fr.beffroi.acts.act.Receipt;
import java.time.LocalDate;

/**
 * What the prefecture's receipt says.
 *
 * @param identifier department, SIREN, date, number, nature
 * @param number internal number of the act, as it was transmitted
 * @param date of the act
 * @param title the objet
 */
public record ReceivedAct(String identifier, LocalDate receivedOn, String number, LocalDate date, String title) {
    /** The day on which it was sent is not in it. */
    public Receipt receipt() {
        return new Receipt(receivedOn, null, identifier);
    }
}
