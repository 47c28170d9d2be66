/**
 * The {@code beffroi} command. Results go to standard output, logs and progress to standard error; exit 0 done, 1 the
 * input is at fault, 2 wrong usage. Classes of the server are loaded by {@code demo} and {@code serve} alone.
 */
@NullMarked
package fr.beffroi.cli;

import org.jspecify.annotations.NullMarked;
