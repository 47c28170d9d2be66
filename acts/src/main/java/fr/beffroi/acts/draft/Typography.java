package fr.beffroi.acts.draft;

/** Makes the spaces of French typography unbreakable. The text keeps its length, so that places in it hold. */
final class Typography {
    private static final char UNBREAKABLE = '\u00A0';
    private static final String BEFORE = ":;?!»%€";

    private Typography() {}

    static String of(String text) {
        StringBuilder set = new StringBuilder(text);
        for (int i = 1; i < text.length() - 1; i++) {
            boolean tied = BEFORE.indexOf(text.charAt(i + 1)) >= 0
                    || text.charAt(i - 1) == '«'
                    || text.startsWith("n°", Math.max(0, i - 2));
            if (text.charAt(i) == ' ' && tied) {
                set.setCharAt(i, UNBREAKABLE);
            }
        }
        return set.toString();
    }
}
