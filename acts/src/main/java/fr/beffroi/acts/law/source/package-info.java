/**
 * From files to {@link fr.beffroi.acts.law.LoadedSource}s: DILA's LEGI archives, legi-data, codes in Markdown. A broken file
 * is reported and left out; nothing is half loaded.
 */
@NullMarked
package fr.beffroi.acts.law.source;

import org.jspecify.annotations.NullMarked;
