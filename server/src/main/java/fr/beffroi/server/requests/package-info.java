/**
 * What residents ask about the AI of their collectivité, without account: to object, to have a decision explained, to see or mend
 * their data, to report an error. Each request has its legal deadline, its answer and its end; what belongs to a person is kept no
 * longer than needed.
 */
@NullMarked
package fr.beffroi.server.requests;

import org.jspecify.annotations.NullMarked;
