package fr.beffroi.server.answers;

/** No national fiches have been imported yet: nothing can be searched. */
public final class CorpusMissing extends RuntimeException {
    CorpusMissing() {
        super("no corpus was imported");
    }
}
