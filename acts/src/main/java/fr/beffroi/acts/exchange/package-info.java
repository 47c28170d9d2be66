/**
 * What goes in and comes out as JSON: the file of facts that a check is given, the act as it was read, and the report.
 * One form for the command line and for the server's API.
 */
@NullMarked
package fr.beffroi.acts.exchange;

import org.jspecify.annotations.NullMarked;
