package fr.beffroi.server.answers;

import fr.beffroi.answers.Answer;
import fr.beffroi.server.web.Typography;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a fiche was found, in words: the shares of its score, largest first. */
@Component("answerWords")
class AnswerWords {
    private static final int MOST = 4;

    private final MessageSource texts;
    private final Typography say;

    AnswerWords(MessageSource texts, Typography say) {
        this.texts = texts;
        this.say = say;
    }

    /** E.g. "titre 46 %", "questions 31 %". */
    public List<String> reasons(Draft.Found found) {
        double all = found.why().values().stream().mapToDouble(Math::abs).sum();
        return all == 0
                ? List.of()
                : found.why().entrySet().stream()
                        .filter(e -> e.getValue() / all >= 0.03)
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST)
                        .map(e -> name(e.getKey()) + " " + say.percent(e.getValue() / all))
                        .toList();
    }

    /** What the engine wants the agent to know. Its texts are patterns even where they take no argument. */
    public String notice(Answer.Notice notice) {
        Object[] arguments = notice.arguments().isEmpty()
                ? new Object[] {""}
                : notice.arguments().toArray();
        String text = texts.getMessage(notice.key(), arguments, notice.key(), LocaleContextHolder.getLocale());
        return text == null ? notice.key() : say.fine(text);
    }

    /** Heading of a part of the letter, a text of the engine's own bundle. */
    public String heading(String key) {
        return say.fine(texts.getMessage(key, new Object[] {""}, LocaleContextHolder.getLocale()));
    }

    private String name(String feature) {
        String name = texts.getMessage("answers.why." + feature, null, feature, LocaleContextHolder.getLocale());
        return name == null ? feature : name;
    }
}
