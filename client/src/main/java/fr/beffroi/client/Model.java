package fr.beffroi.client;

/** The model or the rules that made a proposal. */
public record Model(String name, String version) {}
