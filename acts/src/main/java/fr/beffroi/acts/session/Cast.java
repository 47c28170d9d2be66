package fr.beffroi.acts.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the votes of one item fell. */
public sealed interface Cast {

    /**
     * By show of hands or by roll call: what each voter chose, those represented included, by their own id (their proxy's
     * holder chose for them).
     */
    record Open(Map<String, Choice> choices) implements Cast {
        public Open {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }

        /** Everybody who may vote chooses the same, save those named. */
        public static Open of(Presence presence, Choice most, Map<String, Choice> others) {
            Map<String, Choice> all = new LinkedHashMap<>();
            presence.voters().forEach(voter -> all.put(voter.id(), others.getOrDefault(voter.id(), most)));
            others.forEach(all::putIfAbsent);
            return new Open(all);
        }

        int count(Choice choice) {
            return Collections.frequency(choices.values(), choice);
        }
    }

    /** Ballots as they were counted. @param abstentions voters who said that they abstain and put no ballot */
    record Secret(int inFavour, int against, int abstentions, int blanks, int nulls) implements Cast {
        public Secret {
            if (Math.min(Math.min(inFavour, against), Math.min(abstentions, Math.min(blanks, nulls))) < 0) {
                throw new IllegalArgumentException("cast.negative");
            }
        }

        int sum() {
            return inFavour + against + abstentions + blanks + nulls;
        }
    }
}
