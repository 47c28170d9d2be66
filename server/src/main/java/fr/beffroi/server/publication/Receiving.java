package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class Receiving {
    static final int MOST_KILOBYTES = 1_000;
    static final long MOST_BYTES = MOST_KILOBYTES * 1_000L;
    private final Formalities formalities;

    Receiving(Formalities formalities) {
        this.formalities = formalities;
    }

    void typed(AdoptedAct act, String identifier, LocalDate on, Person by) {
        formalities.receive(act, identifier, on, null, by);
    }

    void imported(AdoptedAct act, String name, byte[] content, Person by) {
        throw new Refused("publication.receipt.empty");
    }
}
