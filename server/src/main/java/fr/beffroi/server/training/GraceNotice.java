package fr.beffroi.server.training;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.FrameNotice;
import fr.beffroi.server.web.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** While a grace runs, whoever it spares reads on each page what an open use asks of them and until when. */
@Component
class GraceNotice implements FrameNotice {
    private final Tenancy tenancy;
    private final Rulings rulings;
    private final Trainings trainings;
    private final Uses uses;
    private final MessageSource texts;
    private final Typography say;

    GraceNotice(Tenancy tenancy, Rulings rulings, Trainings trainings, Uses uses, MessageSource texts, Typography say) {
        this.tenancy = tenancy;
        this.rulings = rulings;
        this.trainings = trainings;
        this.uses = uses;
        this.texts = texts;
        this.say = say;
    }

    @Override
    public List<Notice> of(Account account) {
        if (!account.is(TrainingRule.WORKING.toArray(Role[]::new))) {
            return List.of();
        }
        LocalDate today = TrainingFeature.today();
        return tenancy.in(
                account.collectivity(),
                () -> rulings.current().stream()
                        .filter(ruling -> ruling.isInGrace(today))
                        .flatMap(ruling -> notice(account, ruling).stream())
                        .toList());
    }

    private List<Notice> notice(Account account, Ruling ruling) {
        Use use = uses.get(ruling.useKey());
        if (use.state() != UseState.OPEN) {
            return List.of();
        }
        List<Module> lacking = trainings.lacking(account.id(), ruling.modules());
        if (lacking.isEmpty()) {
            return List.of();
        }
        return List.of(new Notice(
                text(
                        "training.grace.notice",
                        use.purpose(),
                        say.date(Objects.requireNonNull(ruling.graceUntil())),
                        lacking.stream().map(Module::title).collect(Collectors.joining(" ; "))),
                "/formations",
                text("training.own.menu")));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
