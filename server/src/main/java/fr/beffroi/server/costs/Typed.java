package fr.beffroi.server.costs;

import fr.beffroi.server.web.Refused;

/** What people type: numbers with comma or point and spaces between thousands. */
final class Typed {
    private Typed() {}

    /** @throws Refused with this key if it is no finite number */
    static double number(String typed, String fault) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            throw new Refused(fault);
        }
        return Double.parseDouble(plain);
    }
}
