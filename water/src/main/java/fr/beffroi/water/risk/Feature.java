package fr.beffroi.water.risk;

/** What the model sees of a pipe on a day; each is known on that day. */
enum Feature {
    AGE_YEARS(Cause.AGE, 0, Scale.LOG_OF_ONE_MORE, 35),
    LAID_YEAR(Cause.AGE, 0),
    MATERIAL_RATE(Cause.MATERIAL, 1, Scale.LOG, 0),
    GREY_IRON(Cause.MATERIAL, 0),
    DUCTILE_IRON(Cause.MATERIAL, 0),
    PLASTIC(Cause.MATERIAL, 0),
    DIAMETER_MM(Cause.DIAMETER, 0, Scale.LOG, 160),
    LOG_LENGTH(Cause.LENGTH, 0, Scale.PLAIN, 0),
    COHORT_RATE(Cause.SIMILAR_PIPES, 1, Scale.LOG, 0),
    /** Laid on the same day in the same material: most likely the same works. */
    WORKS_RATIO(Cause.SIMILAR_PIPES, 1, Scale.LOG, 0),
    OWN_RATIO(Cause.OWN_REPAIRS, 1, Scale.LOG, 0),
    OWN_RATIO_FADING(Cause.OWN_REPAIRS, 1),
    OWN_ALL(Cause.OWN_REPAIRS, 1),
    OWN_PER_KM_YEAR(Cause.OWN_REPAIRS, 1),
    OWN_2_YEARS(Cause.OWN_REPAIRS, 1),
    OWN_5_YEARS(Cause.OWN_REPAIRS, 1, Scale.LOG_OF_ONE_MORE, 0),
    OWN_FADING_3(Cause.OWN_REPAIRS, 1),
    OWN_FADING_8(Cause.OWN_REPAIRS, 1),
    OWN_YEARS_SINCE(Cause.OWN_REPAIRS, 0),
    /** On what lay there before the pipe. */
    EARLIER_REPAIRS(Cause.STREET, 0, Scale.LOG_OF_ONE_MORE, 0),
    STRETCH_RATE(Cause.STREET, 1),
    STRETCH_RATE_5_YEARS(Cause.STREET, 1),
    STRETCH_RATIO(Cause.STREET, 1),
    STREET_RATE(Cause.STREET, 1),
    STREET_RATIO(Cause.STREET, 1, Scale.LOG, 0),
    /** Pipes of the street of the same material and five years. */
    STREET_ALIKE_RATIO(Cause.STREET, 1, Scale.LOG, 0),
    NEAR_RATE(Cause.NEIGHBOURS, 1),
    NEAR_RATIO(Cause.NEIGHBOURS, 1, Scale.LOG, 0),
    NEAR_RATE_5_YEARS(Cause.NEIGHBOURS, 1),
    NEAR_RATIO_5_YEARS(Cause.NEIGHBOURS, 1),
    AROUND_RATE(Cause.NEIGHBOURS, 1),
    AROUND_RATIO(Cause.NEIGHBOURS, 1, Scale.LOG, 0),
    DISTRICT_RATE(Cause.NEIGHBOURS, 1),
    DISTRICT_RATIO(Cause.NEIGHBOURS, 1),
    ROAD_CLASS_RATIO(Cause.ROAD, 1, Scale.LOG, 0),
    ZONE_RATIO(Cause.ZONE, 1, Scale.LOG, 0),
    SOIL_RATIO(Cause.SOIL, 1, Scale.LOG, 0),
    /** Own repairs while the ground was frozen. */
    OWN_IN_FROST(Cause.FROST, 1, Scale.LOG_OF_ONE_MORE, 0),
    /** Share of the repairs of pipes of its material and size that fell in frost. */
    ALIKE_IN_FROST(Cause.FROST, 0, Scale.PLAIN, 0);

    static final int COUNT = values().length;

    final Cause cause;
    /** 1 where more of it can only mean more breaks, 0 where either may be. */
    final int direction;
    /** How the regression takes it; {@link Scale#NONE}: only the trees see it. */
    final Scale scale;

    private final double usual;

    Feature(Cause cause, int direction) {
        this(cause, direction, Scale.NONE, 0);
    }

    /** @param usual what the regression takes where it is unknown */
    Feature(Cause cause, int direction, Scale scale, double usual) {
        this.cause = cause;
        this.direction = direction;
        this.scale = scale;
        this.usual = usual;
    }

    enum Scale {
        NONE,
        PLAIN,
        LOG,
        LOG_OF_ONE_MORE
    }

    /** As the regression takes it. */
    double scaled(float value) {
        double known = Float.isNaN(value) ? usual : value;
        return switch (scale) {
            case NONE, PLAIN -> known;
            case LOG -> Math.log(known);
            case LOG_OF_ONE_MORE -> Math.log1p(Math.max(0, known));
        };
    }
}
