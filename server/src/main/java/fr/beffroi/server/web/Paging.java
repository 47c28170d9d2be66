package fr.beffroi.server.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * Where a list stands. The page asks its store for one line more than it shows, to know whether another page follows.
 *
 * @param number from 1
 * @param hasNext whether more lines follow
 */
public record Paging(int number, boolean hasNext) {
    public static int offset(int page, int size) {
        return (Math.max(1, page) - 1) * size;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasSeveral() {
        return hasNext || hasPrevious();
    }

    public String previous() {
        return at(number - 1);
    }

    public String next() {
        return at(number + 1);
    }

    private static String at(int page) {
        UriComponents here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
