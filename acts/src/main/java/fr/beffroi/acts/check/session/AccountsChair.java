package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Subject;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** When the accounts are voted, another chair is elected and the mayor leaves for the vote. */
final class AccountsChair implements Rule {
    private static final String HEAD = "(?:maire|presidente?|ordonnateur|ordonnatrice)";
    private static final Pattern LEFT = Pattern.compile(
            "\\b" + HEAD + "\\b.{0,120}\\b(?:se retir\\w*|s.est retiree?|retiree?|quitt\\w*|sort|sortie?|"
                    + "hors de (?:la salle|sa presence)|ne prend\\w* pas part|n.(?:a|ayant) pas pris part|ne particip\\w*|n.(?:a|ayant) pas participe)\\b"
                    + "|\\b(?:retrait|depart|sortie|absence) d(?:u|e la|e m\\w*\\.?) ?(?:le |la )?" + HEAD
                    + "|\\b(?:se retir\\w*|quitt\\w*|sort|sortie?|hors de la presence)\\b.{0,60}\\b" + HEAD + "\\b");
    private static final Pattern CHAIR_CHOSEN =
            Pattern.compile("\\b(?:elu|elue|elit|elisent|election|design\\w+|nomm\\w+|confi\\w+|cede\\w*|laiss\\w+|"
                    + "assur\\w+|prend|prise)\\b.{0,100}\\bpresiden\\w+|\\bpresiden\\w+\\b.{0,100}\\b(?:elu|elue|design\\w+|confi\\w+|doyen\\w*)\\b"
                    + "|\\bsous la presidence de\\b.{0,80}\\b(?:adjointe?|doyen\\w*|conseill\\w+|vice-presidente?)\\b");
    private static final Ground GROUND = new Ground(
            "session.accounts_chair",
            List.of("CGCT, art. L2121-14", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> title = one.act().title();
        if (title == null) {
            return Missing.TITLE;
        }
        if (!Subject.of(one.act()).orElseThrow().contains(Subject.ACCOUNTS)) {
            return new Verdict.NotConcerned();
        }
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        Found<String> chair = one.act().chair();
        boolean headPresided = Presiding.byHead(one.act());
        Faults faults = new Faults(GROUND, one).restingOn(title, chair);
        if (!wording.says(LEFT)) {
            if (one.act().text().recognised()) {
                return Missing.LEGIBLE_TEXT;
            }
            return chair != null && headPresided && !wording.says(CHAIR_CHOSEN)
                    ? faults.blocking("presided", chair.place(), chair.value()).verdict()
                    : faults.warning("leaving", title.place()).verdict();
        }
        if (chair != null && headPresided && !wording.says(CHAIR_CHOSEN)) {
            faults.warning("chair_not_elected", chair.place(), chair.value());
        }
        return faults.verdict();
    }
}
