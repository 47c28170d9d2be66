package fr.beffroi.water.location.files;

import java.time.LocalDateTime;

/**
 * A leak that is known to have been.
 *
 * @param end when it was repaired
 * @param peak from when it is as wide as it gets; its diameter grows evenly until then
 * @param diameter m
 */
public record KnownPipeLeak(String pipe, LocalDateTime start, LocalDateTime end, LocalDateTime peak, double diameter) {}
