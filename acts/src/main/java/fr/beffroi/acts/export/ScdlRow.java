package fr.beffroi.acts.export;

import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.written.Extract;
import org.jspecify.annotations.Nullable;

/**
 * A délibération and what is published with it.
 *
 * @param receipt of the prefecture; null before
 * @param prefecture who exercises the contrôle de légalité, e.g. "PREF034", "SPREF0342"; null where not said
 * @param budgetYear "2026" or "2026/2027", with {@code budget}; null where it bears on none
 * @param url where the document is published; null where it is not
 */
public record ScdlRow(
        Extract extract,
        @Nullable Receipt receipt,
        @Nullable String prefecture,
        @Nullable String budgetYear,
        @Nullable String budget,
        @Nullable String url) {
    public ScdlRow(Extract extract, @Nullable Receipt receipt) {
        this(extract, receipt, null, null, null, null);
    }
}
