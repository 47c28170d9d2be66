package fr.beffroi.server.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to work as a role that row-level security does not bind: an external database may be set up wrong. */
final class LeastRights {
    private LeastRights() {}

    static void check(JdbcClient jdbc, String role) {
        boolean unbound = jdbc.sql("""
                        SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user)
                            OR EXISTS (SELECT 1 FROM pg_class c
                                       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                                         AND pg_has_role(c.relowner, 'MEMBER'))
                        """).query(Boolean.class).single();
        if (unbound) {
            throw ConsoleTexts.cannotStart("database.rights", role);
        }
    }
}
