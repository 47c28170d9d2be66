package fr.beffroi.acts.invented;

import fr.beffroi.acts.act.ActKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an act. What a layout does not tell, a reading must not find: see {@link Layout#untold()}.
 *
 * @param collectivity e.g. "Commune de Valbrume"
 * @param inOffice members in office; those present, represented and absent together
 * @param visas without "Vu"
 * @param recitals without "Considérant"
 * @param provisions in the infinitive with its preposition, e.g. "de fixer le tarif à 12 euros"
 * @param identifier of the prefecture's receipt
 */
public record InventedAct(
        ActKind kind,
        String collectivity,
        String department,
        String number,
        String title,
        LocalDate day,
        LocalDate convocation,
        LocalDate posted,
        LocalDate received,
        String identifier,
        Person chair,
        Person secretary,
        List<Person> present,
        List<Mandate> represented,
        List<Person> absent,
        List<String> visas,
        List<String> recitals,
        List<String> provisions,
        Ballot ballot,
        String remedies,
        String subjectCode) {

    public record Mandate(Person giver, Person holder) {}

    /** @param against with abstentions 0 it is unanimous */
    public record Ballot(int inFavour, int against, int abstentions, boolean secret) {
        public boolean isUnanimous() {
            return against == 0 && abstentions == 0;
        }
    }

    public int inOffice() {
        return present.size() + represented.size() + absent.size();
    }

    public int voting() {
        return present.size() + represented.size();
    }

    public boolean isEpci() {
        return !collectivity.startsWith("Commune");
    }

    /** "Valbrume" */
    public String place() {
        return collectivity.replaceFirst("^Commune d(?:e |u |es |')|^Commune de la ", "");
    }

    public @Nullable Mandate mandateOf(Person giver) {
        return represented.stream()
                .filter(m -> m.giver().equals(giver))
                .findFirst()
                .orElse(null);
    }
}
