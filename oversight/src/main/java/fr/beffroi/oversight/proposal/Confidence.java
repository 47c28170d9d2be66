package fr.beffroi.oversight.proposal;

/**
 * A calibrated probability that the proposal is right.
 *
 * @param value 0 to 1
 * @param calibration on what it was calibrated, e.g. "90 questions, cross-validated, 2026-11"
 */
public record Confidence(double value, String calibration) {
    /** In the place of a calibration where there was none: the value then orders proposals and promises nothing. */
    public static final String NOT_CALIBRATED = "";

    public boolean isCalibrated() {
        return !calibration.equals(NOT_CALIBRATED);
    }

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence out of [0, 1]: " + value);
        }
    }
}
