package fr.beffroi.acts.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The prefecture's receipt.
 *
 * @param identifier e.g. {@code 034-213401722-20140405-0000070899-DE}: department, SIREN, date, number, nature
 */
public record Receipt(
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate sentOn,
        @Nullable String identifier) {}
