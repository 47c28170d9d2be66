package fr.beffroi.acts.written;

import fr.beffroi.acts.check.Collectivity;

/**
 * Whose act it is.
 *
 * @param name e.g. "Commune de Saint-Exemple"
 * @param siren nine digits
 * @param department as in INSEE codes: "34", "2A", "974"
 * @param town where acts are made: "Fait à …"
 */
public record Issuer(Collectivity.Kind kind, String name, String siren, String department, String town) {
    public Issuer {
        if (!siren.matches("[0-9]{9}")) {
            throw new IllegalArgumentException("issuer.siren");
        }
        if (!department.matches("[0-9]{2}|2[AB]|97[0-9]")) {
            throw new IllegalArgumentException("issuer.department");
        }
    }
}
