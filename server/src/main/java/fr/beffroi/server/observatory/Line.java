package fr.beffroi.server.observatory;

import fr.beffroi.server.register.DeclaredUses.Declared;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.register.UsesInBrief.Brief;
import org.jspecify.annotations.Nullable;

/**
 * One use of AI, run or declared.
 *
 * @param domain null where nobody said it
 * @param origin key of a text: where it comes from
 * @param state key of a text
 * @param supplier "" where there is none
 * @param href where it is kept
 */
record Line(
        String title,
        String purpose,
        @Nullable Domain domain,
        String origin,
        String state,
        String supplier,
        String product,
        boolean isPublic,
        long proposals,
        double joules,
        String href) {
    static Line of(Brief use) {
        return new Line(
                use.title(),
                use.purpose(),
                use.domain(),
                "observatory.origin.runs",
                "uses.state." + use.state(),
                use.supplier(),
                use.product(),
                use.isPublic(),
                use.proposals(),
                use.joules(),
                "/usages#usage-" + use.key());
    }

    static Line of(Declared use) {
        return new Line(
                use.title(),
                use.purpose(),
                use.domain(),
                use.kind(),
                use.stage(),
                use.supplier(),
                use.product(),
                use.isPublished(),
                0,
                0,
                "/inventaire/" + use.id());
    }
}
