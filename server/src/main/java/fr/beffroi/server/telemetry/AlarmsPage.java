package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The state of every district, the alarms that wait for a person, and what became of the others. */
@Controller
class AlarmsPage {
    private static final int MOST = 200;
    private static final int BALANCE_DAYS = 60;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Districts districts;
    private final Alarms alarms;
    private final Outcomes outcomes;
    private final Proposals proposals;
    private final Balances balances;

    AlarmsPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Districts districts,
            Alarms alarms,
            Outcomes outcomes,
            Proposals proposals,
            Balances balances) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.districts = districts;
        this.alarms = alarms;
        this.outcomes = outcomes;
        this.proposals = proposals;
        this.balances = balances;
    }

    /** An alarm in a list. @param finding what the team found; null if it is not known */
    record Line(
            LeakAlarm alarm,
            String district,
            Status status,
            boolean sent,
            @Nullable Finding finding,
            @Nullable Explanation explanation) {
        boolean isWaiting() {
            return !status.isFinal() && status != Status.REPLACED;
        }

        boolean isUnderWay() {
            return status.isFinal() && sent && finding == null;
        }
    }

    @GetMapping("/eau/alarmes")
    String show(Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(TelemetryFeature.USE);
            boolean open = uses.get(TelemetryFeature.USE).state() == UseState.OPEN;
            List<Line> lines = lines();
            model.addAttribute("open", open);
            model.addAttribute("state", uses.get(TelemetryFeature.USE).state());
            model.addAttribute("districts", districts.all());
            model.addAttribute("waiting", lines.stream().filter(Line::isWaiting).toList());
            model.addAttribute(
                    "underWay", lines.stream().filter(Line::isUnderWay).toList());
            model.addAttribute(
                    "past",
                    lines.stream()
                            .filter(line -> !line.isWaiting() && !line.isUnderWay())
                            .toList());
            model.addAttribute("precision", outcomes.precision());
        });
        return "telemetry/alarms";
    }

    @GetMapping("/eau/secteurs/{id}")
    String district(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            District district = districts.get(id);
            uses.requireShown(TelemetryFeature.USE);
            boolean open = uses.get(TelemetryFeature.USE).state() == UseState.OPEN;
            model.addAttribute("district", district);
            model.addAttribute("open", open);
            model.addAttribute(
                    "neighbours",
                    districts.all().stream().filter(district::isNeighbour).toList());
            model.addAttribute(
                    "lines",
                    lines().stream()
                            .filter(line -> line.alarm().district().equals(id))
                            .toList());
            if (balances.hasCustomers(id)) {
                List<Balance> days = balances.latest(district, BALANCE_DAYS);
                model.addAttribute("balance", days.reversed());
                model.addAttribute("balanceChart", Charts.balance(days));
            }
            if (open && !district.days().isEmpty()) {
                model.addAttribute("days", Charts.days(district.days(), null));
                model.addAttribute("nights", Charts.nights(district.days(), null));
                model.addAttribute(
                        "figures",
                        district.days()
                                .subList(
                                        Math.max(0, district.days().size() - 14),
                                        district.days().size())
                                .reversed());
            }
        });
        return "telemetry/district";
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (LeakAlarm alarm : alarms.latest(MOST)) {
            try {
                proposals
                        .find(alarm.proposal())
                        .ifPresent(stored -> lines.add(new Line(
                                alarm,
                                districts.name(alarm.district()),
                                stored.status(),
                                outcomes.isSent(alarm.proposal()),
                                outcomes.findings(alarm.proposal()).stream()
                                        .findFirst()
                                        .orElse(null),
                                outcomes.findExplanation(alarm.proposal()).orElse(null))));
            } catch (NotAllowed hidden) {
                // It waits for a decision while its use is not open: it does not appear.
                continue;
            }
        }
        return lines;
    }
}
