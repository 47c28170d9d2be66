/**
 * Uses of AI that do not run here: those hidden in purchased software, those that are tried, those that agents have of their own.
 * Declared, asked about, checked against what a contract should say, decided on, and published where the collectivité wills.
 */
@NullMarked
package fr.beffroi.server.inventory;

import org.jspecify.annotations.NullMarked;
