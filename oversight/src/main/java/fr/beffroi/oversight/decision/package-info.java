/** What a named person decides of a proposal, and why. */
@NullMarked
package fr.beffroi.oversight.decision;

import org.jspecify.annotations.NullMarked;
