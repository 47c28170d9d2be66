package fr.beffroi.server.register;

import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Footprints;
import fr.beffroi.server.oversight.Footprints.Total;
import fr.beffroi.server.oversight.OutsideUses;
import fr.beffroi.server.oversight.OutsideUses.Outside;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.register.Editions.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Every use of Beffroi of the collectivity at hand in a line, those only proposed included; inside {@code Tenancy.in}. */
@Component
public class UsesInBrief {
    private final Uses uses;
    private final Footprints footprints;
    private final List<OutsideUses> outside;
    private final Map<String, DescribedUse> described;
    private final Editions editions;
    private final MessageSource texts;

    UsesInBrief(
            Uses uses,
            Footprints footprints,
            List<OutsideUses> outside,
            List<DescribedUse> described,
            Editions editions,
            MessageSource texts) {
        this.uses = uses;
        this.footprints = footprints;
        this.outside = List.copyOf(outside);
        this.described = described.stream().collect(Collectors.toMap(DescribedUse::use, Function.identity()));
        this.editions = editions;
        this.texts = texts;
    }

    /**
     * @param domain null where nobody said it
     * @param supplier with its product; "" for what Beffroi serves itself
     * @param isPublic whether the public register shows it
     * @param proposals since the beginning
     */
    public record Brief(
            String key,
            String title,
            String purpose,
            @Nullable Domain domain,
            UseState state,
            String supplier,
            String product,
            boolean isPublic,
            long proposals,
            double joules) {}

    public List<Brief> all() {
        Map<String, Total> totals =
                footprints.totals(null, null).stream().collect(Collectors.toMap(Total::use, Function.identity()));
        Map<String, Outside> suppliers = outside.stream()
                .flatMap(each -> each.outside().stream())
                .collect(Collectors.toMap(Outside::use, Function.identity(), (one, other) -> one));
        Map<String, Map<String, String>> own =
                editions.latest(Kind.FIELDS).stream().collect(Collectors.toMap(Edition::use, Edition::content));
        return uses.all().stream()
                .map(use -> {
                    Map<String, String> said = own.getOrDefault(use.key(), Map.of());
                    DescribedUse served = described.get(use.key());
                    Outside supplier = suppliers.get(use.key());
                    Total total = totals.get(use.key());
                    return new Brief(
                            use.key(),
                            served != null ? text("described." + use.key() + ".name") : name(said, use.purpose()),
                            use.purpose(),
                            served != null ? served.domain() : domain(said),
                            use.state(),
                            supplier == null ? "" : supplier.supplier(),
                            supplier == null ? "" : supplier.product(),
                            use.state() != UseState.PROPOSED,
                            total == null ? 0 : total.proposals(),
                            total == null ? 0 : total.joules());
                })
                .toList();
    }

    /** The field of a use that a module of Beffroi serves; null for any other. */
    public @Nullable Domain servedDomain(String use) {
        DescribedUse served = described.get(use);
        return served == null ? null : served.domain();
    }

    private static String name(Map<String, String> said, String purpose) {
        return said.getOrDefault("name", purpose);
    }

    private static @Nullable Domain domain(Map<String, String> said) {
        String name = said.get("domain");
        return name == null ? null : Domain.valueOf(name);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
