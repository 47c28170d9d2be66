package fr.beffroi.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Work that outlives a request and a restart: kept in the database, shared by all servers on it. */
@Component
public class Jobs implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int SLOWEST_RETRY = 9;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ServerSettings.Scheduling pace;
    private final Map<String, OneTimeTask<Void>> once = new HashMap<>();
    private final List<RecurringTask<Void>> recurring = new ArrayList<>();
    private final SchedulerClient client;
    private @Nullable Scheduler scheduler;

    Jobs(
            JdbcClient jdbc,
            DataSource dataSource,
            ServerSettings settings,
            List<OneTimeJob> oneTimeJobs,
            List<RecurringJob> recurringJobs) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.pace = settings.scheduling();
        oneTimeJobs.forEach(job -> once.put(job.name(), task(job)));
        recurringJobs.forEach(job -> recurring.add(task(job)));
        // Through the proxy a job joins the transaction that asks for it: no commit, no job.
        this.client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(dataSource), new ArrayList<Task<?>>(once.values()))
                .build();
    }

    /** Asks, in the transaction under way, for a {@link OneTimeJob}. @throws NoSuchElementException if none has that name */
    public void ask(String name, UUID collectivity, UUID subject) {
        OneTimeTask<Void> task = once.get(name);
        if (task == null) {
            throw new NoSuchElementException("job " + name);
        }
        client.scheduleIfNotExists(task.instance(collectivity + "/" + subject), Instant.now());
    }

    @Override
    public void start() {
        Scheduler started = Scheduler.create(dataSource, new ArrayList<Task<?>>(once.values()))
                .startTasks(recurring)
                .threads(4)
                // Else the name of this machine is looked up in the DNS.
                .schedulerName(new SchedulerName.Fixed("beffroi-" + UUID.randomUUID()))
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(pace.missedHeartbeats())
                .shutdownMaxWait(Duration.ofSeconds(40))
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static OneTimeTask<Void> task(OneTimeJob job) {
        return Tasks.oneTime(job.name())
                .onFailure((failed, operations) -> operations.reschedule(
                        failed,
                        Instant.now()
                                .plus(FIRST_RETRY.multipliedBy(
                                        1L << Math.min(failed.getExecution().consecutiveFailures, SLOWEST_RETRY)))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    String[] ids = instance.getId().split("/", 2);
                    job.work().accept(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
                });
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    for (UUID collectivity : jdbc.sql("SELECT id FROM all_collectivities()")
                            .query(UUID.class)
                            .list()) {
                        try {
                            job.work().accept(collectivity);
                        } catch (RuntimeException e) {
                            log.error("job {} failed for collectivity {}", job.name(), collectivity, e);
                        }
                    }
                });
    }
}
