package fr.beffroi.acts.session;

public enum ItemStatus {
    WAITING,
    OPEN,
    ADOPTED,
    REJECTED,
    ELECTED,
    NOTED,
    POSTPONED,
    WITHDRAWN;

    public boolean over() {
        return this != WAITING && this != OPEN;
    }
}
