/** Uses of AI that a collectivity opens, suspends and closes. */
@NullMarked
package fr.beffroi.oversight.use;

import org.jspecify.annotations.NullMarked;
