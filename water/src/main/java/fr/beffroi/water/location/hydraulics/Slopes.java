package fr.beffroi.water.location.hydraulics;

import fr.beffroi.water.location.epanet.Epanet;
import fr.beffroi.water.location.files.UnreadableLocationFile;

/**
 * How the head over a link changes with its flow, at the state that the engine has just solved. A pipe loses
 * {@code r q^n + m q²}; its r is not needed: what it loses is known. EPANET 2.2 User Manual, chapter 12 (analysis algorithms).
 */
final class Slopes {
    private static final int DIAMETER = 0;
    private static final int ROUGHNESS = 2;
    private static final int MINOR_LOSS = 3;
    private static final int FLOW = 8;
    private static final int HEADLOSS = 10;
    private static final int STATUS = 11;
    private static final int SETTING = 12;
    private static final int PRESSURE = 11;
    private static final int HEADLOSS_FORM = 7;

    private static final int PUMP = 2;
    private static final int PRV = 3;
    private static final int PSV = 4;
    private static final int FCV = 6;
    private static final int CONSTANT_POWER = 0;
    private static final int POWER_FUNCTION = 1;

    private static final double GRAVITY = 9.81;
    private static final double VISCOSITY = 1e-6;

    /** Where a pipe loses less for its flow, EPANET takes it as a line: 1e-7 ft per ft³/s. */
    private static final double LEAST = 1.0764e-6;

    private static final double LEAST_FLOW = 1e-10;

    private final Epanet epanet;
    private final Units units;
    private final int form;

    Slopes(Epanet epanet, Units units) throws UnreadableLocationFile {
        this.epanet = epanet;
        this.units = units;
        this.form = (int) epanet.option(HEADLOSS_FORM);
    }

    /** @return m²/s, 0 where the link is closed or its flow is held */
    double conductance(int link) throws UnreadableLocationFile {
        if (epanet.linkValue(link, STATUS) == 0 || held(link) >= 0) {
            return 0;
        }
        int type = epanet.linkType(link);
        double flow = Math.abs(epanet.linkValue(link, FLOW)) * units.flow();
        double loss = Math.abs(epanet.linkValue(link, HEADLOSS)) * units.length();
        if (type == FCV && flow > 0 && atSetting(epanet.linkValue(link, FLOW), epanet.linkValue(link, SETTING))) {
            return 0;
        }
        if (flow < LEAST_FLOW) {
            return 1 / LEAST;
        }
        double slope = switch (type) {
            case PUMP -> pump(link, flow, loss);
            case 0, 1 -> pipe(link, flow, loss);
            default -> 2 * loss / flow;
        };
        return 1 / Math.max(slope, LEAST);
    }

    /** @return the node whose head a working valve holds, from 1; -1 for any other link */
    int held(int link) throws UnreadableLocationFile {
        int type = epanet.linkType(link);
        if ((type != PRV && type != PSV) || epanet.linkValue(link, STATUS) == 0) {
            return -1;
        }
        int[] ends = epanet.linkNodes(link);
        int node = type == PRV ? ends[1] : ends[0];
        return atSetting(epanet.nodeValue(node, PRESSURE), epanet.linkValue(link, SETTING)) ? node : -1;
    }

    private static boolean atSetting(double value, double setting) {
        return Math.abs(value - setting) <= 1e-3 * (1 + Math.abs(setting));
    }

    private double pipe(int link, double flow, double loss) throws UnreadableLocationFile {
        double diameter = epanet.linkValue(link, DIAMETER) * units.diameter();
        double area = Math.PI * diameter * diameter / 4;
        double minor = epanet.linkValue(link, MINOR_LOSS) / (2 * GRAVITY * area * area) * flow * flow;
        return (exponent(link, flow, diameter) * Math.max(loss - minor, 0) + 2 * minor) / flow;
    }

    private double exponent(int link, double flow, double diameter) throws UnreadableLocationFile {
        return switch (form) {
            case 0 -> 1.852;
            case 1 -> darcyWeisbach(epanet.linkValue(link, ROUGHNESS), flow, diameter);
            default -> 2;
        };
    }

    /** Two, and what the friction factor of Swamee and Jain loses as the flow grows; one where the flow is laminar. */
    private double darcyWeisbach(double roughness, double flow, double diameter) {
        double reynolds = 4 * flow / (Math.PI * diameter * VISCOSITY);
        if (reynolds < 2000) {
            return 1;
        }
        // Given in thousandths of a foot, or in millimetres.
        double height = roughness * units.length() / 1000;
        double inner = height / (3.7 * diameter) + 5.74 / Math.pow(reynolds, 0.9);
        return 2 + 2 * 0.9 * (5.74 / Math.pow(reynolds, 0.9)) / (inner * Math.log(inner));
    }

    private double pump(int link, double flow, double gain) throws UnreadableLocationFile {
        double speed = epanet.linkValue(link, SETTING);
        int type = epanet.pumpType(link);
        if (type == CONSTANT_POWER) {
            return gain / flow;
        }
        double[][] points = epanet.headCurve(link);
        if (type != POWER_FUNCTION) {
            return pointwise(points, flow / units.flow() / speed) * units.length() / units.flow() * speed;
        }
        // One point stands for a curve that starts at 4/3 of its head and falls with the square of its flow.
        double start = points.length == 1 ? points[0][1] * 4 / 3 : points[0][1];
        double power = points.length == 1
                ? 2
                : Math.log((start - points[2][1]) / (start - points[1][1])) / Math.log(points[2][0] / points[1][0]);
        return power * (speed * speed * start * units.length() - gain) / flow;
    }

    private static double pointwise(double[][] points, double flow) {
        int i = 1;
        while (i < points.length - 1 && points[i][0] < flow) {
            i++;
        }
        return (points[i - 1][1] - points[i][1]) / (points[i][0] - points[i - 1][0]);
    }
}
