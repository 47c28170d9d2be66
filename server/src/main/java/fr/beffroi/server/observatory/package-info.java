/** All uses of AI in sight: searched and counted for one collectivité; across those of a host, sums that reveal none. */
@NullMarked
package fr.beffroi.server.observatory;

import org.jspecify.annotations.NullMarked;
