package fr.beffroi.water.risk;

/** What a reader is told a pipe's risk comes from; several features of the model share one. */
public enum Cause {
    OWN_REPAIRS,
    STREET,
    NEIGHBOURS,
    SIMILAR_PIPES,
    AGE,
    MATERIAL,
    DIAMETER,
    LENGTH,
    ROAD,
    ZONE,
    SOIL,
    FROST
}
