package fr.beffroi.answers.model;

import java.time.Duration;

/** Told, after each exchange that brought an answer, what the model wrote: what its energy is estimated from. */
@FunctionalInterface
public interface Spending {
    Spending UNTOLD = wrote -> {};

    void told(Wrote wrote);

    /**
     * @param model its name at the endpoint
     * @param tokens written by the model, at least 0
     * @param counted whether the endpoint counted them; if not, one for every {@value #CHARS_PER_TOKEN} characters,
     *     which is more than models of today need for French and so rather too many than too few
     * @param latency from question to answer, network included
     */
    record Wrote(String model, long tokens, boolean counted, Duration latency) {
        static final int CHARS_PER_TOKEN = 3;
    }
}
