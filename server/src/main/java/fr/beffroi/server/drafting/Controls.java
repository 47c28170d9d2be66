package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafting;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.Writing;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Checks a text under writing: by the rules of its family and by those of all acts; inside {@code Tenancy.in}. */
@Component
class Controls {
    private final Families families;
    private final Facts facts;

    Controls(Families families, Facts facts) {
        this.families = families;
        this.facts = facts;
    }

    Checked check(Draft draft, Writing writing, Locale locale) {
        Family family = families.get(draft.family());
        return check(family, facts.read(family, draft.facts()), writing, locale);
    }

    Checked check(Family family, Facts.Read read, Writing writing, Locale locale) {
        List<Checked.Found> found = Drafting.findings(family, read.given(), read.setting()).stream()
                .map(one -> new Checked.Found(
                        one.family() + "." + one.rule().key(),
                        one.severity(),
                        one.rule().article(),
                        one.rule().text(),
                        "",
                        one.rule().todo(),
                        null))
                .toList();
        return new Checked(found, List.of(), 0);
    }
}
