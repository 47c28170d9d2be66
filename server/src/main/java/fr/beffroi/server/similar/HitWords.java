package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Hit;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in plain words why an act was found. */
@Component
class HitWords {
    /** Populations that differ by no more than this are told as near; the score itself falls off gradually. */
    private static final double NEAR = 2;

    private final Typography say;
    private final MessageSource texts;

    HitWords(Typography say, MessageSource texts) {
        this.say = say;
        this.texts = texts;
    }

    /** @param word as it was asked @param where the parts of the act that say it */
    record Said(String word, String where) {}

    List<Said> matched(Hit hit) {
        return hit.matched().entrySet().stream()
                .map(one -> new Said(
                        one.getKey(),
                        one.getValue().stream()
                                .map(field -> text("similaracts.field." + field))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Why it comes before others that say the same; empty where nothing brings it forward. */
    String closeness(PublishedAct act, Collectivity ours) {
        List<String> why = new ArrayList<>();
        if (act.kind() == ours.kind()) {
            why.add(text("similaracts.near.kind." + ours.kind()));
        }
        Integer own = ours.population();
        Integer other = act.population();
        if (own != null && other != null && ratio(own, other) <= NEAR) {
            why.add(text("similaracts.near.size", say.number(other, 0), say.number(own, 0)));
        }
        return String.join(" · ", why);
    }

    private static double ratio(int one, int other) {
        return (1.0 + Math.max(one, other)) / (1.0 + Math.min(one, other));
    }

    private String text(String key, @Nullable Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
