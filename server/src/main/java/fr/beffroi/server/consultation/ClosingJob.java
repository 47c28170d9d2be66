package fr.beffroi.server.consultation;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes what is past its last day. */
@Configuration(value = "consultationClosing", proxyBeanMethods = false)
class ClosingJob {
    private final Tenancy tenancy;
    private final Consultations consultations;

    ClosingJob(Tenancy tenancy, Consultations consultations) {
        this.tenancy = tenancy;
        this.consultations = consultations;
    }

    @Bean
    RecurringJob consultationClosingJob() {
        return new RecurringJob(
                "consultation-closing", Duration.ofMinutes(20), town -> close(town, LocalDate.now(LegalTime.FRANCE)));
    }

    void close(UUID collectivity, LocalDate today) {
        tenancy.run(
                collectivity,
                () -> consultations.all().stream()
                        .filter(one -> one.open()
                                .filter(open -> open.closesOn().isBefore(today))
                                .isPresent())
                        .forEach(one -> consultations.close(one.id(), "", null)));
    }
}
