package fr.beffroi.server.register;

import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Footprints;
import fr.beffroi.server.oversight.Footprints.Total;
import fr.beffroi.server.oversight.OutsideUses;
import fr.beffroi.server.oversight.OutsideUses.Outside;
import fr.beffroi.server.oversight.RanVersions;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.web.Typography;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The fields that are read from what runs, in words. Inside {@code Tenancy.in}. */
@Component
class LiveValues {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int VERSIONS = 5;

    private final Footprints footprints;
    private final RanVersions ran;
    private final List<OutsideUses> outside;
    private final List<DescribedUse> described;
    private final Typography say;
    private final MessageSource texts;
    private final @Nullable URI address;

    LiveValues(
            Footprints footprints,
            RanVersions ran,
            List<OutsideUses> outside,
            List<DescribedUse> described,
            Typography say,
            MessageSource texts,
            ServerSettings settings) {
        this.footprints = footprints;
        this.ran = ran;
        this.outside = List.copyOf(outside);
        this.described = List.copyOf(described);
        this.say = say;
        this.texts = texts;
        this.address = settings.publicUrl();
    }

    /** Looks once for all uses. */
    Look look(Collectivity town) {
        return new Look(
                town,
                footprints.totals(Instant.now().minus(YEAR), null).stream()
                        .collect(Collectors.toMap(Total::use, Function.identity())),
                outside.stream()
                        .flatMap(each -> each.outside().stream())
                        .collect(Collectors.toMap(Outside::use, Function.identity(), (one, other) -> one)));
    }

    /** Looks at one use alone. */
    Look look(Collectivity town, String use) {
        return new Look(
                town,
                Map.of(use, footprints.total(use, Instant.now().minus(YEAR), null)),
                outside.stream()
                        .flatMap(each -> each.outside(use).stream())
                        .findFirst()
                        .map(one -> Map.of(use, one))
                        .orElse(Map.of()));
    }

    /** What is known of a collectivity's uses at this moment. */
    final class Look {
        private final Collectivity town;
        private final Map<String, Total> lastYear;
        private final Map<String, Outside> suppliers;

        private Look(Collectivity town, Map<String, Total> lastYear, Map<String, Outside> suppliers) {
            this.town = town;
            this.lastYear = lastYear;
            this.suppliers = suppliers;
        }

        /** @return null where there is no such figure, or none that may be shown */
        @Nullable
        String value(String field, Register.Entry entry) {
            Use use = entry.use();
            return switch (field) {
                case "administration" -> text("register.value.administration", town.name(), town.siren());
                case "service" -> textOr("uses.service." + use.service(), use.service());
                case "responsible" -> use.responsible();
                case "page" -> page(address, town.slug(), use.key());
                case "state" -> text("uses.state." + use.state());
                case "since" ->
                    entry.opened() == null ? null : say.date(entry.opened().at());
                case "purpose" -> use.purpose();
                case "automation" -> text("register.value.automation");
                case "decisions" -> decisions(use);
                case "overturned" -> overturned(entry);
                case "second_reading" -> text("register.value.second_reading", say.percent(use.secondReadingRate()));
                case "objection" -> text("register.value.objection");
                case "rollback" -> text("register.value.rollback");
                case "basis" -> use.legalBasis();
                case "risk" -> text("uses.risk." + use.risk());
                case "supplier" -> supplier(use);
                case "versions" -> versions(use);
                case "performance" -> performance(entry);
                case "energy" -> energy(entry.energy());
                default -> throw new IllegalArgumentException("field " + field);
            };
        }

        private String decisions(Use use) {
            Total total = lastYear.get(use.key());
            return text("register.value.decisions", say.number(total == null ? 0 : total.proposals(), 0));
        }

        private String supplier(Use use) {
            Outside one = suppliers.get(use.key());
            return one == null
                    ? text("register.value.own")
                    : text(
                            one.trial() ? "register.value.supplier.trial" : "register.value.supplier",
                            one.supplier(),
                            one.product());
        }
    }

    /** Whole where the server knows its own address, since it is read elsewhere; else from the server's root. */
    static String page(@Nullable URI server, String town, String use) {
        String root = server == null ? "" : server.toString().replaceFirst("/+$", "");
        return root + "/registre/" + town + "/" + use;
    }

    private @Nullable String versions(Use use) {
        List<String> said = new ArrayList<>();
        described.stream()
                .filter(one -> one.use().equals(use.key()))
                .flatMap(one -> one.parts().get().stream())
                .forEach(part -> said.add(text("register.value.part", text(part.label()), said(part.value()))));
        ran.of(use.key(), VERSIONS)
                .forEach(version -> said.add(text(
                        "register.value.version",
                        version.version(),
                        say.date(version.first()),
                        say.date(version.last()))));
        return said.isEmpty() ? null : String.join(" ; ", said);
    }

    private String said(Object value) {
        return switch (value) {
            case LocalDate date -> say.date(date);
            case Number number -> say.number(number.doubleValue(), 3);
            default -> value.toString();
        };
    }

    private @Nullable String overturned(Register.Entry entry) {
        Aggregate piece = entry.lastPublished();
        return piece == null || piece.trust().accepted().share().isEmpty()
                ? null
                : text(
                        "register.value.overturned",
                        say.percent(1 - piece.trust().accepted().share().getAsDouble()),
                        say.date(piece.from()),
                        say.date(piece.until()));
    }

    private @Nullable String performance(Register.Entry entry) {
        Aggregate piece = entry.lastPublished();
        return piece == null || piece.trust().precision().share().isEmpty()
                ? null
                : text(
                        "register.value.performance",
                        say.percent(piece.trust().precision().share().getAsDouble()),
                        say.percent(piece.trust().precision().low()),
                        say.percent(piece.trust().precision().high()));
    }

    private @Nullable String energy(@Nullable Total total) {
        return total == null || total.proposals() == 0
                ? null
                : text(
                        "register.value.energy",
                        say.joules(total.joules()),
                        say.mass(total.gramsCo2e()),
                        say.number(total.proposals(), 0));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String textOr(String key, String otherwise) {
        String text = texts.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
