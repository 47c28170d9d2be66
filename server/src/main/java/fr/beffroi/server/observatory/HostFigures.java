package fr.beffroi.server.observatory;

import fr.beffroi.server.observatory.HostPieces.Piece;
import fr.beffroi.server.observatory.HostPieces.Total;
import fr.beffroi.server.observatory.Movement.Cell;
import fr.beffroi.server.observatory.Movement.Situation;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.register.UsesInBrief;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the collectivités of this host, demonstrations left out: the only look across them, by one named function. */
@Component
class HostFigures {
    private final JdbcClient db;
    private final UsesInBrief uses;

    HostFigures(JdbcClient db, UsesInBrief uses) {
        this.db = db;
        this.uses = uses;
    }

    List<Piece> pieces() {
        return HostPieces.of(movements(), YearMonth.now(LegalTime.FRANCE));
    }

    List<Total> totals() {
        return HostPieces.totals(movements(), YearMonth.now(LegalTime.FRANCE));
    }

    private List<Movement> movements() {
        List<Movement> movements = new ArrayList<>();
        db.sql("select * from observatory_movements()").query(row -> {
            Movement one = movement(
                    row.getObject("collectivity", UUID.class),
                    row.getString("use_key"),
                    row.getString("field"),
                    Situation.valueOf(row.getString("situation")),
                    month(row.getDate("month")),
                    row.getDate("field_month"),
                    row.getInt("net"));
            if (one != null) {
                movements.add(one);
            }
        });
        return movements;
    }

    /** @return null where nobody said the field yet: it counts from the month in which somebody does */
    private @Nullable Movement movement(
            UUID town,
            @Nullable String use,
            @Nullable String field,
            Situation situation,
            YearMonth month,
            @Nullable Date fieldMonth,
            int net) {
        Domain served = use == null ? null : uses.servedDomain(use);
        if (served != null) {
            return new Movement(town, new Cell(served, situation), month, net);
        }
        if (field == null || fieldMonth == null) {
            return null;
        }
        YearMonth named = month(fieldMonth);
        return new Movement(
                town, new Cell(Domain.valueOf(field), situation), named.isAfter(month) ? named : month, net);
    }

    private static YearMonth month(Date first) {
        return YearMonth.from(first.toLocalDate());
    }
}
