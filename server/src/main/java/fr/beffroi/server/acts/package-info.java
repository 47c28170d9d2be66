/**
 * Actes: an act comes in, what can be held against it is proposed, a person decides finding by finding. The acts as read,
 * the facts of a session and the verdicts on findings live here; proposals and decisions live in {@code oversight}.
 */
@NullMarked
package fr.beffroi.server.acts;

import org.jspecify.annotations.NullMarked;
