package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.MemberName;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A member with an interest in the matter takes no part in it. */
final class InterestedMember implements Rule {
    /** Loi n° 2025-1249 of 22 December 2025: presence alone is no participation; the offence is narrower. */
    private static final LocalDate CHANGED = LocalDate.of(2025, 12, 24);

    private static final Pattern APART = Pattern.compile(
            "\\b(?:ne prend|ne prenne?nt|n.a pas pris|n.ont pas pris|n.ayant pas pris|sans prendre) (?:pas )?part\\b"
                    + "|\\bne particip\\w+ pas\\b|\\bn.\\w+ pas particip\\w+|\\b(?:se deport\\w*|s.est deportee?|se retir\\w*|s.est retiree?"
                    + "|quitt\\w+|sort\\w* de la salle|interessee?s? a l.affaire)\\b");

    private static final Ground GROUND = new Ground(
            "vote.interested_member",
            List.of(
                    "CGCT, art. L2131-11",
                    "Code pénal, art. 432-12",
                    "CGCT, art. L2541-17",
                    "Loi n° 2025-1249 du 22 décembre 2025, art. 32"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        List<String> interested = one.session().interested();
        if (interested == null) {
            return new Verdict.NotVerified("vote.interested_member.unknown", List.of());
        }
        if (interested.isEmpty()) {
            return new Verdict.NotConcerned();
        }
        Assembly assembly = new Assembly(one);
        if (assembly.presentNames().isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        Optional<LocalDate> date = one.date();
        if (date.isEmpty()) {
            return Missing.SESSION_DATE;
        }
        Optional<Ballot> ballot = Ballot.of(one);
        if (ballot.isEmpty()) {
            return Missing.VOTE;
        }
        List<String> involved = interested.stream()
                .filter(name -> involved(MemberName.of(name), one, assembly))
                .toList();
        Integer apart = ballot.get().vote().notTakingPart();
        boolean saidApart = Wording.of(one.act()).says(APART) || (apart != null && apart >= involved.size());
        if (involved.isEmpty() || saidApart) {
            return new Verdict.Conform();
        }
        return found(one, ballot.get(), involved, date.get(), assembly.ofLocalLaw());
    }

    /** Present, or voting through somebody else. */
    private static boolean involved(MemberName name, Case one, Assembly assembly) {
        return name.isCertainlyIn(assembly.presentNames())
                || one.act().attendance().represented().stream()
                        .map(Found::value)
                        .map(Proxy::giver)
                        .anyMatch(giver -> name.isCertainly(MemberName.of(giver)));
    }

    private static Verdict found(Case one, Ballot ballot, List<String> involved, LocalDate date, boolean localLaw) {
        boolean changed = !date.isBefore(CHANGED);
        boolean everybodyVoted = ballot.inFavour().isPresent()
                && ballot.expected().filter(all -> all == ballot.voters()).isPresent();
        String who = String.join(", ", involved);
        Faults faults = new Faults(GROUND, one).restingOn(ballot.read()).on(localLaw ? 2 : 0);
        if (everybodyVoted) {
            faults.blocking("voted", ballot.place(), who);
        } else {
            faults.warning(changed ? "perhaps_voted" : "present", ballot.place(), who);
        }
        return faults.on(1)
                .warning(changed ? "offence" : "offence_before", ballot.place(), who)
                .verdict();
    }
}
