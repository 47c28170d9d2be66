package fr.beffroi.server.web;

/** Why a person did something, as they typed it. */
public final class TypedMotive {
    private static final int LONGEST = 2000;

    private TypedMotive() {}

    /**
     * @return without blanks around it
     * @throws Refused with this key if it is blank, longer than 2000 characters or holds NUL, which no column keeps
     */
    public static String checked(String typed, String fault) {
        if (typed.isBlank() || typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            throw new Refused(fault);
        }
        return typed.strip();
    }
}
