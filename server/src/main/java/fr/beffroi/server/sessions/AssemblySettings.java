package fr.beffroi.server.sessions;

import fr.beffroi.acts.check.Collectivity;
import org.jspecify.annotations.Nullable;

/**
 * What every convocation and every extract says of the collectivité.
 *
 * @param department as in INSEE codes: "34", "2A", "974"
 * @param town where acts are made
 * @param place where the assembly sits as a rule
 * @param court the tribunal administratif that hears remedies, e.g. "Montpellier"
 * @param largestCommune of an EPCI or a syndicat: population of its most populous commune, whose rules it follows
 */
record AssemblySettings(
        Collectivity.Kind kind,
        String department,
        String town,
        String place,
        String court,
        @Nullable Integer largestCommune) {}
