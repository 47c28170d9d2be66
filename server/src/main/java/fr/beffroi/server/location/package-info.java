/**
 * Where a leak may be, from the pressures of a network whose hydraulics EPANET computes: files in, a search by a job, each suspected
 * place before a person, what the team found there.
 */
@NullMarked
package fr.beffroi.server.location;

import org.jspecify.annotations.NullMarked;
