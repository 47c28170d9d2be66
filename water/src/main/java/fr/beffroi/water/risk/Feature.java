package fr.beffroi.water.risk;

/** What the model sees of a pipe on a day; each is known on that day. */
enum Feature {
    AGE_YEARS(Cause.AGE, 0),
    LAID_YEAR(Cause.AGE, 0),
    MATERIAL_RATE(Cause.MATERIAL, 1),
    GREY_IRON(Cause.MATERIAL, 0),
    DUCTILE_IRON(Cause.MATERIAL, 0),
    PLASTIC(Cause.MATERIAL, 0),
    DIAMETER_MM(Cause.DIAMETER, 0),
    LOG_LENGTH(Cause.LENGTH, 0),
    COHORT_RATE(Cause.SIMILAR_PIPES, 1),
    OWN_RATIO(Cause.OWN_REPAIRS, 1),
    OWN_RATIO_FADING(Cause.OWN_REPAIRS, 1),
    OWN_ALL(Cause.OWN_REPAIRS, 1),
    OWN_PER_KM_YEAR(Cause.OWN_REPAIRS, 1),
    OWN_2_YEARS(Cause.OWN_REPAIRS, 1),
    OWN_5_YEARS(Cause.OWN_REPAIRS, 1),
    OWN_FADING_3(Cause.OWN_REPAIRS, 1),
    OWN_FADING_8(Cause.OWN_REPAIRS, 1),
    OWN_YEARS_SINCE(Cause.OWN_REPAIRS, 0),
    EARLIER_REPAIRS(Cause.STREET, 0),
    STRETCH_RATE(Cause.STREET, 1),
    STRETCH_RATE_5_YEARS(Cause.STREET, 1),
    STRETCH_RATIO(Cause.STREET, 1),
    STREET_RATE(Cause.STREET, 1),
    STREET_RATIO(Cause.STREET, 1),
    NEAR_RATE(Cause.NEIGHBOURS, 1),
    NEAR_RATIO(Cause.NEIGHBOURS, 1),
    NEAR_RATE_5_YEARS(Cause.NEIGHBOURS, 1),
    NEAR_RATIO_5_YEARS(Cause.NEIGHBOURS, 1),
    AROUND_RATE(Cause.NEIGHBOURS, 1),
    AROUND_RATIO(Cause.NEIGHBOURS, 1),
    DISTRICT_RATE(Cause.NEIGHBOURS, 1),
    DISTRICT_RATIO(Cause.NEIGHBOURS, 1),
    PROJECT_RATIO(Cause.SIMILAR_PIPES, 1),
    SIBLING_RATIO(Cause.STREET, 1),
    FAMILY_RATIO(Cause.STREET, 1),
    OWN_WINTER(Cause.OWN_REPAIRS, 0),
    ZONE_RATIO(Cause.ZONE, 1);

    final Cause cause;
    /** 1 where more of it can only mean more breaks, 0 where either may be. */
    final int direction;

    Feature(Cause cause, int direction) {
        this.cause = cause;
        this.direction = direction;
    }

    static final int COUNT = values().length;
}
