package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Imagery;
import java.util.List;

/**
 * Images of one place with what is known of it.
 *
 * @param name as the model card calls it
 * @param known in the reference system of the images, already moved onto them
 * @param holdOut the part that is never learnt
 */
public record Territory(String name, Imagery imagery, List<KnownOutline> known, HoldOut holdOut) {}
