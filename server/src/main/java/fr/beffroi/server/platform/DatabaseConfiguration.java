package fr.beffroi.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts or finds PostgreSQL, migrates it as its owner, then works in it as a role that row-level security binds. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(ServerSettings settings) {
        return switch (settings.database()) {
            case ServerSettings.Database.Embedded embedded -> {
                EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data(), embedded.port());
                yield new RunningDatabase(postgres.access(), postgres::close);
            }
            case ServerSettings.Database.External external -> new RunningDatabase(external, () -> {});
        };
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(RunningDatabase database) {
        ServerSettings.Database.External access = database.access();
        migrate(access);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("beffroi");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application().user());
        pool.setPassword(access.application().password());
        pool.setMaximumPoolSize(20);
        HikariDataSource source = new HikariDataSource(pool);
        try {
            LeastRights.check(JdbcClient.create(source), access.application().user());
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        return source;
    }

    private static void migrate(ServerSettings.Database.External access) {
        try {
            Flyway.configure()
                    .dataSource(
                            access.url(), access.owner().user(), access.owner().password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of(
                            "app", access.application().user(),
                            "owner", access.owner().user()))
                    .load()
                    .migrate();
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw new CannotStart(
                    ConsoleTexts.text(
                            "database.migration", access.url(), access.owner().user(), firstLine(e)),
                    e);
        }
    }

    private static String firstLine(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** A database to work in, and how to leave it. */
    record RunningDatabase(ServerSettings.Database.External access, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }
}
