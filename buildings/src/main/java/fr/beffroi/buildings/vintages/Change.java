package fr.beffroi.buildings.vintages;

/** What became of an object from one vintage to the next, as far as the images show it. */
public enum Change {
    /** It looks the same wherever its ground was photographed. */
    UNCHANGED,
    /** Not there in an earlier vintage, there in a later one. */
    APPEARED,
    /** There before, and larger since, by a part of its own that was not built over before. */
    GROWN,
    /** There before, and smaller since. */
    SHRUNK,
    /** Something else stands on the same ground. */
    REPLACED,
    /** There in an earlier vintage, surely not in the last that shows its ground. */
    GONE,
    /** Only one vintage shows its ground, or the others cannot tell. */
    UNKNOWN
}
