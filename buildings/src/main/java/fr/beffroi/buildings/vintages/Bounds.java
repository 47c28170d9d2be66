package fr.beffroi.buildings.vintages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When works were done, as far as images tell.
 *
 * @param after the place was not yet so on this day; null if no image shows that
 * @param by it was so at the latest on this day
 */
public record Bounds(@Nullable LocalDate after, LocalDate by) {}
