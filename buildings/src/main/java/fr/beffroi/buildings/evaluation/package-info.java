/**
 * What a model is worth on images whose buildings are known.
 */
@NullMarked
package fr.beffroi.buildings.evaluation;

import org.jspecify.annotations.NullMarked;
