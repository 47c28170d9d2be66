/** Uses, proposals, decisions, journal, trust: stored, shown and served. */
@NullMarked
package fr.beffroi.server.oversight;

import org.jspecify.annotations.NullMarked;
