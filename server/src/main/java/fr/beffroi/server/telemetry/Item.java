package fr.beffroi.server.telemetry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is asked of a year, most of it under the number that SISPEA gives it. */
enum Item {
    VP_059(Kind.VOLUME),
    VP_060(Kind.VOLUME),
    VP_061(Kind.VOLUME),
    VP_063(Kind.VOLUME),
    VP_201(Kind.VOLUME),
    VP_221(Kind.VOLUME),
    VP_220(Kind.VOLUME),
    VP_077(Kind.LENGTH),
    VP_140(Kind.LENGTH),
    /** Whether the water is taken in a zone de répartition des eaux. */
    ZRE(Kind.YES),
    VP_236(Kind.YES),
    VP_237(Kind.YES),
    VP_238(Kind.YES),
    VP_239(Kind.PERCENT),
    VP_241(Kind.PERCENT),
    VP_242(Kind.YES),
    VP_243(Kind.YES),
    VP_244(Kind.YES),
    VP_245(Kind.YES),
    VP_246(Kind.YES),
    VP_247(Kind.YES),
    VP_248(Kind.YES),
    VP_249(Kind.YES),
    /** Weighted primary yield, as the agence de l'eau calculates it. */
    RP(Kind.PERCENT),
    /** Volume on which the levy is due. */
    BILLED(Kind.VOLUME),
    /** Of the levy. */
    TARIFF(Kind.MONEY);

    private final Kind kind;

    Item(Kind kind) {
        this.kind = kind;
    }

    enum Kind {
        VOLUME("m³"),
        LENGTH("km"),
        PERCENT("%"),
        MONEY("€/m³"),
        YES("");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        String unit() {
            return unit;
        }
    }

    public Kind kind() {
        return kind;
    }

    public String unit() {
        return kind.unit();
    }

    public boolean isYes() {
        return kind == Kind.YES;
    }

    /** As SISPEA and the formulas write it. */
    public String code() {
        return name().replace('_', '.');
    }

    /** In the CSV, the PDF and the API: only what has a number of SISPEA or enters a formula under its own name. */
    static Optional<Item> find(String code) {
        return Arrays.stream(values()).filter(item -> item.code().equals(code)).findFirst();
    }

    static final List<Item> VOLUMES = List.of(VP_059, VP_060, VP_061, VP_063, VP_201, VP_221, VP_220);
    static final List<Item> NETWORK = List.of(VP_077, VP_140, ZRE);
    static final List<Item> KNOWLEDGE = List.of(
            VP_236, VP_237, VP_238, VP_239, VP_241, VP_242, VP_243, VP_244, VP_245, VP_246, VP_247, VP_248, VP_249);
    static final List<Item> LEVY = List.of(RP, BILLED, TARIFF);
}
