package fr.beffroi.acts.session;

import fr.beffroi.acts.check.ClearDays;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody in the room must look at now. */
final class Alerts {
    private static final String QUORUM = "CGCT, art. L2121-17";
    private static final String PROXY = "CGCT, art. L2121-20";
    private static final String BALLOT = "CGCT, art. L2121-21";
    private static final String INTEREST = "CGCT, art. L2131-11";
    private static final String CHAIR = "CGCT, art. L2121-14";
    private static final String EMERGENCY = "CGCT, art. L2121-11";

    private final Sitting sitting;
    private final SessionPlan plan;
    private final List<Alert> found = new ArrayList<>();

    private Alerts(Sitting sitting) {
        this.sitting = sitting;
        this.plan = sitting.plan();
    }

    static List<Alert> of(Sitting sitting) {
        Alerts alerts = new Alerts(sitting);
        if (sitting.phase() != Sitting.Phase.CLOSED) {
            alerts.convocation();
        }
        switch (sitting.phase()) {
            case BEFORE -> {}
            case OPEN, SUSPENDED -> alerts.running();
            case CLOSED -> alerts.reconvene();
        }
        alerts.found.sort(Comparator.comparing(Alert::severity));
        return List.copyOf(alerts.found);
    }

    private void convocation() {
        if (plan.issuer().kind() == Collectivity.Kind.SYNDICAT) {
            add(Severity.REMARK, "CGCT, art. L5721-2", "syndicat.statutes", null);
        }
        if (ConvocationTime.ofLocalLaw(plan)) {
            add(Severity.REMARK, "CGCT, art. L2541-2", "convocation.local_law", null);
            return;
        }
        LocalDate sent = plan.convokedOn();
        Optional<Integer> due = ConvocationTime.due(plan);
        if (due.isEmpty()) {
            add(Severity.WARNING, "CGCT, art. L2121-12", "convocation.population", null);
        }
        if (sent == null) {
            ConvocationTime.latestSending(plan)
                    .ifPresent(day -> add(Severity.REMARK, timeArticle(), "convocation.send_by", null, day));
            return;
        }
        int days = ClearDays.between(sent, plan.date());
        int wanted = due.orElse(ClearDays.SHORT);
        if (days < wanted) {
            LocalDate latest = ClearDays.latestSending(plan.date(), wanted);
            add(Severity.BLOCKING, timeArticle(), "convocation.too_short", null, Math.max(days, 0), wanted, latest);
        }
    }

    private String timeArticle() {
        if (plan.secondConvocation()) {
            return QUORUM;
        }
        return ConvocationTime.due(plan).filter(days -> days == ClearDays.LONG).isPresent()
                ? "CGCT, art. L2121-12"
                : EMERGENCY;
    }

    private void running() {
        if (sitting.secretary().isEmpty()) {
            add(Severity.WARNING, "CGCT, art. L2121-15", "secretary.missing", null);
        } else {
            sitting.secretary()
                    .filter(member -> !sitting.presence().isPresent(member.id()))
                    .ifPresent(member ->
                            add(Severity.REMARK, "CGCT, art. L2121-15", "secretary.left", null, member.titled()));
        }
        if (plan.emergency() && sitting.emergencyAccepted().isEmpty()) {
            add(Severity.WARNING, EMERGENCY, "emergency.unruled", null);
        }
        if (sitting.emergencyAccepted().filter(accepted -> !accepted).isPresent()
                && !sitting.remaining().isEmpty()) {
            add(Severity.BLOCKING, EMERGENCY, "emergency.refused", null);
        }
        chair();
        proxies();
        if (sitting.openItem().isPresent()) {
            item(sitting.openItem().get());
        } else if (!sitting.remaining().isEmpty()) {
            quorum(sitting.presence().quorum(), null);
        }
        sitting.remaining().stream()
                .filter(state -> state.status() == ItemStatus.WAITING)
                .filter(state -> !state.interested().isEmpty())
                .forEach(state -> add(
                        Severity.REMARK,
                        INTEREST,
                        "interested.next",
                        state.item().id(),
                        state.item().number(),
                        names(state.interested())));
    }

