package fr.beffroi.answers.triage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be read in a message before any search, by rules alone.
 *
 * @param alarms dangers, the gravest first; with one of them the message goes to a person and gets no draft
 * @param foreignLanguage ISO 639-1 code of the message's language, null for French
 * @param demand the sender asks that something be done (CRPA L110-1), not only to know
 * @param competence the other administration that must treat the demand (CRPA L114-2), else null
 */
public record Triage(
        List<Alarm> alarms,
        @Nullable String foreignLanguage,
        boolean demand,
        @Nullable Competence competence) {
    private static final Alarms ALARMS = new Alarms();
    private static final Languages LANGUAGES = new Languages();
    private static final Demands DEMANDS = new Demands();
    private static final Administrations ADMINISTRATIONS = new Administrations();

    public Triage {
        alarms = List.copyOf(alarms);
    }

    public static Triage of(String message) {
        Folded folded = Folded.of(message);
        Optional<String> foreign = LANGUAGES.findForeign(message);
        boolean demand = foreign.isEmpty() && DEMANDS.isDemand(folded);
        Competence competence = demand ? ADMINISTRATIONS.findFor(folded).orElse(null) : null;
        return new Triage(ALARMS.in(message), foreign.orElse(null), demand, competence);
    }
}
