package fr.beffroi.server.oversight;

import fr.beffroi.server.platform.ServerSettings;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Someone with the database owner's password, who goes around triggers and row-level security to change history. */
final class DatabaseOwner {
    private static final List<String> TABLES = List.of("journal_entry", "journal_head", "decision");

    private final ServerSettings.Database.External access;

    DatabaseOwner(ApplicationContext context) {
        try {
            // The features' own code has no way to the owner's password, and neither have their tests.
            Object database = context.getBean("runningDatabase");
            Method method = database.getClass().getDeclaredMethod("access");
            method.setAccessible(true);
            access = (ServerSettings.Database.External) method.invoke(database);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void does(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.setAutoCommit(false);
            each(connection, "alter table %s no force row level security, disable trigger user");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                if (statement.executeUpdate() == 0) {
                    throw new AssertionError("changed nothing: " + sql);
                }
            }
            each(connection, "alter table %s force row level security, enable trigger user");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void each(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(sql.formatted(table));
            }
        }
    }
}
