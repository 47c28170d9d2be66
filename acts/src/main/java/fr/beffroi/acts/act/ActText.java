package fr.beffroi.acts.act;

import java.util.List;

/**
 * The text of a document in reading order, lines ended by {@code \n}.
 *
 * @param pageStarts offset of each page's first character, ascending, the first 0; never empty
 * @param recognised whether the text was recognised in a picture (OCR) rather than read
 */
public record ActText(String text, List<Integer> pageStarts, boolean recognised) {
    public ActText {
        pageStarts = List.copyOf(pageStarts);
        if (pageStarts.isEmpty() || pageStarts.getFirst() != 0) {
            throw new IllegalArgumentException("text.pages");
        }
    }

    /** The place of these characters; its page is that of the first. */
    public Place place(int start, int end) {
        int page = 0;
        while (page < pageStarts.size() && pageStarts.get(page) <= start) {
            page++;
        }
        return new Place(page, start, end);
    }

    public String at(Place place) {
        return text.substring(place.start(), place.end());
    }
}
