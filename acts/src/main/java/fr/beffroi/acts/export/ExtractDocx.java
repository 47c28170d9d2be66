package fr.beffroi.acts.export;

import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.written.Extract;
import org.jspecify.annotations.Nullable;

/** The extract of the register as a Word document; annexes are named in it, not enclosed. Safe for use by many threads. */
public final class ExtractDocx {
    private ExtractDocx() {}

    /** @param receipt of the prefecture, whose mentions are printed; null before it came */
    public static byte[] of(Extract extract, @Nullable Receipt receipt) {
        return PaperDocx.of(ExtractPaper.of(extract, receipt));
    }
}
