package fr.beffroi.server.observatory;

import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.register.UsesInBrief;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All uses of AI of the collectivity at hand, run or declared; inside {@code Tenancy.in}. */
@Component
public class Observatory {
    static final int SUPPLIERS = 10;
    private static final String UNSAID = "observatory.unsaid";

    private final UsesInBrief uses;
    private final List<DeclaredUses> declared;

    Observatory(UsesInBrief uses, List<DeclaredUses> declared) {
        this.uses = uses;
        this.declared = List.copyOf(declared);
    }

    /**
     * What was found, and what it is made of.
     *
     * @param states and {@code suppliers}: of all uses, to choose from
     */
    record Found(
            List<Line> lines,
            int of,
            Bars byDomain,
            Bars byState,
            Bars bySupplier,
            Bars byVisibility,
            long proposals,
            double joules,
            List<String> states,
            List<String> suppliers) {}

    Found find(Wanted wanted) {
        List<Line> all = new ArrayList<>(uses.all().stream().map(Line::of).toList());
        // What a use of Beffroi controls stands there as that use.
        declared.stream()
                .flatMap(each -> each.all().stream())
                .filter(one -> one.use() == null)
                .map(Line::of)
                .forEach(all::add);
        List<Line> lines = all.stream()
                .filter(wanted.test())
                .sorted(Comparator.comparing(Line::title).thenComparing(Line::href))
                .toList();
        return new Found(
                lines,
                all.size(),
                Bars.of(lines, line -> line.domain() == null ? UNSAID : "inventory.field." + line.domain(), 10),
                Bars.of(lines, Line::state, 10),
                Bars.of(
                        lines.stream()
                                .filter(line -> !line.supplier().isEmpty())
                                .toList(),
                        Line::supplier,
                        SUPPLIERS),
                Bars.of(lines, line -> "observatory.public." + line.isPublic(), 2),
                lines.stream().mapToLong(Line::proposals).sum(),
                lines.stream().mapToDouble(Line::joules).sum(),
                all.stream().map(Line::state).distinct().sorted().toList(),
                all.stream()
                        .map(Line::supplier)
                        .filter(supplier -> !supplier.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
