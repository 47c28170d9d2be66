package fr.beffroi.water.location.hydraulics;

import fr.beffroi.water.location.epanet.Epanet;
import fr.beffroi.water.location.files.UnreadableLocationFile;

/**
 * From a network's own units to metres and seconds.
 *
 * @param flow m³/s in one of its units of flow
 * @param length m in one of its units of length and head
 * @param diameter m in one of its units of diameter
 * @param pressure m in one of its units of pressure: psi or m
 */
record Units(double flow, double length, double diameter, double pressure) {
    /** CFS, GPM, MGD, IMGD, AFD; L/s, L/min, ML/d, m³/h, m³/d: in the order of EPANET's toolkit. */
    private static final double[] FLOWS = {
        0.028316846592,
        6.30901964e-5,
        0.0438126364,
        0.0526168042,
        0.0142764102,
        1e-3,
        1.0 / 60_000,
        1000.0 / 86_400,
        1.0 / 3600,
        1.0 / 86_400
    };

    private static final int FIRST_METRIC = 5;

    static Units of(Epanet epanet) throws UnreadableLocationFile {
        int code = epanet.flowUnits();
        return code < FIRST_METRIC
                ? new Units(FLOWS[code], 0.3048, 0.0254, 0.3048 / 0.4333)
                : new Units(FLOWS[code], 1, 0.001, 1);
    }
}
