/**
 * What went wrong with a use of AI: declared by anybody with an account, or told without one and taken over by a person, assessed, notified in time to whom the law names, closed with
 * what was learnt. A suspension is only ever proposed: a person who may suspend decides it.
 */
@NullMarked
package fr.beffroi.server.incidents;

import org.jspecify.annotations.NullMarked;
