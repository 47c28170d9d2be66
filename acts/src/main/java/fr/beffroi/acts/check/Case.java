package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.law.Law;
import java.time.LocalDate;
import java.util.Optional;

/** One act to check, with what is known around it. @param today the day of the check: deadlines run until then */
public record Case(Act act, Collectivity collectivity, SessionFile session, Law law, LocalDate today) {

    /** The day whose law applies: that of the session, of the decision or of the arrêté. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(act.session()).map(Found::value);
    }
}
