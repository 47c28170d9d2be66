package fr.beffroi.buildings.registration;

/**
 * Shift of one window.
 *
 * @param x middle of the window, in units of the images' reference system
 * @param y middle of the window
 * @param eastM metres on the ground to add towards the east
 * @param northM metres on the ground to add towards the north
 */
public record LocalShift(double x, double y, double eastM, double northM) {}
