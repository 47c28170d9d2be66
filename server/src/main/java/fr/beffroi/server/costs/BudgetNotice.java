package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.FrameNotice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** To élus, on each page until the month is over: the budgets that warn or are spent, and those that count what nobody described. */
@Component
class BudgetNotice implements FrameNotice {
    private final Tenancy tenancy;
    private final Budgets budgets;
    private final Spent spent;
    private final Uses uses;
    private final MessageSource texts;

    BudgetNotice(Tenancy tenancy, Budgets budgets, Spent spent, Uses uses, MessageSource texts) {
        this.tenancy = tenancy;
        this.budgets = budgets;
        this.spent = spent;
        this.uses = uses;
        this.texts = texts;
    }

    @Override
    public List<Notice> of(Account account) {
        return account.is(Role.ELU) ? tenancy.in(account.collectivity(), this::told) : List.of();
    }

    private List<Notice> told() {
        YearMonth month = YearMonth.now(LegalTime.FRANCE);
        List<Notice> told = new ArrayList<>();
        budgets.said(month).forEach(one -> told.add(notice("costs.budget.notice." + one.state(), one.use())));
        budgets.usesWithBudget().stream()
                .filter(use -> spent.isPartlyUnknown(use, month))
                .forEach(use -> told.add(notice("costs.budget.notice.unknown", use)));
        return told;
    }

    private Notice notice(String key, String use) {
        return new Notice(text(key, uses.get(use).purpose()), "/couts", text("costs.menu"));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
