package fr.beffroi.server.web;

import fr.beffroi.server.people.Account;
import java.util.List;

/** What somebody should read on whatever page they open, told as a bean by the feature that knows it. Asked for each page: be quick. */
public interface FrameNotice {
    /** Outside of any transaction. */
    List<Notice> of(Account account);

    /**
     * @param text already said
     * @param href where more is to be read or done
     * @param link what leads there, already said
     */
    record Notice(String text, String href, String link) {}
}
