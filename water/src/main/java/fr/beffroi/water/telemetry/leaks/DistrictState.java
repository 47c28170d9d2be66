package fr.beffroi.water.telemetry.leaks;

/** What a technician calls the state of a district. */
public enum DistrictState {
    /** Too little was measured yet to know what is usual. */
    LEARNING,
    NORMAL,
    TO_WATCH,
    LEAK,
    /** The inflow fell back after a leak. */
    REPAIR_SEEN,
    NO_DATA,
    METER_FAULT,
    /** A person explained the flow of these days. */
    EXPLAINED
}
