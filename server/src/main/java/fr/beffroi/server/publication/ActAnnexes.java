package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.web.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The annexes of an adopted act, which change until it is signed: what is signed, transmitted and kept is one whole. Inside
 * {@code Tenancy.in}.
 */
@Component
class ActAnnexes {
    private final AdoptedActs acts;
    private final Dossiers dossiers;
    private final Formalities formalities;
    private final Annexes annexes;

    ActAnnexes(AdoptedActs acts, Dossiers dossiers, Formalities formalities, Annexes annexes) {
        this.acts = acts;
        this.dossiers = dossiers;
        this.formalities = formalities;
        this.annexes = annexes;
    }

    void add(UUID act, SentFile file, String title, Person by) {
        unsigned(act);
        annexes.add(act, file, title, by);
    }

    void rename(UUID act, UUID annex, String title, Person by) {
        unsigned(act);
        annexes.rename(act, annex, title, by);
    }

    void move(UUID act, UUID annex, int places, Person by) {
        unsigned(act);
        annexes.move(act, annex, places, by);
    }

    /** What an earlier version was signed with is kept. */
    void remove(UUID act, UUID annex, Person by) {
        unsigned(act);
        annexes.remove(act, annex, formalities.everSigned(act), by);
    }

    /** @throws Refused if this version was signed, or received by the prefect */
    private void unsigned(UUID act) {
        acts.getLocked(act);
        String why = dossiers.get(act).annexesSettled();
        if (why != null) {
            throw new Refused(why);
        }
    }
}
