/**
 * Learning on a territory's own images: outlines that are known, with their faults, become a small network, which is written as an
 * ONNX file. The only package that needs PyTorch's natives.
 */
@NullMarked
package fr.beffroi.buildings.training;

import org.jspecify.annotations.NullMarked;
