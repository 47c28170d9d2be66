package fr.beffroi.acts.check;

import java.util.List;

/** What a rule says of an act. Silence is not conformity: a rule that lacks something says so. */
public sealed interface Verdict {
    /** Checked, and nothing to hold against it. */
    record Conform() implements Verdict {}

    /** The rule is about something else: another kind of act, of collectivity, of matter. */
    record NotConcerned() implements Verdict {}

    /** @param key of a text "il manque …" in the bundle of the rule's package */
    record NotVerified(String key, List<String> arguments) implements Verdict {
        public NotVerified {
            arguments = List.copyOf(arguments);
        }
    }

    /** @param findings at least one */
    record Faulty(List<Finding> findings) implements Verdict {
        public Faulty {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("verdict.findings");
            }
        }
    }
}
