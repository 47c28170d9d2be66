/**
 * Acts of communes that do not exist, to measure with: the facts of an {@link fr.beffroi.acts.invented.InventedAct}, a
 * {@link fr.beffroi.acts.invented.Layout} that sets them as communes really write, and a file of it:
 *
 * <pre>{@code
 * InventedAct act = Inventions.of(7, ActKind.DELIBERATION);
 * byte[] file = Rendering.PDF.file(DevelopmentLayouts.VILLAGE.sheet(act));
 * }</pre>
 */
@NullMarked
package fr.beffroi.acts.invented;

import org.jspecify.annotations.NullMarked;
