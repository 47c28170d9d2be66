package fr.beffroi.acts.law.source;

/** Told while a long source is read. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (source, files) -> {};

    /** @param files read so far within it */
    void reading(String source, long files);
}
