package fr.beffroi.server.water;

import fr.beffroi.water.risk.Outcome;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the API says of pipes: plain values, each figure with its unit in its name. */
final class WaterForms {
    private WaterForms() {}

    /** @param fault why nothing was taken, in words */
    record NetworkForm(
            UUID id,
            NetworkRow.State state,
            int step,
            int steps,
            @Nullable String fault,
            int pipes,
            double km,
            int repairs,
            String projection,
            List<FileForm> files,
            List<IssueForm> issues) {}

    /** @param mapping field to column */
    record FileForm(
            String subject,
            String name,
            List<String> columns,
            Map<String, String> mapping,
            String projection,
            boolean guessed) {
        static FileForm of(SentFile file) {
            Map<String, String> mapping = new LinkedHashMap<>();
            file.getFields()
                    .forEach(
                            field -> file.mapping().find(field).ifPresent(column -> mapping.put(field.name(), column)));
            return new FileForm(
                    file.subject().name(),
                    file.name(),
                    file.columns().stream().map(SentFile.Column::name).toList(),
                    mapping,
                    file.projection().isEmpty() ? file.mapping().projection() : file.projection(),
                    file.guessed());
        }
    }

    record IssueForm(String kind, String message, String todo, String file, String column, List<Integer> lines) {
        static IssueForm of(QualityLines.Line line) {
            return new IssueForm(line.kind(), line.message(), line.todo(), line.file(), line.column(), line.lines());
        }
    }

    /** @param mapping by subject: field to column, and {@code projection} */
    record MappingsForm(@NotNull Map<String, Map<String, String>> mapping) {}

    record RankingForm(
            UUID id,
            RankingRow.State state,
            int step,
            int steps,
            @Nullable LocalDate on,
            @Nullable String method,
            int pipes,
            double km,
            double expectedBreaksPerYear,
            double joules,
            @Nullable ProofForm proof) {
        static RankingForm of(RankingRow row) {
            RankingRow.Tested tested = row.tested();
            return new RankingForm(
                    row.id(),
                    row.state(),
                    row.step(),
                    RankingRow.STEPS,
                    row.on(),
                    row.method() == null ? null : row.method().name(),
                    row.pipes(),
                    row.km(),
                    row.expected(),
                    row.energy().joules(),
                    tested == null ? null : ProofForm.of(tested));
        }
    }

    /** Percent of later breaks in a percent of the length. */
    record ProofForm(
            LocalDate until,
            LocalDate last,
            int laterBreaks,
            OutcomeForm model,
            Map<String, OutcomeForm> baselines,
            Map<Integer, Outcome.Interval> gainOverBestBaseline) {
        static ProofForm of(RankingRow.Tested tested) {
            Map<String, OutcomeForm> baselines = new LinkedHashMap<>();
            tested.test()
                    .baselines()
                    .forEach((baseline, outcome) ->
                            baselines.put(baseline.name().toLowerCase(Locale.ROOT), OutcomeForm.of(outcome)));
            return new ProofForm(
                    tested.until(),
                    tested.last(),
                    tested.test().laterBreaks(),
                    OutcomeForm.of(tested.test().model()),
                    baselines,
                    tested.test().gains());
        }
    }

    record OutcomeForm(Map<Integer, Outcome.Interval> capturedPercent, Outcome.Interval lengthPercentFor80) {
        static OutcomeForm of(Outcome outcome) {
            return new OutcomeForm(outcome.capturedPercent(), outcome.lengthPercentFor80());
        }
    }

    record PipeForm(
            int place,
            String pipe,
            String street,
            double lengthM,
            double breaksPerKmYear,
            double simpleBreaksPerKmYear,
            List<String> reasons) {
        static PipeForm of(RankedPipe line, Locale locale) {
            return new PipeForm(
                    line.place(),
                    line.pipe().id(),
                    line.street(),
                    line.pipe().lengthM(),
                    line.rate(),
                    line.simple(),
                    line.said(locale, 6));
        }
    }

    record NewCampaign(@NotNull String name, double km) {}

    record CampaignForm(
            UUID id,
            String name,
            double budgetKm,
            double km,
            double expectedBreaksPerYear,
            double meanBreaksPerKmYear,
            double scatteredBreaksPerKmYear,
            int scatteredPlaces,
            Instant madeAt,
            List<StretchForm> stretches) {
        static CampaignForm of(Campaign one, List<StretchRow> stretches) {
            return new CampaignForm(
                    one.id(),
                    one.name(),
                    one.budgetKm(),
                    one.km(),
                    one.expected(),
                    one.mean(),
                    one.scatteredPerKm(),
                    one.scatteredPlaces(),
                    one.madeAt(),
                    stretches.stream().map(StretchForm::of).toList());
        }
    }

    record StretchForm(
            UUID proposal,
            int number,
            StretchRow.State state,
            double km,
            double expectedBreaksPerKmYear,
            List<String> streets,
            List<String> pipes) {
        static StretchForm of(StretchRow row) {
            return new StretchForm(
                    row.proposal(),
                    row.number(),
                    row.state(),
                    row.km(),
                    row.perKm(),
                    row.streets(),
                    row.pipes().stream().map(StretchRow.Walked::id).collect(Collectors.toList()));
        }
    }

    /** @param flowM3PerHour null where not measured */
    record NewVisit(
            boolean found,
            Visit.@Nullable Kind kind,
            @Nullable String pipe,
            @Nullable Double flowM3PerHour,
            @Nullable Double savedM3PerYear,
            @Nullable String note,
            @Nullable LocalDate on) {}

    record VisitForm(
            UUID id,
            UUID stretch,
            boolean found,
            Visit.@Nullable Kind kind,
            String pipe,
            @Nullable Double flowM3PerHour,
            @Nullable Double savedM3PerYear,
            String note,
            LocalDate on) {
        static VisitForm of(Visit one) {
            return new VisitForm(
                    one.id(),
                    one.stretch(),
                    one.isFound(),
                    one.kind(),
                    one.pipe(),
                    one.flow(),
                    one.m3AYear(),
                    one.note(),
                    one.on());
        }
    }

    /** Of the stretches walked, those where something was found, with its 95 % interval. */
    record PrecisionForm(long walked, long found, @Nullable Double share, double low, double high) {}
}
