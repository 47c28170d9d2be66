/** Files of pipes, repairs and roads as a collectivité has them, into values or into one clear error. */
@NullMarked
package fr.beffroi.water.source;

import org.jspecify.annotations.NullMarked;
