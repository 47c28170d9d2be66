package fr.beffroi.server.buildings;

import fr.beffroi.buildings.states.Limitation;
import fr.beffroi.buildings.states.Need;
import fr.beffroi.buildings.states.Reminder;
import fr.beffroi.buildings.states.Step;
import fr.beffroi.buildings.states.Steps;
import fr.beffroi.buildings.vintages.Presence;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a presumption: both images, what speaks for and against, where it stands, what may come next and what the law says there. */
@Component("buildingsCaseFace")
class CaseFace implements ProposalFace {
    private final Cases cases;
    private final Vintages vintages;
    private final Interests interests;
    private final Acting acting;
    private final Accounts accounts;

    CaseFace(Cases cases, Vintages vintages, Interests interests, Acting acting, Accounts accounts) {
        this.cases = cases;
        this.vintages = vintages;
        this.interests = interests;
        this.acting = acting;
        this.accounts = accounts;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(BuildingsFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return cases.find(stored.proposal().id())
                .map(one -> new Face(
                        "buildings/case",
                        shown(one, stored, account),
                        "buildings.accept",
                        "buildings.accept",
                        "buildings.accept.effect",
                        null,
                        false,
                        true));
    }

    private Shown shown(Case one, Stored stored, Account account) {
        Set<fr.beffroi.buildings.states.Actor> actors = acting.actors(account);
        List<Option> options = Steps.from(one.state()).stream()
                .filter(step -> !Acting.isVerdict(step.from(), step.to()))
                .map(step -> new Option(step, step.by().stream().anyMatch(actors::contains)))
                .toList();
        LocalDate today = BuildingsFeature.today();
        List<Limit> limits = Arrays.stream(Limitation.Rule.values())
                .map(rule -> Limitation.of(
                        rule, one.found().lastWithout(), one.found().firstWith()))
                .map(limitation -> new Limit(limitation, limitation.on(today)))
                .toList();
        return new Shown(
                one,
                one.found().again() == null
                        ? null
                        : cases.find(one.found().again().proposal()).orElse(null),
                vintages.find(one.found().vintage()).orElse(null),
                Optional.ofNullable(one.found().earlier())
                        .flatMap(vintages::find)
                        .orElse(null),
                cases.crop(one.proposal(), "BEFORE").isPresent(),
                cases.crop(one.proposal(), "AFTER").isPresent(),
                cases.acts(one.proposal()),
                looks(one),
                accounts.names(),
                options,
                limits,
                Letters.fitting(one),
                interests.has(account.id(), one),
                BuildingsFeature.isOffice(account),
                one.owed() && actors.stream().anyMatch(actor -> actor != fr.beffroi.buildings.states.Actor.AGENT),
                stored.status().isFinal(),
                today);
    }

    private List<Look> looks(Case one) {
        List<Look> looks = new ArrayList<>();
        for (Past.Look look : one.found().past().looks()) {
            vintages.find(look.vintage()).ifPresent(vintage -> looks.add(new Look(vintage, look.presence())));
        }
        return looks;
    }

    /** What the template {@code buildings/case} reads. */
    record Shown(
            Case one,
            @Nullable Case decidedBefore,
            @Nullable Vintage vintage,
            @Nullable Vintage earlier,
            boolean before,
            boolean after,
            List<CaseAct> acts,
            List<Look> looks,
            Map<UUID, String> names,
            List<Option> options,
            List<Limit> limits,
            List<Letters.Kind> letters,
            boolean interested,
            boolean office,
            boolean maySend,
            boolean decided,
            LocalDate today) {
        public @Nullable Look firstSeen() {
            return looks.stream().filter(Look::isSure).findFirst().orElse(null);
        }

        public @Nullable Look lastSeen() {
            return looks.reversed().stream().filter(Look::isSure).findFirst().orElse(null);
        }
    }

    /** What one vintage shows of it. */
    record Look(Vintage vintage, Presence presence) {
        boolean isSure() {
            return presence == Presence.SEEN;
        }
    }

    /** @param mine whether whoever looks may take it */
    record Option(Step step, boolean mine) {
        public boolean isMotived() {
            return step.needs().contains(Need.MOTIVE);
        }

        public boolean isReferenced() {
            return step.needs().contains(Need.REFERENCE);
        }

        public boolean isDated() {
            return step.needs().contains(Need.DATE);
        }

        public List<Reminder> reminders() {
            return step.reminders();
        }
    }

    record Limit(Limitation limitation, Limitation.Standing standing) {}
}
