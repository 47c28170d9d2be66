package fr.beffroi.acts.exchange;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;

/** What is known beside the act: whose it is, and the session's file. */
public record Facts(Collectivity collectivity, SessionFile session) {
    public static final Facts NONE = new Facts(Collectivity.UNKNOWN_COMMUNE, SessionFile.UNKNOWN);
}
