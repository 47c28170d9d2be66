/** Oversight as a REST API under {@code /api/v1}: what the pages do, for other programs, in a named account's name. */
@NullMarked
package fr.beffroi.server.oversight.api;

import org.jspecify.annotations.NullMarked;
