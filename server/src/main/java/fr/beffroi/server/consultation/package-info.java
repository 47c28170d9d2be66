/**
 * Consultations of agents, then of everybody: questions, contributions with a name or without, moderation with its motive, a synthesis
 * whose claims quote passages that are really there, what was kept or not and why. Of an anonymous contribution nothing is kept by
 * which it could be brought back to somebody; numbers are told once, never of fewer than five.
 */
@NullMarked
package fr.beffroi.server.consultation;

import org.jspecify.annotations.NullMarked;
