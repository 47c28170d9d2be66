/**
 * A segmentation network, ours or any other that is an ONNX file, and what it says of its own worth.
 *
 * <pre>{@code
 * try (Segmenter model = OnnxSegmenter.open(Path.of("modele.onnx"));
 *         Imagery images = …) {
 *     Windows windows = new Windows(images, model);
 *     for (int tile = 0; tile < windows.count(); tile++) {
 *         Outlines.trace(windows.segment(tile), model.card().rules()).forEach(System.out::println);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package fr.beffroi.buildings.model;

import org.jspecify.annotations.NullMarked;
