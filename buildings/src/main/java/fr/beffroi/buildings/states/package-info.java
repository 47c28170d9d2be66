/**
 * What a presumption may become, by whose decision, and what the law reminds of at each step.
 *
 * <pre>{@code
 * CaseFile file = CaseFile.NEW
 *         .after(new Act.Decided(State.TO_INSPECT, Actor.AGENT, "aucun permis retrouvé", null, null))
 *         .after(new Act.Decided(State.RECORDED, Actor.SWORN_AGENT, null, "PV 2026-12", LocalDate.of(2026, 11, 3)));
 * file.owesTransmission(); // true until the copy is sent to the prosecutor (code de l'urbanisme, L480-1)
 * }</pre>
 */
@NullMarked
package fr.beffroi.buildings.states;

import org.jspecify.annotations.NullMarked;
