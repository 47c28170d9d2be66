package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Screens districts of which something changed: soon after an import, and again and again for what was left because the use
 * was suspended or the server stopped.
 */
@Configuration(proxyBeanMethods = false)
class ScreeningJob {
    private static final String JOB = "telemetry-screening";
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final ObjectProvider<Jobs> jobs;
    private final ObjectProvider<Screener> screener;
    private final Tenancy tenancy;

    ScreeningJob(ObjectProvider<Jobs> jobs, ObjectProvider<Screener> screener, Tenancy tenancy) {
        this.jobs = jobs;
        this.screener = screener;
        this.tenancy = tenancy;
    }

    /** In the transaction under way: no commit, no screening. */
    void ask() {
        jobs.getObject().ask(JOB, tenancy.current(), tenancy.current());
    }

    @Bean
    OneTimeJob telemetryScreeningSoon() {
        return new OneTimeJob(JOB, (collectivity, same) -> screen(collectivity));
    }

    @Bean
    RecurringJob telemetryScreeningAgain() {
        return new RecurringJob(JOB + "-again", PAUSE, this::screen);
    }

    private void screen(UUID collectivity) {
        screener.getObject().screen(collectivity);
    }
}
