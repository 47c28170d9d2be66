/**
 * Urbanisme: images, cadastre, zones and permits in; a scan by a job; each presumption before a person, who alone moves it, with what
 * the law reminds of at each step. What it may become is {@link fr.beffroi.buildings.states}.
 */
@NullMarked
package fr.beffroi.server.buildings;

import org.jspecify.annotations.NullMarked;
