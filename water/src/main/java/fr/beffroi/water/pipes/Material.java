package fr.beffroi.water.pipes;

/**
 * What a pipe is made of, by families that age alike. {@link #GREY_IRON} is the brittle cast iron laid until about 1970,
 * {@link #DUCTILE_IRON} what followed it.
 */
public enum Material {
    GREY_IRON,
    DUCTILE_IRON,
    STEEL,
    ASBESTOS_CEMENT,
    CONCRETE,
    PVC,
    ORIENTED_PVC,
    POLYETHYLENE,
    COPPER,
    LEAD,
    COMPOSITE,
    OTHER,
    UNKNOWN
}
