package fr.beffroi.server.report;

/** Lines of a part as they are drafted, up to what a part may hold: a last line tells that some lack, and no draft fails of it. */
final class PartText {
    private final int longest;
    private final String cut;
    private final StringBuilder lines = new StringBuilder();
    private boolean full;

    /**
     * @param longest characters
     * @param cut the line that says that some lack
     */
    PartText(int longest, String cut) {
        this.longest = longest;
        this.cut = cut;
    }

    /** Whether there was room; once there was none, nothing more is to be added. */
    boolean add(String line) {
        full = full || lines.length() + line.length() + cut.length() + 2 > longest;
        append(full ? cut : line);
        return !full;
    }

    private void append(String line) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        lines.append(line);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
