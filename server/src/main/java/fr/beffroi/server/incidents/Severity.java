package fr.beffroi.server.incidents;

/** How grave an incident is, as those who assess it say. */
public enum Severity {
    /** Nobody was harmed or misled: a wrong proposal that its reader saw in time. */
    MINOR,
    /** A wrong result had an effect, or data went where it should not. */
    SERIOUS,
    /** People were harmed, or could be at any moment: the suspension of the use is proposed. */
    GRAVE
}
