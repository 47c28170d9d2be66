package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;

/** A passage and how well it fits the message; comparable within one search only. */
public record PassageHit(Fiche fiche, Passage passage, double score) {}
