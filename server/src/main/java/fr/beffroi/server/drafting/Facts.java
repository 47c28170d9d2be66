package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Given;
import fr.beffroi.acts.draft.Setting;
import fr.beffroi.acts.draft.UnclearFact;
import fr.beffroi.server.acts.KnownFacts;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands facts as they are typed or sent, with what is known of the collectivity; inside {@link Tenancy#in}. */
@Component
class Facts {
    /** Key of the day of the session, which is of no family. */
    static final String SESSION = "session_date";

    private final KnownFacts known;

    Facts(KnownFacts known) {
        this.known = known;
    }

    /** @param unclear answers that could not be understood: they are not among those given */
    record Read(Given given, Setting setting, List<UnclearFact> unclear) {
        Read {
            unclear = List.copyOf(unclear);
        }

        /** As they are kept. */
        Map<String, Object> plain() {
            Map<String, Object> plain = new LinkedHashMap<>(given.plain());
            LocalDate session = setting.session();
            if (session != null) {
                plain.put(SESSION, session.toString());
            }
            return plain;
        }
    }

    Read read(Family family, Map<String, ? extends @Nullable Object> typed) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>(typed);
        Object said = own.remove(SESSION);
        Given.Reading reading = Given.read(family, own);
        List<UnclearFact> unclear = new ArrayList<>(reading.unclear());
        LocalDate session = null;
        try {
            session = said == null || said.toString().isBlank()
                    ? null
                    : LocalDate.parse(said.toString().strip());
        } catch (DateTimeParseException e) {
            unclear.add(new UnclearFact(SESSION, "fact.date", List.of(said.toString())));
        }
        return new Read(reading.given(), new Setting(known.get(), session), unclear);
    }
}
