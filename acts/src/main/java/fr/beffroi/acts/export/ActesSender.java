package fr.beffroi.acts.export;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the envelope says of its sender; all of it is agreed with the prefecture or with the operator (opérateur de
 * transmission homologué).
 *
 * @param operator code that the operator gave
 * @param arrondissement one digit, 0 for the prefecture's own
 * @param nature code of the kind of collectivité: two digits
 * @param returnAddresses e-mail addresses to which the prefecture answers; at least one
 * @param classification day of the nomenclature in use
 */
public record ActesSender(
        String operator,
        int arrondissement,
        String nature,
        List<String> returnAddresses,
        LocalDate classification,
        ActesNaming naming) {
    /** As the schema of ACTES has it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[_a-zA-Z0-9\\-]+(\\.[_a-zA-Z0-9\\-]+)*@[a-zA-Z0-9\\-]+(\\.[a-zA-Z0-9\\-]+)*\\.[a-zA-Z]{2,6}");

    /** @throws IllegalArgumentException with the key of the field that cannot be so */
    public ActesSender {
        returnAddresses = List.copyOf(returnAddresses);
        if (!operator.matches("[A-Za-z0-9]{1,10}")) {
            throw new IllegalArgumentException("sender.operator");
        }
        if (arrondissement < 0 || arrondissement > 9) {
            throw new IllegalArgumentException("sender.arrondissement");
        }
        if (!nature.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("sender.nature");
        }
        if (returnAddresses.isEmpty()
                || !returnAddresses.stream()
                        .allMatch(one -> ADDRESS.matcher(one).matches())) {
            throw new IllegalArgumentException("sender.address");
        }
    }
}
