/**
 * Annexes: the files that go with an item of an agenda, then with the act that it becomes (convention, plan, budget). Each is
 * looked into before it is kept, and keeps its hash; what is done with it is for sessions and publication to say.
 */
@NullMarked
package fr.beffroi.server.annexes;

import org.jspecify.annotations.NullMarked;
