/** What an engine puts before a human, and what it rests on. */
@NullMarked
package fr.beffroi.oversight.proposal;

import org.jspecify.annotations.NullMarked;
