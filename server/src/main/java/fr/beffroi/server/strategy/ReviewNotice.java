package fr.beffroi.server.strategy;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.web.FrameNotice;
import fr.beffroi.server.web.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** To élus and the DPO, on each page: the yearly review that is due, and a use in service that crosses a red line voted since. */
@Component
class ReviewNotice implements FrameNotice {
    /** How long before its day the review is told of. */
    private static final int DAYS_BEFORE = 30;

    private final Tenancy tenancy;
    private final Strategies strategies;
    private final Conformity conformity;
    private final Uses uses;
    private final DeclaredUses declared;
    private final MessageSource texts;
    private final Typography say;

    ReviewNotice(
            Tenancy tenancy,
            Strategies strategies,
            Conformity conformity,
            Uses uses,
            DeclaredUses declared,
            MessageSource texts,
            Typography say) {
        this.tenancy = tenancy;
        this.strategies = strategies;
        this.conformity = conformity;
        this.uses = uses;
        this.declared = declared;
        this.texts = texts;
        this.say = say;
    }

    @Override
    public List<Notice> of(Account account) {
        return account.is(Role.ELU, Role.DPO)
                ? tenancy.in(
                        account.collectivity(),
                        () -> strategies.findAdopted().map(this::told).orElse(List.of()))
                : List.of();
    }

    private List<Notice> told(Strategy adopted) {
        List<Notice> told = new ArrayList<>();
        Strategy.Adoption adoption = adopted.adoption();
        LocalDate today = StrategyFeature.today();
        if (adoption != null && !today.isBefore(adoption.reviewOn().minusDays(DAYS_BEFORE))) {
            told.add(notice(
                    today.isAfter(adoption.reviewOn()) ? "strategy.review.late" : "strategy.review.soon",
                    say.date(adoption.reviewOn())));
        }
        if (adopted.lines().isEmpty()) {
            return told;
        }
        List<Use> open =
                uses.all().stream().filter(use -> use.state() == UseState.OPEN).toList();
        conformity.hold(open, adopted.lines()).stream()
                .filter(held -> !held.crossed().isEmpty())
                .forEach(held -> told.add(notice(
                        "strategy.crosses.notice",
                        held.use().purpose(),
                        held.crossed().getFirst().text())));
        conformity.holdDeclared(declared.inService(), adopted.lines()).stream()
                .filter(held -> !held.crossed().isEmpty())
                .forEach(held -> told.add(notice(
                        "strategy.declared.notice",
                        held.use().title(),
                        held.crossed().getFirst().text())));
        return told;
    }

    private Notice notice(String key, Object... arguments) {
        return new Notice(
                texts.getMessage(key, arguments, LocaleContextHolder.getLocale()),
                "/strategie",
                texts.getMessage("strategy.menu", null, LocaleContextHolder.getLocale()));
    }
}
