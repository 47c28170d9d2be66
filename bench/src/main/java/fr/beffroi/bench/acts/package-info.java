/**
 * Acts of our own, correct ones and ones with a known defect, for the tables on checks. They are written here rather than
 * taken from the tests of the module {@code acts}, so that what the rules are measured on is not what they were made with.
 */
@NullMarked
package fr.beffroi.bench.acts;

import org.jspecify.annotations.NullMarked;
