package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Subject;
import fr.beffroi.acts.check.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of members that the act states agree with one another and with its names. */
final class AttendanceTotals implements Rule {
    private static final int MAYOR_AND_PROXY = 2;

    private static final Ground GROUND = new Ground(
            "session.attendance_totals",
            List.of("CGCT, art. L2121-17", "CGCT, art. L2121-20"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Attendance stated = one.act().attendance();
        Integer inOffice = value(stated.inOffice());
        Integer present = value(stated.presentCount());
        Integer proxies = value(stated.proxyCount());
        Integer voting = value(stated.votingCount());
        int names = stated.present().size();
        int givers = stated.represented().size();
        Faults faults = new Faults(GROUND, one);
        boolean compared = false;
        if (inOffice != null && one.collectivity().seats() != null) {
            compared = true;
            if (inOffice > one.collectivity().seats()) {
                faults.warning(
                        "more_than_seats",
                        place(stated.inOffice()),
                        inOffice,
                        one.collectivity().seats());
            }
        }
        if (inOffice != null && present != null) {
            compared = true;
            int there = present + (proxies == null ? givers : proxies);
            if (there > inOffice) {
                faults.warning("more_than_in_office", place(stated.presentCount()), there, inOffice);
            }
        }
        if (present != null && names > 0) {
            compared = true;
            if (present != names) {
                faults.warning("present_names", place(stated.presentCount()), present, names);
            }
        }
        if (proxies != null && givers > 0) {
            compared = true;
            if (proxies != givers) {
                faults.warning("proxy_names", place(stated.proxyCount()), proxies, givers);
            }
        }
        if (voting != null && present != null && proxies != null) {
            compared = true;
            if (!adds(one, voting, present + proxies)) {
                faults.warning("voting", place(stated.votingCount()), voting, present, proxies);
            }
        }
        return compared ? faults.verdict() : new Verdict.NotVerified("session.attendance_totals.none", List.of());
    }

    /** Those who take no part are sometimes left out of the voters, and the mayor when the accounts are voted. */
    private static boolean adds(Case one, int voting, int there) {
        Found<Vote> vote = one.act().vote();
        Integer apart = vote == null ? null : vote.value().notTakingPart();
        boolean accounts = Subject.of(one.act())
                .filter(matters -> matters.contains(Subject.ACCOUNTS))
                .isPresent();
        return voting == there
                || (apart != null && voting == there - apart)
                || (accounts && voting >= there - MAYOR_AND_PROXY && voting < there);
    }

    private static @Nullable Integer value(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }

    private static @Nullable Place place(@Nullable Found<?> found) {
        return found == null ? null : found.place();
    }
}
