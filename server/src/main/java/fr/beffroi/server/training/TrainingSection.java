package fr.beffroi.server.training;

import fr.beffroi.server.report.ReportSection;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was learnt in a year, for the council: sessions held, people who passed something, uses that require it. Nobody by name. */
@Component
class TrainingSection implements ReportSection {
    /** Fewer people are not told. Six, so that five are left for whoever reads it and is one of them. */
    private static final int LEAST = 6;

    private static final String PAGE = "/formation/registre";

    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final Rulings rulings;
    private final MessageSource texts;

    TrainingSection(Trainings trainings, TrainingSessions sessions, Rulings rulings, MessageSource texts) {
        this.trainings = trainings;
        this.sessions = sessions;
        this.rulings = rulings;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "training.report";
    }

    @Override
    public List<Statement> of(Year year) {
        long held = sessions.all().stream()
                .filter(one -> one.withdrawn() == null && Year.from(one.on()).equals(year))
                .count();
        long required = rulings.current().stream().filter(Ruling::required).count();
        return List.of(
                people(year), counted("training.report.sessions", held), counted("training.report.required", required));
    }

    /** Of a year that is over: two drafts of a running one, one before and one after somebody learnt, would tell of that person. */
    private Statement people(Year year) {
        if (!year.isBefore(Year.from(TrainingFeature.today()))) {
            return new Statement(text("training.report.running"));
        }
        long people = trainings.all().stream()
                .filter(one -> Year.from(one.passedOn()).equals(year))
                .map(Taken::account)
                .distinct()
                .count();
        return people < LEAST ? counted("training.report.few", LEAST) : counted("training.report.people", people);
    }

    private Statement counted(String key, Object... arguments) {
        return new Statement(text(key, arguments), text(key + ".definition", arguments), PAGE);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
