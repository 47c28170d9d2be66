package fr.beffroi.server.register;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a running module says of the use it serves, beside its {@code ServedUse}; a feature declares one as a bean. Its texts have
 * the keys {@code described.USE.FIELD}, one for each field of the register that the program fills in.
 *
 * @param use key of the use
 * @param parts what it is made of at this moment: corpora and their dates, models and their cards; asked at each look
 */
public record DescribedUse(String use, Domain domain, Supplier<List<Part>> parts) {
    /** Without anything that changes while the program runs. */
    public DescribedUse(String use, Domain domain) {
        this(use, domain, List::of);
    }

    /**
     * @param label key of a text
     * @param value a name, a version or a date, as it is
     */
    public record Part(String label, Object value) {}
}
