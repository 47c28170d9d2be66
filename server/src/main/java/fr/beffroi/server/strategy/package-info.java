/**
 * What the collectivité wants of AI and what it will not have: goals, a charter, red lines that are checked before a use is opened;
 * voted, versioned, looked at again each year.
 */
@NullMarked
package fr.beffroi.server.strategy;

import org.jspecify.annotations.NullMarked;
