@NullMarked
package fr.beffroi.water.location;

import org.jspecify.annotations.NullMarked;
