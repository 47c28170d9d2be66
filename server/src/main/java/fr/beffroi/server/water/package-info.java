/**
 * Eau, pipes: the network is imported by a person, ranked as a job while an élu holds the use open, walked by teams in
 * connected stretches that a person decided, and what they find feeds the next ranking.
 */
@NullMarked
package fr.beffroi.server.water;

import org.jspecify.annotations.NullMarked;
