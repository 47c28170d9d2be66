package fr.beffroi.acts.law;

/** An article that a search found. @param excerpt of its wording, around what was looked for */
public record Hit(Article article, String excerpt) {}
