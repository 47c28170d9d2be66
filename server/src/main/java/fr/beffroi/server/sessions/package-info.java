/**
 * Sessions of the assembly: convened, held, and closed into adopted acts. What an act becomes afterwards is told by {@link
 * fr.beffroi.server.sessions.ActAdopted}.
 */
@NullMarked
package fr.beffroi.server.sessions;

import org.jspecify.annotations.NullMarked;
