package fr.beffroi.acts.check.convocation;

import static java.lang.Boolean.FALSE;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.ClearDays;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Subject;
import fr.beffroi.acts.check.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first session after a general renewal: three clear days in every commune, from a Friday to a Sunday. */
final class FirstSession implements Rule {
    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Days from the Friday after the first round to the Sunday after the second, of the renewals we know of. */
    private static final List<Period> AFTER_RENEWALS = List.of(
            new Period(LocalDate.of(2014, 3, 28), LocalDate.of(2014, 4, 6)),
            new Period(LocalDate.of(2020, 5, 23), LocalDate.of(2020, 5, 28)),
            new Period(LocalDate.of(2020, 7, 3), LocalDate.of(2020, 7, 5)),
            new Period(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 29)));

    /** In 2020 a decree set the days of the first sessions. */
    private static final int OF_THE_EPIDEMIC = 2020;

    private static final Ground GROUND = new Ground(
            "convocation.first_session",
            List.of("CGCT, art. L2121-7"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    /** The rule speaks of councils of communes. */
    static boolean governs(Case one) {
        return one.collectivity().kind() == Collectivity.Kind.COMMUNE;
    }

    static boolean mayBeOn(Case one, LocalDate session) {
        return Subject.of(one.act())
                        .filter(matters -> matters.contains(Subject.HEAD_ELECTION))
                        .isPresent()
                || AFTER_RENEWALS.stream().anyMatch(period -> period.contains(session));
    }

    @Override
    public Verdict check(Case one) {
        Boolean first = one.session().firstAfterRenewal();
        if (!governs(one) || FALSE.equals(first)) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> session = one.date();
        if (first == null) {
            return session.filter(day -> mayBeOn(one, day)).isPresent()
                    ? new Verdict.NotVerified("convocation.first_session.unknown", List.of())
                    : new Verdict.NotConcerned();
        }
        Assembly assembly = new Assembly(one);
        Optional<LocalDate> sent = assembly.convokedOn();
        if (session.isEmpty()) {
            return Missing.SESSION_DATE;
        }
        if (sent.isEmpty()) {
            return Missing.CONVOCATION;
        }
        return found(one, session.get(), ClearDays.between(sent.get(), session.get()), assembly.ofLocalLaw());
    }

    private static Verdict found(Case one, LocalDate session, int days, boolean localLaw) {
        Found<LocalDate> convocation = one.act().convocation();
        Found<LocalDate> stated = one.act().session();
        Place where = convocation == null ? null : convocation.place();
        Faults faults = new Faults(GROUND, one).restingOn(convocation, stated);
        if (days < ClearDays.SHORT) {
            if (localLaw) {
                return Missing.LOCAL_LAW;
            }
            faults.blocking("too_short", where, Math.max(days, 0), ClearDays.latestSending(session, ClearDays.SHORT));
        }
        if (!DAYS.contains(session.getDayOfWeek()) && session.getYear() != OF_THE_EPIDEMIC) {
            faults.warning("day", stated == null ? null : stated.place(), session);
        }
        return faults.verdict();
    }
}
