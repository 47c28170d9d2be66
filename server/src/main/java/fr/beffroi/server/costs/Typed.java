package fr.beffroi.server.costs;

import fr.beffroi.server.web.Refused;

/** What people type: numbers with comma or point and spaces between thousands, and motives. */
final class Typed {
    private static final int MOTIVE = 2000;

    private Typed() {}

    /** @throws Refused with this key if it is no finite number */
    static double number(String typed, String fault) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            throw new Refused(fault);
        }
        return Double.parseDouble(plain);
    }

    /**
     * @return without blanks around it
     * @throws Refused with this key if it is blank, longer than 2000 characters or holds NUL, which no column keeps
     */
    static String motive(String typed, String fault) {
        if (typed.isBlank() || typed.length() > MOTIVE || typed.indexOf('\0') >= 0) {
            throw new Refused(fault);
        }
        return typed.strip();
    }
}
