package fr.beffroi.acts.check.text;

import java.util.Locale;

/** Writes cents as the French do: "91 200,50 €". */
public final class Euros {
    private Euros() {}

    public static String of(long cents) {
        String digits = String.format(Locale.ROOT, "%,d", Math.abs(cents) / 100).replace(',', '\u00A0');
        long rest = Math.abs(cents) % 100;
        return (cents < 0 ? "-" : "") + digits + (rest == 0 ? "" : String.format(Locale.ROOT, ",%02d", rest))
                + "\u00A0€";
    }
}
