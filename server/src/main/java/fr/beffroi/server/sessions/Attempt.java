package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.NotPossible;
import fr.beffroi.acts.session.SessionTexts;
import fr.beffroi.oversight.NotAllowed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work that a page asked for, and what the next page says of it: why it was refused, and then nothing was done. */
final class Attempt {
    private Attempt() {}

    /** @return whether it was done */
    static boolean of(RedirectAttributes next, Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotPossible refusal) {
            next.addFlashAttribute("refused", new SessionTexts(LocaleContextHolder.getLocale()).message(refusal));
        } catch (Unclear unclear) {
            next.addFlashAttribute("failed", unclear.key());
        } catch (NotAllowed refusal) {
            next.addFlashAttribute("failed", refusal.key());
        } catch (Sessions.OtherChange other) {
            next.addFlashAttribute("failed", "sessions.other-change");
        }
        return false;
    }
}
