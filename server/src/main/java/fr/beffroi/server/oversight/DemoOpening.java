package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.people.Accounts;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens a use of a demonstration collectivity as its invented assembly decided; inside {@code Tenancy.run}. */
@Component
public class DemoOpening {
    private static final Motive.Vote VOTE = new Motive.Vote(LocalDate.of(2026, 3, 24), "2026-21");

    private final Uses uses;
    private final Accounts accounts;
    private final MessageSource texts;

    DemoOpening(Uses uses, Accounts accounts, MessageSource texts) {
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** @param motive key of its text */
    public void open(String use, String motive) {
        if (uses.get(use).state() == UseState.PROPOSED) {
            uses.change(
                    use,
                    UseState.OPEN,
                    accounts.getFirst(Role.ELU).as(Role.ELU),
                    new Motive(texts.getMessage(motive, null, Locale.FRENCH), VOTE));
        }
    }
}
