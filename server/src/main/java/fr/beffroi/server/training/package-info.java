/**
 * Training of those who work with a use of AI: short lessons with questions, and sessions held in person; for how long they count; what
 * a use requires. Once an élu requires it, who lacks it neither sees, decides nor runs that use.
 */
@NullMarked
package fr.beffroi.server.training;

import org.jspecify.annotations.NullMarked;
