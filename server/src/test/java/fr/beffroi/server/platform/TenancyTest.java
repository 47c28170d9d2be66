package fr.beffroi.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.server.ServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TenancyTest extends ServerTest {
    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient jdbc;

    @Test
    void outside_of_a_collectivity_every_protected_table_shows_zero_rows() {
        for (String table : protectedTables()) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void after_a_transaction_the_connection_forgets_its_collectivity() {
        for (int i = 0; i < 50; i++) {
            assertThat(tenancy.in(town.id(), () -> count("account"))).isPositive();
            assertThat(count("account")).isZero();
        }
    }

    @Test
    void every_table_with_a_collectivity_column_is_under_forced_row_level_security() {
        assertThat(jdbc.sql("""
                                SELECT c.relname FROM pg_class c
                                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'collectivity' AND NOT a.attisdropped
                                WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                                AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                                    SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid
                                    AND pg_get_expr(p.polqual, p.polrelid) = '(collectivity = current_collectivity())'
                                    AND pg_get_expr(p.polwithcheck, p.polrelid) = '(collectivity = current_collectivity())'))
                                """).query(String.class).list()).isEmpty();
        assertThat(protectedTables()).contains("account", "api_token", "outbox");
    }

    @Test
    void the_application_owns_nothing_and_no_policy_for_it_looks_wider_than_its_collectivity() {
        assertThat(jdbc.sql("""
                                SELECT p.polname FROM pg_policy p
                                WHERE (SELECT oid FROM pg_roles WHERE rolname = current_user) = ANY (p.polroles)
                                AND pg_get_expr(p.polqual, p.polrelid) NOT IN
                                    ('(collectivity = current_collectivity())', '(id = current_collectivity())')
                                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_class WHERE pg_has_role(relowner, 'MEMBER')")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("ALTER TABLE account DISABLE ROW LEVEL SECURITY")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void rows_of_another_collectivity_are_neither_read_nor_written_by_raw_sql() {
        UUID theirs = otherTown.account(fr.beffroi.oversight.Role.AGENT);
        tenancy.run(town.id(), () -> {
            assertThat(jdbc.sql("SELECT count(*) FROM account WHERE id = ?")
                            .param(theirs)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("UPDATE account SET name = 'volé' WHERE id = ?")
                            .param(theirs)
                            .update())
                    .isZero();
            assertThat(jdbc.sql("SELECT count(*) FROM collectivity")
                            .query(Long.class)
                            .single())
                    .isOne();
        });
        assertThatThrownBy(() -> tenancy.run(town.id(), () -> insertAccountInto(otherTown.id())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> tenancy.run(
                        town.id(),
                        () -> jdbc.sql("UPDATE account SET collectivity = ?")
                                .param(otherTown.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_nested_call_for_the_same_collectivity_joins_the_transaction() {
        String before = tenancy.in(town.id(), this::transaction);
        tenancy.run(town.id(), () -> {
            String outer = transaction();
            assertThat(tenancy.in(town.id(), this::transaction))
                    .isEqualTo(outer)
                    .isNotEqualTo(before);
            assertThat(tenancy.current()).isEqualTo(town.id());
        });
    }

    @Test
    void a_nested_call_for_another_collectivity_is_refused() {
        assertThatThrownBy(() -> tenancy.run(town.id(), () -> tenancy.run(otherTown.id(), () -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(tenancy::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_fails_leaves_nothing_behind() {
        UUID[] made = new UUID[1];
        assertThatThrownBy(() -> tenancy.run(town.id(), () -> {
                    made[0] = insertAccountInto(town.id());
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tenancy.in(
                        town.id(),
                        () -> jdbc.sql("SELECT count(*) FROM account WHERE id = ?")
                                .param(made[0])
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private UUID insertAccountInto(UUID collectivity) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO account (collectivity, id, name, service, roles) VALUES (?, ?, 'x', 'x', '{AGENT}')")
                .params(collectivity, id)
                .update();
        return id;
    }

    private String transaction() {
        return jdbc.sql("SELECT pg_current_xact_id()::text").query(String.class).single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private List<String> protectedTables() {
        return jdbc.sql("""
                        SELECT c.relname FROM pg_class c
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'collectivity' AND NOT a.attisdropped
                        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                        AND has_table_privilege(c.oid, 'SELECT')
                        """).query(String.class).list();
    }
}
