package fr.beffroi.answers.triage;

import java.util.List;

/** What sends a message to a person at once, with the emergency numbers of each case (France, 2026). */
public enum Danger {
    SUICIDE("3114", "15", "112", "114"),
    DISTRESS("3114", "15", "17", "112"),
    PARTNER_VIOLENCE("3919", "17", "112", "114"),
    CHILD("119", "17", "112", "114", "3018"),
    VIOLENCE("17", "112", "114"),
    THREAT("17", "112"),
    ELDER("3977", "17", "112"),
    MEDICAL("15", "112", "114"),
    FIRE("18", "112", "114"),
    HOMELESS("115", "112");

    private final List<String> numbers;

    Danger(String... numbers) {
        this.numbers = List.of(numbers);
    }

    /** Numbers to call, the most fitting first. */
    public List<String> numbers() {
        return numbers;
    }
}