    private void chair() {
        Optional<Member> chair = sitting.chair();
        if (chair.filter(member -> !sitting.presence().isPresent(member.id())).isPresent()) {
            add(Severity.BLOCKING, CHAIR, "chair.absent", null, chair.get().titled());
        }
        if (plan.roster().findHead().isPresent()) {
            return;
        }
        List<Member> present = sitting.presence().present();
        if (present.stream().anyMatch(member -> member.bornOn() == null)) {
            add(Severity.REMARK, "CGCT, art. L2122-8", "chair.eldest_unknown", null);
            return;
        }
        present.stream()
                .min(Comparator.comparing(member -> Objects.requireNonNull(member.bornOn())))
                .filter(eldest ->
                        chair.filter(one -> !one.id().equals(eldest.id())).isPresent())
                .ifPresent(
                        eldest -> add(Severity.WARNING, "CGCT, art. L2122-8", "chair.eldest", null, eldest.titled()));
    }

    private void proxies() {
        for (Event event : sitting.countedEvents()) {
            if (event instanceof Event.ProxyGiven given && lost(given)) {
                add(
                        Severity.WARNING,
                        PROXY,
                        "proxy.holder_absent",
                        null,
                        plan.roster().getMember(given.giver()).titled(),
                        plan.roster().getMember(given.holder()).titled());
            }
        }
    }

    private boolean lost(Event.ProxyGiven given) {
        return given.holder().equals(sitting.findProxyHolder(given.giver()).orElse(null))
                && !sitting.presence().isPresent(given.holder());
    }

    private void item(ItemState state) {
        String id = state.item().id();
        if (state.item().deliberated()) {
            quorum(state.presence().quorum(), id);
        }
        if (!state.inRoom().isEmpty()) {
            // Presence alone is no participation since loi n° 2025-1249: a doubt to avoid, no longer a fault in itself.
            add(Severity.WARNING, INTEREST, "interested.in_room", id, names(state.inRoom()));
        }
        if (!state.interested().isEmpty()) {
            add(Severity.REMARK, INTEREST, "interested.quorum", id);
        }
        Member chair = state.chair();
        if (chair != null && state.presence().apart().contains(chair)) {
            add(
                    Severity.BLOCKING,
                    state.item().accounts() ? CHAIR : INTEREST,
                    state.item().accounts() ? "chair.accounts" : "chair.apart",
                    id,
                    chair.titled());
        } else if (state.item().accounts() && !sitting.chairElected()) {
            add(Severity.WARNING, CHAIR, "chair.not_elected", id);
        }
        ballot(state, id);
    }

    private void ballot(ItemState state, String id) {
        int present = state.presence().present().size();
        if (state.secret()) {
            add(Severity.REMARK, BALLOT, "ballot.secret", id);
        }
        if (state.secretAskedBy() > 0 && state.secretAskedBy() * Fold.SECRET < present) {
            int third = (present + Fold.SECRET - 1) / Fold.SECRET;
            add(Severity.REMARK, BALLOT, "ballot.secret_short", id, state.secretAskedBy(), third, present);
        }
        if (state.publicBallot()) {
            add(Severity.REMARK, BALLOT, "ballot.public", id);
        } else if (state.publicAskedBy() * Fold.PUBLIC >= present && state.secret() && state.publicAskedBy() > 0) {
            add(Severity.WARNING, BALLOT, "ballot.both", id);
        }
        if (state.rounds().size() == 2 && !state.status().over()) {
            add(Severity.REMARK, BALLOT, "ballot.third_round", id);
        }
    }

    private void quorum(Quorum quorum, @Nullable String item) {
        if (!quorum.asked()) {
            add(Severity.REMARK, QUORUM, "quorum.lifted", item);
        } else if (quorum.margin() < 0) {
            LocalDate earliest = ConvocationTime.earliestAfterLackOfQuorum(plan.date());
            add(
                    Severity.BLOCKING,
                    QUORUM,
                    "quorum.lost",
                    item,
                    quorum.present(),
                    quorum.required(),
                    sitting.remaining().size(),
                    earliest);
        } else if (quorum.margin() == 0) {
            add(Severity.WARNING, QUORUM, "quorum.thin", item, quorum.present(), quorum.required());
        }
    }

    private void reconvene() {
        if (sitting.lackedQuorum()) {
            LocalDate earliest = ConvocationTime.earliestAfterLackOfQuorum(plan.date());
            add(Severity.WARNING, QUORUM, "quorum.reconvene", null, earliest);
        }
    }

    private static String names(List<Member> members) {
        return String.join(", ", members.stream().map(Member::titled).toList());
    }

    private void add(Severity severity, String article, String key, @Nullable String item, Object... arguments) {
        List<String> words = Arrays.stream(arguments).map(String::valueOf).toList();
        found.add(new Alert(severity, article, key, words, item));
    }
}
