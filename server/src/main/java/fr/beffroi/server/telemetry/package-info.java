/**
 * Télérelève: measures of meters in, alarms of leaks out, each a proposal that a person decides; and what the service reports
 * each year. Screening stands under the use {@code leak-alarms}; the yearly figures are arithmetic and stand under none.
 */
@NullMarked
package fr.beffroi.server.telemetry;

import org.jspecify.annotations.NullMarked;
