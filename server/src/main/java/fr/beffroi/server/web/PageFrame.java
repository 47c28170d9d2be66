package fr.beffroi.server.web;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Gives the layout its frame: a bean rather than a model attribute, so that error pages have it too. */
@Component("pageFrame")
class PageFrame {
    private final SignedIn signedIn;
    private final Collectivities collectivities;
    private final List<MenuEntry> entries;
    private final List<FrameNotice> notices;

    PageFrame(SignedIn signedIn, Collectivities collectivities, List<MenuEntry> entries, List<FrameNotice> notices) {
        this.signedIn = signedIn;
        this.collectivities = collectivities;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.notices = List.copyOf(notices);
    }

    public Frame now() {
        try {
            Account account = signedIn.account();
            return Frame.of(
                    account,
                    collectivities,
                    entries,
                    notices.stream().flatMap(one -> one.of(account).stream()).toList());
        } catch (AccessDeniedException nobody) {
            return Frame.OF_A_VISITOR;
        }
    }
}
