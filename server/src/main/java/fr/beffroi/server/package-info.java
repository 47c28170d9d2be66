/** The server: one package per feature, its door at its root, the rest package-private. */
@NullMarked
package fr.beffroi.server;

import org.jspecify.annotations.NullMarked;
