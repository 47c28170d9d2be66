package fr.beffroi.server.publication;

import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office's list of adopted acts; inside {@link Tenancy#in}. */
@Component
class ActLines {
    private static final String LINES = """
            select * from (
                select a.act, a.version, a.kind, a.number, a.title, a.held_on,
                    (select max(signed_on) from act_signatures s where s.act = a.act and s.version = a.version
                        and not exists (select from act_strikes k where k.struck = s.id)
                        and not exists (select from act_signatures l where l.act = s.act and l.version = s.version
                            and lower(l.quality) = lower(s.quality) and l.at > s.at)) as signed_on,
                    (select received_on from act_receipts r where r.act = a.act and r.version = a.version
                        order by r.at desc limit 1) as received_on,
                    exists (select from act_masking_standing m join act_maskings d on d.id = m.masking
                        where m.act = a.act and m.version = a.version) as masked,
                    p.state, p.version as published_version, p.published_on
                from adopted_acts a left join lateral (select * from (
                        select state, version, published_on from publications p where p.act = a.act
                        order by rank desc limit 1) l) p on true
                where not exists (select from adopted_acts l where l.act = a.act and l.version > a.version)
                    and (cast(:year as integer) is null or (a.held_on >= make_date(:year, 1, 1)
                        and a.held_on < make_date(:year + 1, 1, 1)))
                    and (cast(:words as text) is null or position(lower(:words) in lower(a.number || ' ' || a.title)) > 0)
            ) line
            """;

    private final JdbcClient db;

    ActLines(JdbcClient db) {
        this.db = db;
    }

    /** Most recent first. @param step null: all @param words of the number or the title; null: all */
    List<ActLine> list(
            ActLine.@Nullable Step step, @Nullable Integer year, @Nullable String words, int offset, int limit) {
        return db.sql(LINES + where(step) + "order by held_on desc, number desc, act offset :offset limit :limit")
                .param("year", year)
                .param("words", words)
                .param("offset", offset)
                .param("limit", limit)
                .query(ActLines::line)
                .list();
    }

    /** Years of which there are acts, latest first. */
    List<Integer> years() {
        return db.sql(
                        "select distinct cast(extract(year from held_on) as integer) as y from adopted_acts order by y desc")
                .query(Integer.class)
                .list();
    }

    private static String where(ActLine.@Nullable Step step) {
        if (step == null) {
            return "";
        }
        return switch (step) {
            case TO_SIGN -> "where signed_on is null ";
            case TO_TRANSMIT -> "where received_on is null ";
            case TO_MASK -> "where not masked ";
            case TO_PUBLISH -> "where state is distinct from 'IN_EFFECT' and signed_on is not null and masked ";
            case PUBLISHED -> "where state = 'IN_EFFECT' ";
            case CHANGED -> "where state = 'IN_EFFECT' and published_version < version ";
            case WITHDRAWN -> "where state = 'WITHDRAWN' ";
        };
    }

    private static ActLine line(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new ActLine(
                Objects.requireNonNull(row.getObject("act", UUID.class)),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("masked"),
                state == null ? null : Publication.State.valueOf(state),
                row.getObject("published_version", Integer.class),
                row.getObject("published_on", LocalDate.class));
    }
}
