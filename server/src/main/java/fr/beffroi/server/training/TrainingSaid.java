package fr.beffroi.server.training;

import fr.beffroi.server.register.SaysOfUse;
import fr.beffroi.server.web.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the public reads of the training that a use requires. Never how many are trained: in a village, one more is a person; and once
 * it is enforced, everybody who decides is.
 */
@Component
class TrainingSaid implements SaysOfUse {
    private final Rulings rulings;
    private final MessageSource texts;
    private final Typography say;

    TrainingSaid(Rulings rulings, MessageSource texts, Typography say) {
        this.rulings = rulings;
        this.texts = texts;
        this.say = say;
    }

    @Override
    public List<Line> of(String useKey) {
        return rulings.find(useKey)
                .filter(Ruling::required)
                .map(ruling -> List.of(new Line("training.said", said(ruling))))
                .orElse(List.of());
    }

    private String said(Ruling ruling) {
        LocalDate today = TrainingFeature.today();
        return ruling.isInGrace(today)
                ? texts.getMessage(
                        "training.said.grace",
                        new Object[] {say.date(Objects.requireNonNull(ruling.graceUntil()))},
                        Locale.FRENCH)
                : texts.getMessage("training.said.enforced", null, Locale.FRENCH);
    }
}
