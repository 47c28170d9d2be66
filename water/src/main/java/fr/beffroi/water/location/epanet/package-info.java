/** EPANET's own engine inside the virtual machine: a file in, solved hydraulics out. */
@NullMarked
package fr.beffroi.water.location.epanet;

import org.jspecify.annotations.NullMarked;
