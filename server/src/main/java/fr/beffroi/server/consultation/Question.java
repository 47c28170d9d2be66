package fr.beffroi.server.consultation;

import fr.beffroi.server.web.Refused;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One question.
 *
 * @param options of a choice, two to ten; empty otherwise
 */
record Question(UUID id, Kind kind, String text, List<String> options) {
    /** A scale goes from 1, not at all, to this, entirely. */
    static final int SCALE = 5;

    Question {
        options = List.copyOf(options);
    }

    /** How it is answered. */
    enum Kind {
        FREE,
        /** One of several. */
        CHOICE,
        SCALE
    }

    /** @param lines one option a line; looked at for a choice alone */
    static Question typed(Kind kind, String text, String lines) {
        List<String> options = kind == Kind.CHOICE
                ? lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
        String said = text.strip();
        boolean choices = kind != Kind.CHOICE || (options.size() >= 2 && options.size() <= 10);
        boolean long_ = options.stream().anyMatch(option -> option.length() > 200)
                || options.stream().distinct().count() < options.size();
        if (said.isEmpty() || said.length() > 500 || !choices || long_ || (said + lines).indexOf('\0') >= 0) {
            throw new Refused("consultation.question.wrong");
        }
        return new Question(UUID.randomUUID(), kind, said, options);
    }

    public boolean isFree() {
        return kind == Kind.FREE;
    }

    /** What may be counted, as it is kept: places of options from 0, or marks from 1. */
    public List<Integer> cells() {
        return switch (kind) {
            case FREE -> List.of();
            case CHOICE -> IntStream.range(0, options.size()).boxed().toList();
            case SCALE -> IntStream.rangeClosed(1, SCALE).boxed().toList();
        };
    }

    /** What a cell is called. */
    public String label(int cell) {
        return kind == Kind.CHOICE ? options.get(cell) : cell + " / " + SCALE;
    }
}
