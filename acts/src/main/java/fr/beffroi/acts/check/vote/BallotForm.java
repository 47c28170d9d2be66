package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.check.Wording;
import java.util.regex.Pattern;

/** How an act says in what form its members voted. */
final class BallotForm {
    static final Pattern OPEN =
            Pattern.compile("\\bmains? levees?\\b|\\bscrutin (?:public|ordinaire)\\b|\\bvote (?:public|nominal)\\b");
    static final Pattern PUBLIC =
            Pattern.compile("\\b(?:scrutin|vote) (?:public|nominal)\\b|\\bappel nominal\\b|\\bvote par appel\\b");

    private static final Pattern SECRET =
            Pattern.compile("\\b(?:scrutin|vote|bulletins?|ballot)s? (?:\\w+ )?secrets?\\b");
    private static final Pattern RENOUNCED = Pattern.compile(
            "\\b(?:ne pas|renonc\\w+|dispens\\w+|derog\\w+|sans (?:recourir|proceder|recours))\\b(?: [\\w']+){0,7} secrets?\\b");
    private static final Pattern HANDS_BY_ALL = Pattern.compile(
            "\\bunanim\\w+\\b[^.;]{0,160}\\bmains? levees?\\b|\\bmains? levees?\\b[^.;]{0,160}\\bunanim\\w+\\b");
    private static final Pattern ONE_CANDIDATE = Pattern.compile(
            "\\b(?:seule?|unique) (?:candidat\\w*|liste)\\b|\\b(?:candidat\\w*|liste) (?:unique|seule)\\b"
                    + "|\\b(?:une seule|un seul) (?:candidat\\w*|liste)\\b|\\bprennent effet immediatement\\b"
                    + "|\\bil (?:en )?est donne lecture\\b");

    private BallotForm() {}

    static boolean secret(Wording wording) {
        return wording.says(SECRET) && !wording.says(RENOUNCED);
    }

    /** Whether all renounced the secret, or raised their hands by the will of all. */
    static boolean waived(Wording wording) {
        return wording.says(RENOUNCED) || wording.says(HANDS_BY_ALL);
    }

    static boolean oneCandidate(Wording wording) {
        return wording.says(ONE_CANDIDATE);
    }
}
