/**
 * For a supplier's program: submits what it found as a proposal, and learns what persons decided. Needs nothing but the JDK.
 *
 * <pre>{@code
 * BeffroiClient beffroi = new BeffroiClient(URI.create("https://ia.saint-exemple.fr/"), key, secret);
 * Submission found = new Submission("L-204", "Panne d’éclairage", "Candélabre 204 éteint", "Remplacer la lampe du 204.",
 *                 new Model("veille-nuit", "2.1"))
 *         .measure("consommation de la nuit", 0, "Wh")
 *         .comparison("seuil de 5 Wh", "éteint", true)
 *         .confidence(0.93, "1 200 nuits vérifiées")
 *         .joules(0.4);
 * Answer answer = beffroi.submit(found, "L-204-2026-11-26");
 * Answer decided = beffroi.decisions(0);
 * }</pre>
 *
 * <p>{@link fr.beffroi.client.Webhook} verifies what Beffroi tells a program at the program's own address.
 */
@NullMarked
package fr.beffroi.client;

import org.jspecify.annotations.NullMarked;
