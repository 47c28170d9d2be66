package fr.beffroi.server.publication;

import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.sessions.ActAdopted;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes in what a session adopted, or changed late, in the session's own transaction. */
@Component
class WhenAdopted {
    private final AdoptedActs acts;
    private final Masking masking;
    private final Annexes annexes;
    private final JournalBook journal;

    WhenAdopted(AdoptedActs acts, Masking masking, Annexes annexes, JournalBook journal) {
        this.acts = acts;
        this.masking = masking;
        this.annexes = annexes;
        this.journal = journal;
    }

    @EventListener
    void take(ActAdopted told) {
        acts.add(told).ifPresent(act -> {
            Map<String, Object> facts = new HashMap<>();
            facts.put("number", act.extract().number());
            facts.put("version", act.version());
            facts.put("session", act.session());
            facts.put(
                    "annexes", annexes.of(act.act()).stream().map(Annex::sha256).toList());
            journal.record(
                    act.version() == 1 ? "act.adopted" : "act.changed",
                    act.act(),
                    facts,
                    act.late().isBlank() ? Map.of() : Map.of("motive", act.late()));
            masking.proposeWhileOpen(act);
        });
    }
}
