package fr.beffroi.server.oversight;

import fr.beffroi.server.people.AccountChanged;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what happens to accounts into the journal, in the transaction where it happens. */
@Component
class AccountEntries {
    private final JournalBook journal;
    private final Erasure erasure;

    AccountEntries(JournalBook journal, Erasure erasure) {
        this.journal = journal;
        this.erasure = erasure;
    }

    @EventListener
    void write(AccountChanged change) {
        if (change.kind() == AccountChanged.Kind.ERASED) {
            erasure.accountErased(change.account(), change.by());
        }
        Map<String, Object> facts = new HashMap<>(change.facts());
        if (change.by() != null) {
            facts.put("by", change.by());
        }
        String type = "account." + change.kind().name().toLowerCase(Locale.ROOT);
        journal.record(type, change.account(), facts, change.personal());
    }
}
