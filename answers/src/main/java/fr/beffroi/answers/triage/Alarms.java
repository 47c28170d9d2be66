package fr.beffroi.answers.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The alarms of {@code dangers.txt}. Idioms are blanked first; shaky spellings of grave words are read by their sound. */
final class Alarms {
    private static final int SHORTEST_HEARD = 5;

    private final List<Pattern> masks = new ArrayList<>();
    private final Map<Danger, List<Pattern>> rules = new EnumMap<>(Danger.class);
    private final Map<String, String> bySound = new HashMap<>();

    Alarms() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (String line : RuleFile.lines("dangers.txt")) {
            String[] parts = line.split(" ", 2);
            switch (parts[0]) {
                case "LET" -> {
                    String[] named = parts[1].split(" ", 2);
                    groups.put("{" + named[0] + "}", named[1]);
                }
                case "MASK" -> masks.add(compiled(parts[1], groups));
                default ->
                    rules.computeIfAbsent(Danger.valueOf(parts[0]), kind -> new ArrayList<>())
                            .add(compiled(parts[1], groups));
            }
        }
        for (String line : RuleFile.lines("danger-words.txt")) {
            for (String word : line.split(" ")) {
                bySound.putIfAbsent(Sound.of(word), word);
            }
        }
    }

    private static Pattern compiled(String rule, Map<String, String> groups) {
        String written = rule;
        for (Map.Entry<String, String> group : groups.entrySet()) {
            written = written.replace(group.getKey(), group.getValue());
        }
        return Pattern.compile(written);
    }

    /** At most one alarm a kind, in the order of {@link Danger}. */
    List<Alarm> in(String message) {
        String text = heard(Folded.spelledOut(message).text());
        for (Pattern mask : masks) {
            text = mask.matcher(text).replaceAll("~");
        }
        List<Alarm> alarms = new ArrayList<>();
        for (Map.Entry<Danger, List<Pattern>> entry : rules.entrySet()) {
            for (Pattern rule : entry.getValue()) {
                Matcher found = rule.matcher(text);
                if (found.find()) {
                    alarms.add(new Alarm(entry.getKey(), found.group().strip()));
                    break;
                }
            }
        }
        return alarms;
    }

    private String heard(String text) {
        StringBuilder out = new StringBuilder(" ");
        for (String word : text.strip().split(" ")) {
            String meant = word.length() < SHORTEST_HEARD ? null : bySound.get(Sound.of(word));
            out.append(meant == null ? word : meant).append(' ');
        }
        return out.toString();
    }
}
