package fr.beffroi.server.telemetry;

import fr.beffroi.server.telemetry.Customers.Consumption;
import fr.beffroi.water.telemetry.DailyBalance;
import org.jspecify.annotations.Nullable;

/**
 * A day of a district with full metering, and why it has no balance where it has none.
 *
 * @param consumption null where no customer's meter was read
 * @param silentTank whether a tank was not measured at its beginning or its end
 */
record Balance(DailyBalance day, @Nullable Consumption consumption, boolean silentTank) {
    /** Customers' meters that were not read. */
    public int silentCustomers() {
        return consumption == null ? 0 : consumption.expected() - consumption.measured();
    }

    /** Whether there are so few customers that nothing of what they use is shown. */
    public boolean fewCustomers() {
        return consumption != null && !consumption.isShown();
    }

    /** Customers from which on it is. */
    public int fewest() {
        return Customers.FEWEST;
    }

    public @Nullable Double lost() {
        return day.isWhole() ? day.lost() : null;
    }

    public @Nullable Double inflow() {
        return known(day.inflow());
    }

    public @Nullable Double stockChange() {
        return known(day.stockChange());
    }

    /** Of all customers. */
    public @Nullable Double used() {
        return known(day.consumption());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
