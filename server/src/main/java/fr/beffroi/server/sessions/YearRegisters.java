package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Register;
import fr.beffroi.acts.session.Sheet;
import fr.beffroi.acts.session.Sitting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sheets that the closed sessions of a year take in the register; inside {@code Tenancy.in}. */
@Component
class YearRegisters {
    private final Sessions sessions;
    private final Holding holding;
    private final Adopting adopting;

    YearRegisters(Sessions sessions, Holding holding, Adopting adopting) {
        this.sessions = sessions;
        this.holding = holding;
        this.adopting = adopting;
    }

    /** One session. @param first its first sheet @param last the one that closes it */
    record Line(Stored session, int acts, int first, int last) {}

    /** @param issuer as its last session names it */
    record Volume(Sheet sheet, String issuer) {}

    /** Latest first: those in which a session was closed. */
    List<Integer> years() {
        return sessions.yearsClosed();
    }

    /** By order of date. @param first number of the year's first sheet */
    List<Line> lines(int year, int first) {
        List<Line> lines = new ArrayList<>();
        int next = first;
        for (Stored one : sessions.closedIn(year)) {
            Sitting sitting = holding.sitting(one);
            int after = next + Register.sheets(sitting);
            lines.add(new Line(one, sitting.examined().size(), next, after - 1));
            next = after;
        }
        return lines;
    }

    /** @throws NoSuchElementException if no session of that year is closed */
    Volume volume(int year, int first) {
        List<Register.Entry> entries =
                sessions.closedIn(year).stream().map(this::entry).toList();
        if (entries.isEmpty()) {
            throw new NoSuchElementException("register of " + year);
        }
        return new Volume(
                Register.of(entries, first, Locale.FRENCH),
                entries.getLast().sitting().plan().issuer().name());
    }

    /** The sheets of one session, numbered after those of the year's earlier sessions. */
    Sheet sheets(UUID session, Sitting sitting) {
        int first = lines(sitting.plan().date().getYear(), 1).stream()
                .filter(line -> line.session().id().equals(session))
                .mapToInt(Line::first)
                .findFirst()
                .orElse(1);
        return Register.of(
                List.of(new Register.Entry(sitting, adopting.numbering(session, sitting))), first, Locale.FRENCH);
    }

    private Register.Entry entry(Stored stored) {
        Sitting sitting = holding.sitting(stored);
        return new Register.Entry(sitting, adopting.numbering(stored.id(), sitting));
    }
}
