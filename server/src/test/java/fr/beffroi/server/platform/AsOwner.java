package fr.beffroi.server.platform;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables as their owner sees them, for what only time or an operator changes. */
public final class AsOwner {
    private AsOwner() {}

    public static JdbcClient jdbc(ApplicationContext context) {
        ServerSettings.Database.External access =
                context.getBean(DatabaseConfiguration.RunningDatabase.class).access();
        return JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password()));
    }
}
