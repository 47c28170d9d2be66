package fr.beffroi.server.register;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.register.DeclaredUses.Declared;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.web.Typography;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What changed in the public register of the collectivity at hand. Motives stay inside, since they may name somebody; a vote is
 * public. Inside {@code Tenancy.in}.
 */
@Component
class RegisterChanges {
    private final Uses uses;
    private final Editions editions;
    private final List<DeclaredUses> declared;
    private final Typography say;
    private final MessageSource texts;

    RegisterChanges(Uses uses, Editions editions, List<DeclaredUses> declared, Typography say, MessageSource texts) {
        this.uses = uses;
        this.editions = editions;
        this.declared = List.copyOf(declared);
        this.say = say;
        this.texts = texts;
    }

    /**
     * @param id the same at each look
     * @param use key of the use, or null for one that does not run here
     */
    record Change(UUID id, Instant at, @Nullable String use, String title, String what) {
        static Change of(Instant at, @Nullable String use, String title, String what, String id) {
            return new Change(UUID.nameUUIDFromBytes((id + at).getBytes(StandardCharsets.UTF_8)), at, use, title, what);
        }
    }

    /** Of all that is public, newest first. */
    List<Change> all() {
        Map<String, List<Edition>> editions = this.editions.all().stream().collect(Collectors.groupingBy(Edition::use));
        Map<String, List<UseChange>> histories = uses.histories();
        List<Change> changes = new ArrayList<>();
        uses.all().stream()
                .filter(use -> use.state() != UseState.PROPOSED)
                .forEach(use -> changes.addAll(of(
                        use,
                        histories.getOrDefault(use.key(), List.of()),
                        editions.getOrDefault(use.key(), List.of()))));
        declared.stream()
                .flatMap(each -> each.published().stream())
                .map(this::change)
                .forEach(changes::add);
        changes.sort(Comparator.comparing(Change::at).reversed());
        return changes;
    }

    /** Of one use, newest first. */
    List<Change> of(String use) {
        return of(uses.get(use), uses.history(use), editions.of(use));
    }

    private List<Change> of(Use use, List<UseChange> history, List<Edition> editions) {
        String key = use.key();
        List<Change> changes = new ArrayList<>();
        for (UseChange change : history) {
            changes.add(Change.of(change.at(), key, use.purpose(), said(change), "state " + key));
        }
        for (Edition edition : editions) {
            changes.add(Change.of(
                    edition.at(),
                    key,
                    use.purpose(),
                    text("register.change." + edition.kind(), text("web.role." + edition.role())),
                    edition.kind() + " " + key));
        }
        changes.sort(Comparator.comparing(Change::at).reversed());
        return changes;
    }

    private Change change(Declared one) {
        return Change.of(
                one.changed(),
                null,
                one.title(),
                text("register.change.declared", text(one.stage())),
                "declared " + one.id());
    }

    private String said(UseChange change) {
        String key = change.provisional()
                ? "register.change.provisional"
                : change.from() == UseState.SUSPENDED && change.to() == UseState.OPEN
                        ? "register.change.resumed"
                        : "register.change." + change.to();
        var vote = change.motive().vote();
        return vote == null
                ? text(key)
                : text("register.change.voted", text(key), vote.number(), say.date(vote.date()));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
