package fr.beffroi.acts.written;

/** @param quality as written before the name: "Le maire", "La secrétaire de séance" */
public record Signature(String quality, String name) {}
