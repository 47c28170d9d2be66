package fr.beffroi.water.source;

/** What a file is about. */
public enum Subject {
    PIPES,
    REPAIRS,
    ROADS
}
