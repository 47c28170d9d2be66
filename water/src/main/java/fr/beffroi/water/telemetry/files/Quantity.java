package fr.beffroi.water.telemetry.files;

/** What a meter's column holds. */
public enum Quantity {
    /** Mean or momentary flow at the time that is written. */
    FLOW,
    /** Volume since the time that is written, until the next one. */
    VOLUME,
    /** What the meter has counted since it was put in, as read at the time that is written. */
    INDEX,
    /** Anything else, for example a temperature, of an hour, or a level, of an instant; kept as it is. */
    MEASURE
}
