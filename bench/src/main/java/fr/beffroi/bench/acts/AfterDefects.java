package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.arrete;
import static fr.beffroi.bench.acts.Defect.decision;
import static fr.beffroi.bench.acts.Defect.deliberation;
import static fr.beffroi.bench.acts.Defect.of;
import static fr.beffroi.bench.acts.Defect.on;
import static fr.beffroi.bench.acts.Defect.ordinary;

import java.util.List;

/** Of signature, transmission, publication and what is due after the session. */
final class AfterDefects {
    private AfterDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect(
                        "not signed by the chair",
                        "after.signatures",
                        ordinary(),
                        draft -> draft.signatures.removeFirst()),
                new Defect(
                        "not signed by the secretary",
                        "after.signatures",
                        deliberation(),
                        draft -> draft.signatures.removeLast()),
                new Defect(
                        "author without a name",
                        "after.author_named",
                        arrete().or(decision()),
                        draft -> draft.signatures.set(
                                0,
                                new Draft.Signature(
                                        "Le Maire",
                                        "M. "
                                                + draft.signatures
                                                        .getFirst()
                                                        .name()
                                                        .replaceFirst("^.* ", "")))),
                new Defect(
                        "signed by a deputy without a delegation",
                        "after.signature_delegated",
                        on("works on road", "parking", "noise"),
                        draft -> draft.signatures.set(
                                0,
                                new Draft.Signature(
                                        "Le premier adjoint",
                                        draft.signatures.getFirst().name()))),
                new Defect(
                        "individual act sent after the fortnight",
                        "after.transmission_delay",
                        on("notice", "office delegated"),
                        draft -> {
                            draft.sent = draft.on().plusDays(23);
                            draft.received = draft.sent;
                            draft.transmittedOn = draft.sent;
                            draft.published = draft.sent;
                        }),
                new Defect("received before the act", "after.receipt_after_act", ordinary(), draft -> {
                    draft.sent = draft.on().minusDays(2);
                    draft.received = draft.sent;
                    draft.transmittedOn = draft.sent;
                }),
                new Defect("received before it was sent", "after.receipt_after_act", ordinary(), draft -> {
                    draft.received = draft.on();
                    draft.sent = draft.on().plusDays(2);
                }),
                new Defect(
                        "receipt of another day's act",
                        "after.receipt_identifier",
                        ordinary(),
                        draft -> draft.identifier = String.valueOf(draft.identifier)
                                .replace(
                                        draft.on().toString().replace("-", ""),
                                        draft.on().minusDays(7).toString().replace("-", ""))),
                new Defect(
                        "receipt of another collectivité",
                        "after.receipt_identifier",
                        ordinary(),
                        draft -> draft.identifier =
                                String.valueOf(draft.identifier).replace(draft.siren, "213401722")),
                new Defect(
                        "receipt of another nature of act",
                        "after.receipt_identifier",
                        ordinary(),
                        draft -> draft.identifier =
                                String.valueOf(draft.identifier).replaceFirst("-DE$", "-AR")),
                new Defect(
                        "published before the act",
                        "after.publication_after_act",
                        ordinary(),
                        draft -> draft.published = draft.on().minusDays(3)),
                new Defect(
                        "displayed before the act",
                        "after.publication_after_act",
                        ordinary(),
                        draft -> draft.posted = draft.on().minusDays(3)),
                new Defect(
                        "displayed and not online, from 3,500 inhabitants",
                        "after.publication_online",
                        ordinary().and(of(Whose.LARGE)),
                        draft -> {
                            draft.posted = draft.published;
                            draft.published = null;
                        }),
                new Defect(
                        "said enforceable before it is published",
                        "after.enforceable",
                        ordinary(),
                        draft -> draft.statement.add(
                                "La présente délibération est exécutoire à compter du " + Say.day(draft.on()) + ".")),
                new Defect(
                        "individual measure that nobody is told of",
                        "after.individual_notified",
                        on("notice"),
                        draft -> draft.provisions.removeLast()),
                new Defect(
                        "police measure that is not made public",
                        "after.police_made_public",
                        on("parking", "noise"),
                        draft -> {
                            draft.provisions.removeLast();
                            draft.published = null;
                        }),
                new Defect(
                        "traffic measure without signs",
                        "after.police_made_public",
                        on("works on road", "parking"),
                        draft -> draft.provisions.remove(1)),
                new Defect(
                        "list of délibérations after the week",
                        "after.list_examined",
                        deliberation(),
                        draft -> draft.listOn = draft.on().plusDays(11)),
                new Defect(
                        "list of délibérations before the session",
                        "after.list_examined",
                        deliberation(),
                        draft -> draft.listOn = draft.on().minusDays(1)),
                new Defect(
                        "minutes adopted at the session itself",
                        "after.minutes_adopted",
                        deliberation(),
                        draft -> draft.minutesOn = draft.on()),
                new Defect(
                        "not in the paper register",
                        "after.paper_register",
                        draft -> true,
                        draft -> draft.paperRegister = false),
                new Defect(
                        "decision of which no account is to be given",
                        "after.decision_reported",
                        decision(),
                        draft -> draft.provisions.removeLast()),
                new Defect(
                        "matière code that does not exist",
                        "after.subject_code_form",
                        draft -> true,
                        draft -> draft.code = "5.9"),
                new Defect(
                        "matière code of another matter",
                        "after.subject_code_matter",
                        on("grant", "sale", "job", "guarantee", "works"),
                        draft -> draft.code = "6.1"));
    }
}
