package fr.beffroi.server.people;

import fr.beffroi.server.platform.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PeopleJobs {
    /** Counts of failed sign-ins hold network addresses: none is kept longer than a day or so. */
    @Bean
    RecurringJob forgetOldSignIns(JdbcClient jdbc) {
        return new RecurringJob(
                "forget-old-sign-ins",
                Duration.ofHours(1),
                collectivity -> jdbc.sql("SELECT forget_old_sign_ins()")
                        .query((row, number) -> true)
                        .single());
    }
}
