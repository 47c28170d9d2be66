package fr.beffroi.server.costs;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What measures of handling time become: told as aggregates, once for ever, or destroyed untold. Inside {@code Tenancy.in}. */
@Component("timeResults")
class Results {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Results(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /**
     * Tells what may be told by now and destroys the measures behind it; of a study whose last month is over, destroys all the rest
     * too, with who consented: nothing of it will ever be told.
     *
     * @param present the month that is not over
     */
    void publish(TimeStudy study, YearMonth present) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("time study " + study.id())
                .query()
                .singleRow();
        for (Pieces.Piece piece : Pieces.of(measures(study.id()), present)) {
            tell(study.id(), piece);
            destroyUntil(study.id(), piece.last());
        }
        Instant closed = study.closedAt();
        if (closed != null && YearMonth.from(closed.atZone(LegalTime.FRANCE)).isBefore(present)) {
            destroy(study.id());
        }
    }

    private void tell(UUID study, Pieces.Piece piece) {
        Gain gain = Gain.of(piece.measures(), study.getLeastSignificantBits());
        db.sql("""
                        insert into time_published (collectivity, study, first_month, last_month, people, aided, unaided, skipped,
                            aided_s, unaided_s, gain_low_s, gain_high_s, published_at)
                        values (:collectivity, :study, :first, :last, :people, :aided, :unaided, :skipped,
                            :aided_s, :unaided_s, :low, :high, :now)""")
                .param("collectivity", tenancy.current())
                .param("study", study)
                .param("first", piece.first().atDay(1))
                .param("last", piece.last().atDay(1))
                .param("people", piece.people())
                .param("aided", piece.count(true))
                .param("unaided", piece.count(false))
                .param("skipped", skipped(study, piece))
                .param("aided_s", (double) Math.round(gain.aided()))
                .param("unaided_s", (double) Math.round(gain.unaided()))
                .param("low", Math.floor(gain.low()))
                .param("high", Math.ceil(gain.high()))
                .param("now", Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    /** Draws of these months that gave no measure; null where their number would tell of fewer people than a result may. */
    private @Nullable Integer skipped(UUID study, Pieces.Piece piece) {
        List<Integer> each = db.sql("""
                        select count(*) from time_measure
                        where study = :study and skipped and drawn_at >= :from and drawn_at < :until group by account""")
                .param("study", study)
                .param("from", Budgets.start(piece.first()))
                .param("until", Budgets.start(piece.last().plusMonths(1)))
                .query(Integer.class)
                .list();
        return Pieces.tells(each) ? each.stream().mapToInt(Integer::intValue).sum() : null;
    }

    /** What was drawn and never finished goes too, unless somebody may be at work on it. */
    private void destroyUntil(UUID study, YearMonth last) {
        db.sql("""
                        delete from time_measure where study = :study and (ended_at < :until or drawn_at < :until
                            and (skipped or ended_at is null and coalesce(started_at, drawn_at) < :abandoned))""")
                .param("study", study)
                .param("until", Budgets.start(last.plusMonths(1)))
                .param("abandoned", Timestamp.from(Instant.now().minus(HandlingTime.LONGEST)))
                .update();
    }

    private void destroy(UUID study) {
        db.sql("delete from time_measure where study = ?").param(study).update();
        db.sql("delete from time_consent where study = ?").param(study).update();
    }

    private List<Measure> measures(UUID study) {
        return db.sql("""
                        select account, aided, extract(epoch from ended_at - started_at) as seconds,
                            date_trunc('month', ended_at at time zone 'Europe/Paris')::date as month
                        from time_measure where study = ? and ended_at > started_at order by proposal""")
                .param(study)
                .query((row, number) -> new Measure(
                        row.getObject("account", UUID.class),
                        row.getBoolean("aided"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getDouble("seconds")))
                .list();
    }
}
