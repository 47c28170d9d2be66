package fr.beffroi.water.location.search;

import java.time.LocalDate;

/**
 * What a team found at a suspected place.
 *
 * @param pipe where the leak was; the one around which was searched where there was none
 * @param day of the repair, or of the search
 * @param leak whether one was there
 */
public record Visit(String pipe, LocalDate day, boolean leak) {}
