package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Imagery;

/**
 * Images whose buildings are known.
 *
 * @param images files or tiles that it is made of
 */
public record Scene(Imagery imagery, Truth truth, int images) {}
