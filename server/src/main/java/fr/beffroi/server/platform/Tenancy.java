package fr.beffroi.server.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work for one collectivity, in one transaction whose session variable ({@code SET LOCAL beffroi.collectivity})
 * row-level security reads. Outside of it, every table of a collectivity shows zero rows. Joins a transaction already
 * open for the same collectivity; refuses one open for another, or for none.
 */
@Component
public class Tenancy {
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Tenancy(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    public <T> T in(UUID collectivity, Supplier<T> work) {
        Object open = TransactionSynchronizationManager.getResource(this);
        if (collectivity.equals(open)) {
            return work.get();
        }
        if (open != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is open for another collectivity, or for none");
        }
        return transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, collectivity);
            try {
                jdbc.sql("SELECT set_config('beffroi.collectivity', ?, true)")
                        .param(collectivity.toString())
                        .query(String.class)
                        .single();
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    public void run(UUID collectivity, Runnable work) {
        in(collectivity, () -> {
            work.run();
            return true;
        });
    }

    /** The collectivity of the transaction under way, if there is one. */
    public Optional<UUID> findCurrent() {
        return TransactionSynchronizationManager.getResource(this) instanceof UUID collectivity
                ? Optional.of(collectivity)
                : Optional.empty();
    }

    /** The collectivity of the transaction under way. @throws IllegalStateException if there is none */
    public UUID current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof UUID collectivity) {
            return collectivity;
        }
        throw new IllegalStateException("no collectivity: call inside Tenancy.in");
    }
}
