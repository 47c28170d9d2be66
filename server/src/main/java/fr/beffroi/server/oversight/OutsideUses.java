package fr.beffroi.server.oversight;

import java.util.List;
import java.util.Optional;

/** The uses that programs of others serve, told as a bean by the feature that lets them in. */
public interface OutsideUses {
    /** Of the collectivity at hand; inside {@code Tenancy.in}. */
    List<Outside> outside();

    /** Who serves this use, if a program of others does; inside {@code Tenancy.in}. */
    default Optional<Outside> outside(String use) {
        return outside().stream().filter(one -> one.use().equals(use)).findFirst();
    }

    /**
     * @param use key of the use
     * @param trial whether its proposals are only tried: they never count in figures
     */
    record Outside(String use, String supplier, String product, boolean trial) {}
}
