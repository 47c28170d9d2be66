/** What an act says, as data: each value with its place in the document and how sure the reading is, or absent. */
@NullMarked
package fr.beffroi.acts.act;

import org.jspecify.annotations.NullMarked;
