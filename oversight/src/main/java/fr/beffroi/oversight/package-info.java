/**
 * Keeps a human in control of a machine's proposals: a use is opened by an élu, an engine proposes with its evidence, a
 * named person decides on the exact state they saw, and an append-only journal proves it to anyone. Plain Java, usable
 * without the rest of Beffroi:
 *
 * <pre>{@code
 * Use use = new Use(id, "answers", "answers", "Répondre aux habitants", "RGPD art. 6.1.e", "Accueil",
 *         RiskClass.TRANSPARENCY, UseState.PROPOSED, 0.1);
 * use = use.after(use.change(UseState.OPEN, mayor, new Motive("Vote du conseil", null), now));
 * var draft = EnergyMeter.ofThisMachine(10).measure(() -> "La mairie ouvre à 9 heures.");
 * Proposal proposal = new Proposal(id, use.id(), "answer", "Horaires", draft.result(), List.of(),
 *         new Confidence(0.9, "none"), "v1", draft.energy(), false, now, null);
 * Decision decision = new Decision(id, id, proposal.fingerprint(), Verdict.ACCEPT, null, null, agent, now,
 *         Duration.ofSeconds(20), null);
 * Status status = Status.of(List.of(decision), any -> false, false);
 * byte[] entry = new Entry("commune", "decision.taken", now, id, Map.of("status", status.name()),
 *         Map.of("agent", Commitment.to("Mme Martin"))).bytes();
 * JournalFile.write(file, "commune", List.of(entry).iterator(), List.of(), HeadKey.readOrCreate(key));
 * boolean valid = JournalFile.verify(file, null).valid();
 * }</pre>
 *
 * <p>{@code use} holds the law of transitions, {@code decision} that of decisions, {@code journal} what is and is not
 * detected, {@code trust} the measures and who may see them, {@code footprint} energy. Every key that an exception or a
 * fault names has its text in the bundle {@code fr.beffroi.oversight.messages} (French and English).
 */
@NullMarked
package fr.beffroi.oversight;

import org.jspecify.annotations.NullMarked;
