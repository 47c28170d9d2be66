package fr.beffroi.acts.law;

/** One code, law or decree that is loaded: for the list of what is loaded. @param articles how many numbers it holds */
public record Held(Source source, Code code, LoadedText.Coverage coverage, int articles) {}
