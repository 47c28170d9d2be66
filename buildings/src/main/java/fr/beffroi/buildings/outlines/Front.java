package fr.beffroi.buildings.outlines;

/** Pixels to be reached, by rank: the highest first, of one rank the oldest. */
final class Front {
    private final long[][] ranks;
    private final int[] first;
    private final int[] end;
    private int highest = -1;
    private long taken;

    /** @param count ranks, from 0 */
    Front(int count) {
        ranks = new long[count][16];
        first = new int[count];
        end = new int[count];
    }

    void add(int rank, int pixel, int label) {
        int place = Math.clamp(rank, 0, ranks.length - 1);
        if (end[place] == ranks[place].length) {
            int size = end[place] - first[place];
            long[] room = size * 2 > ranks[place].length ? new long[ranks[place].length * 2] : ranks[place];
            System.arraycopy(ranks[place], first[place], room, 0, size);
            ranks[place] = room;
            first[place] = 0;
            end[place] = size;
        }
        ranks[place][end[place]++] = (long) label << 32 | pixel;
        highest = Math.max(highest, place);
    }

    /** Takes the next one; false if none is left. */
    boolean next() {
        while (highest >= 0 && first[highest] == end[highest]) {
            first[highest] = 0;
            end[highest] = 0;
            highest--;
        }
        if (highest < 0) {
            return false;
        }
        taken = ranks[highest][first[highest]++];
        return true;
    }

    int pixel() {
        return (int) taken;
    }

    int label() {
        return (int) (taken >> 32);
    }
}
