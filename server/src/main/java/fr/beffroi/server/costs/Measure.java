package fr.beffroi.server.costs;

import java.time.YearMonth;
import java.util.UUID;

/**
 * One person's time on one proposal.
 *
 * @param aided whether the proposal was in front of them
 * @param month in which it ended, in France
 * @param seconds above 0
 */
record Measure(UUID person, boolean aided, YearMonth month, double seconds) {}
