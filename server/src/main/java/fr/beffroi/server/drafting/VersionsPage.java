package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Changes;
import fr.beffroi.acts.editing.Changes.Change;
import fr.beffroi.acts.editing.WordDifference;
import fr.beffroi.acts.editing.WordDifference.Kind;
import fr.beffroi.acts.editing.WordDifference.Span;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of a draft, what changed between two of them, and the way back: a new version like an earlier one. */
@Controller
class VersionsPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Drafts drafts;
    private final Versions versions;
    private final Saving saving;
    private final Names names;
    private final Accounts accounts;
    private final MessageSource texts;

    VersionsPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Drafts drafts,
            Versions versions,
            Saving saving,
            Names names,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.drafts = drafts;
        this.versions = versions;
        this.saving = saving;
        this.names = names;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** @param what RETITLED, ADDED, REMOVED, MOVED or CHANGED */
    record Told(String what, String place, List<Span> spans) {}

    record Line(int number, Version.Cause cause, String by, Instant at) {}

    @GetMapping("/actes/projets/{id}/versions")
    String list(
            @PathVariable UUID id,
            @RequestParam(name = "de", required = false) @Nullable Integer from,
            @RequestParam(name = "a", required = false) @Nullable Integer to,
            Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            uses.getOpen(DraftingFeature.USE);
            Draft draft = drafts.get(id);
            int last = to == null ? draft.latest() : to;
            int first = from == null ? Math.max(1, last - 1) : from;
            Version after = versions.get(id, last);
            Map<UUID, String> people = accounts.names();
            model.addAttribute("id", id);
            model.addAttribute("named", after.writing().title());
            model.addAttribute("from", first);
            model.addAttribute("to", last);
            model.addAttribute("latest", draft.latest());
            model.addAttribute("changes", changes(versions.get(id, first).writing(), after.writing()));
            model.addAttribute(
                    "versions",
                    versions.all(id).stream()
                            .map(one -> new Line(one.number(), one.cause(), name(one.by(), people), one.at()))
                            .toList());
        });
        return "drafting/versions";
    }

    @PostMapping("/actes/projets/{id}/versions/{number}/retablir")
    String restore(@PathVariable UUID id, @PathVariable int number, RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            tenancy.run(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                Draft draft = drafts.getLocked(id);
                saving.put(
                        draft, Version.Cause.RESTORED, versions.get(id, number).writing(), account.id());
            });
            outcome.addFlashAttribute("done", "drafting.version.restored");
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
        }
        return "redirect:/actes/projets/" + id;
    }

    private List<Told> changes(Writing before, Writing after) {
        return Changes.between(before, after).all().stream()
                .map(change -> told(change, before, after))
                .toList();
    }

    private Told told(Change change, Writing before, Writing after) {
        return switch (change) {
            case Change.Retitled one ->
                new Told("RETITLED", "", one.difference().spans());
            case Change.Added one ->
                new Told(
                        "ADDED",
                        names.of(after, one.part().id()),
                        whole(Kind.ADDED, one.part().text()));
            case Change.Removed one ->
                new Told(
                        "REMOVED",
                        names.of(before, one.part().id()),
                        whole(Kind.REMOVED, one.part().text()));
            case Change.Moved one ->
                new Told(
                        "MOVED",
                        names.of(after, one.part().id()),
                        whole(Kind.KEPT, one.part().text()));
            case Change.Changed one ->
                new Told(
                        "CHANGED",
                        names.of(after, one.after().id()),
                        one.difference().spans());
        };
    }

    private static List<WordDifference.Span> whole(Kind kind, String text) {
        return List.of(new Span(kind, text));
    }

    private String name(@Nullable UUID by, Map<UUID, String> people) {
        return by == null
                ? texts.getMessage("drafting.program", null, LocaleContextHolder.getLocale())
                : people.getOrDefault(by, "…");
    }
}
