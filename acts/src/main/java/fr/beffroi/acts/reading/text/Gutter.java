package fr.beffroi.acts.reading.text;

/** White between two columns, from left to right. */
record Gutter(double left, double right) {
    /** Narrower white may be a wide space. */
    static final double NARROWEST = 7;

    double width() {
        return right - left;
    }

    double middle() {
        return (left + right) / 2;
    }
}
