package fr.beffroi.server.publication;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.annexes.AnnexRefused;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's side of a page: who may act, in which transaction, and what the page says afterwards. */
@Component
class Desk {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final MessageSource texts;

    Desk(SignedIn signedIn, Tenancy tenancy, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.texts = texts;
    }

    /** Who looks. @throws NotAllowed for who only runs the machine */
    Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    /** Who acts. @throws NotAllowed unless an agent or a head of service */
    Account office() {
        Account account = signedIn.account();
        person(account);
        return account;
    }

    static Person person(Account account) {
        return account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
    }

    /**
     * Does it in one transaction and goes back to the act's page, which says what happened.
     *
     * @param done key of what it says if all went well
     * @param typed what to fill the forms with again if not
     */
    String act(UUID act, String done, Map<String, String> typed, RedirectAttributes outcome, Consumer<Person> work) {
        Account account = signedIn.account();
        try {
            Person person = person(account);
            tenancy.run(account.collectivity(), () -> work.accept(person));
            outcome.addFlashAttribute("done", done);
        } catch (AnnexRefused refused) {
            outcome.addFlashAttribute("refused", refused.said(texts));
        } catch (Refused refused) {
            outcome.addFlashAttribute("refused", refused.said(texts));
            outcome.addFlashAttribute("typed", typed);
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException incomplete) {
            outcome.addFlashAttribute("failed", String.valueOf(incomplete.getMessage()));
        }
        return "redirect:/actes/adoptes/" + act;
    }

    /** @throws Refused unless it is a day as browsers send it */
    static LocalDate day(String typed, String missing) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(missing);
        }
    }
}
