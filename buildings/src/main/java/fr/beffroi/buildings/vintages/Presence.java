package fr.beffroi.buildings.vintages;

/** Whether an object is there in one vintage. */
public enum Presence {
    /** Its score reaches the upper threshold. */
    SEEN,
    /** Its score lies between the two thresholds, or only a part of it is seen. */
    PERHAPS,
    /** Its ground was photographed, and nothing is there. */
    NOT_SEEN,
    /** Too little of its ground was photographed to tell. */
    NOT_PHOTOGRAPHED
}
