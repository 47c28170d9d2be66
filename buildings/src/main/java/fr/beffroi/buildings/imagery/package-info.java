/**
 * Aerial images as pixels on the ground, read by windows: never a whole territory in memory.
 *
 * <pre>{@code
 * try (Imagery images = Images.open(Path.of("ortho-2021"))) {          // a file, or a folder of files or tiles
 *     Grid all = images.grid();
 *     System.out.println(all.crs() + ", pixels of " + all.metresPerPixel() + " m, taken by " + images.taken());
 *     for (int row = 0; row < all.height(); row += 512) {
 *         for (int column = 0; column < all.width(); column += 512) {
 *             Pixels window = images.read(all.window(column, row, 512, 512));
 *             System.out.println(window.at(0, 10, 20) + " of red, photographed: " + window.known()[20 * 512 + 10]);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Formats are told by what a file holds. A TIFF's blocks are unpacked here, by the JDK where they are JPEG: that takes BigTIFF,
 * masks and overviews in stride and needs no library. JPEG2000 goes through OpenJPEG where it is installed, else through a decoder in Java.
 */
@NullMarked
package fr.beffroi.buildings.imagery;

import org.jspecify.annotations.NullMarked;
