package fr.beffroi.acts.export;

import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.written.Extract;
import org.jspecify.annotations.Nullable;

/** The extract of the register as an OpenDocument text; annexes are named in it, not enclosed. Safe for use by many threads. */
public final class ExtractOdt {
    private ExtractOdt() {}

    /** @param receipt of the prefecture, whose mentions are printed; null before it came */
    public static byte[] of(Extract extract, @Nullable Receipt receipt) {
        return PaperOdt.of(ExtractPaper.of(extract, receipt));
    }
}
