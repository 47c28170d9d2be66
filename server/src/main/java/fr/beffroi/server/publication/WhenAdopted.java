package fr.beffroi.server.publication;

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
    private final JournalBook journal;

    WhenAdopted(AdoptedActs acts, Masking masking, JournalBook journal) {
        this.acts = acts;
        this.masking = masking;
        this.journal = journal;
    }

    @EventListener
    void take(ActAdopted told) {
        acts.add(told).ifPresent(act -> {
            Map<String, Object> facts = new HashMap<>();
            facts.put("number", act.extract().number());
            facts.put("version", act.version());
            facts.put("session", act.session());
            journal.record(
                    act.version() == 1 ? "act.adopted" : "act.changed",
                    act.act(),
                    facts,
                    act.late().isBlank() ? Map.of() : Map.of("motive", act.late()));
            masking.proposeWhileOpen(act);
        });
    }
}
