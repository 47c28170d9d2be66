/**
 * Accueil: a resident's message comes in, a cited answer is proposed. Residents' words, drafts, the collectivity's own
 * documents and the shared corpus live here; proposals and decisions live in {@code oversight}.
 */
@NullMarked
package fr.beffroi.server.answers;

import org.jspecify.annotations.NullMarked;
