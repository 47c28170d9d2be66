package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.deliberation;
import static fr.beffroi.bench.acts.Defect.of;
import static fr.beffroi.bench.acts.Defect.on;
import static fr.beffroi.bench.acts.Defect.ordinary;

import java.util.ArrayList;
import java.util.List;

/** Of the convocation and its agenda. */
final class ConvocationDefects {
    private ConvocationDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect(
                        "convened 2 clear days before, under 3,500 inhabitants",
                        "convocation.clear_days",
                        of(Whose.SMALL).and(ordinary()),
                        draft -> convened(draft, 3)),
                new Defect(
                        "convened 4 clear days before, from 3,500 inhabitants",
                        "convocation.clear_days",
                        of(Whose.LARGE).and(ordinary()),
                        draft -> convened(draft, 5)),
                new Defect(
                        "convened 4 clear days before, intercommunalité",
                        "convocation.clear_days",
                        of(Whose.EPCI).and(ordinary()),
                        draft -> convened(draft, 5)),
                new Defect(
                        "convened the day before", "convocation.clear_days", ordinary(), draft -> convened(draft, 1)),
                new Defect("urgency without one clear day", "convocation.emergency", ordinary(), draft -> {
                    draft.emergency = true;
                    convened(draft, 1);
                }),
                new Defect(
                        "first session after the renewal convened 1 clear day before",
                        "convocation.first_session",
                        ordinary().and(of(Whose.EPCI).negate()),
                        draft -> {
                            draft.firstAfterRenewal = true;
                            convened(draft, 2);
                        }),
                new Defect(
                        "day of the convocation left out",
                        "convocation.date",
                        ordinary(),
                        draft -> draft.convocation = null),
                new Defect(
                        "day of the convocation other than in the file",
                        "convocation.date",
                        ordinary(),
                        draft -> draft.convocation = draft.on().minusDays(13)),
                new Defect(
                        "matter not on the agenda",
                        "convocation.agenda_item",
                        ordinary(),
                        draft -> draft.agenda = agenda("Règlement du cimetière", "Questions diverses")),
                new Defect(
                        "decided under other business",
                        "convocation.other_business",
                        ordinary(),
                        draft -> draft.title = "Questions diverses"),
                new Defect("item added in session", "convocation.added_item", ordinary(), draft -> {
                    draft.agenda = agenda("Règlement du cimetière");
                    draft.statement.add("Les élus présents acceptent que ce point soit ajouté à l'ordre du jour.");
                }),
                new Defect(
                        "explanatory note not sent, from 3,500 inhabitants",
                        "convocation.note",
                        deliberation().and(of(Whose.SMALL).negate()),
                        draft -> draft.note = false),
                new Defect(
                        "note not sent for a classified installation, under 3,500 inhabitants",
                        "convocation.note",
                        on("installation").and(of(Whose.SMALL)),
                        draft -> draft.note = false),
                new Defect(
                        "election not announced in the convocation",
                        "convocation.election_mention",
                        on("deputy"),
                        draft -> draft.agenda = agenda("Remplacement d'un adjoint au maire")));
    }

    private static void convened(Draft draft, int daysBefore) {
        draft.convocation = draft.on().minusDays(daysBefore);
        draft.convokedOn = draft.convocation;
    }

    private static List<String> agenda(String... items) {
        return new ArrayList<>(List.of(items));
    }
}
