package fr.beffroi.acts.masking;

import fr.beffroi.acts.check.text.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what may identify a private person in the text of an act. It proposes; a person decides. */
public final class PersonalDataFinder {
    private PersonalDataFinder() {}

    /**
     * @param elected names of the members of the assembly and of others who act in their function, e.g. "Mme Sylvie Granger"
     * @return in the order of the text; none overlaps another
     */
    public static List<Proposed> find(String text, List<String> elected) {
        String plain = Plain.of(text);
        List<Proposed> found = new ArrayList<>(Identifiers.in(plain));
        found.addAll(Addresses.in(text, plain));
        Spans people = PersonNames.in(text, plain, Officials.of(elected));
        people.all().forEach(person -> found.add(new Proposed(person, DataKind.NAME)));
        found.addAll(Circumstances.in(plain, people));
        return apart(found);
    }

    /** Of two that overlap, the one found first by the order of kinds above, which goes from sure to less sure. */
    private static List<Proposed> apart(List<Proposed> found) {
        Spans kept = new Spans();
        return found.stream()
                .filter(one -> kept.add(one.span()))
                .sorted(Comparator.comparingInt(one -> one.span().start()))
                .toList();
    }
}
