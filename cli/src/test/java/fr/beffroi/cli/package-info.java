@NullMarked
package fr.beffroi.cli;

import org.jspecify.annotations.NullMarked;
