/**
 * Programs of others under the same decisions: what they submit is a proposal like all others, and what persons decide of it is
 * told to them. See decision 13.
 */
@NullMarked
package fr.beffroi.server.vendors;

import org.jspecify.annotations.NullMarked;
