package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.outlines.Probabilities;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.buildings.ScanRow.State;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.ServerSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a scan while it is at work: paused, made to go on, given up, suspended, cut off. */
class ScanHaltedTest extends PlanningOffice {
    private static final int NEVER = Integer.MAX_VALUE;

    private final AtomicInteger looked = new AtomicInteger();

    @Test
    void aScanPausedAtWorkCanBeGivenUpAndLeavesNothing() throws IOException {
        UUID id = asked();
        scanning("a", 3, () -> pause(id)).scan(own.id(), id);
        ScanRow paused = row(id);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.done()).isPositive().isLessThan(paused.tiles());
        assertThat(kept(paused)).isEqualTo(paused.done());

        String page = "/urbanisme/images/analyses/" + id;
        assertThat(agent.get(page).document().select("form[action$=/abandon]").text())
                .contains("Abandonner l’analyse");
        agent.post(page + "/abandon", Map.of());
        ScanRow cancelled = row(id);
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(kept(cancelled)).isZero();
        assertThat(agent.get(page).document().text())
                .contains("abandonnée")
                .doesNotContain("Abandonner")
                .doesNotContain("??");
        assertThat(agent.get("/urbanisme/images").document().text()).contains("abandonnée");
        agent.get(page);
        agent.post(page + "/reprise", Map.of());
        assertThat(alert(agent, page)).contains("plus dans cet état");
        assertThat(row(id).state()).isEqualTo(State.CANCELLED);
        pause(again());
    }

    @Test
    void aScanGivenUpWhileTilesAreInWorkKeepsNoneOfThem() throws IOException {
        UUID id = asked();
        scanning("a", 3, () -> {
                    pause(id);
                    tenancy.run(
                            own.id(),
                            () -> assertThat(context().getBean(ScanOrders.class).cancel(id, by()))
                                    .isTrue());
                })
                .scan(own.id(), id);
        assertThat(row(id).state()).isEqualTo(State.CANCELLED);
        assertThat(kept(row(id))).isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void aScanMadeToGoOnBeforeItsPauseCameAboutGoesOn() throws IOException {
        UUID id = asked();
        scanning("a", 3, () -> {
                    pause(id);
                    waits(id, State.PAUSED);
                })
                .scan(own.id(), id);
        ScanRow done = row(id);
        assertThat(done.state()).as("%s", done.fault()).isEqualTo(State.DONE);
        assertThat(done.done()).as("each tile kept once").isEqualTo(done.tiles());
    }

    @Test
    void aUseSuspendedAtWorkStopsTheScan() throws IOException {
        UUID id = asked();
        scanning("a", 3, () -> change(UseState.SUSPENDED)).scan(own.id(), id);
        ScanRow stopped = row(id);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.done()).isLessThan(stopped.tiles());
        assertThat(all()).isEmpty();
    }

    @Test
    void anotherModelBeginsAnew() throws IOException {
        UUID id = asked();
        scanning("a", 3, () -> pause(id)).scan(own.id(), id);
        int kept = row(id).done();
        waits(id, State.PAUSED);
        looked.set(0);
        scanning("a", 1, () -> pause(id)).scan(own.id(), id);
        assertThat(row(id).done()).as("the same goes on").isGreaterThan(kept);
        waits(id, State.PAUSED);
        looked.set(0);
        scanning("b", NEVER, () -> {}).scan(own.id(), id);
        ScanRow done = row(id);
        assertThat(done.state()).as("%s", done.fault()).isEqualTo(State.DONE);
        assertThat(looked).hasValue(done.tiles());
        assertThat(done.done()).isEqualTo(done.tiles());
    }

    @Test
    void aServerThatStopsFailsNoScan() throws IOException {
        UUID id = asked();
        Thread server = Thread.currentThread();
        Scanning cutOff = scanning("a", 3, () -> {
            server.interrupt();
            pauseHere();
        });
        assertThatThrownBy(() -> cutOff.scan(own.id(), id)).isInstanceOf(RuntimeException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(row(id).state()).isEqualTo(State.RUNNING);
        scanning("a", NEVER, () -> {}).scan(own.id(), id);
        assertThat(row(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void aScanThatNobodyMakesGoOnIsGivenUpAndLeavesNothing() throws IOException {
        UUID id = asked();
        scanning("a", 3, () -> pause(id)).scan(own.id(), id);
        assertThat(kept(row(id))).isPositive();
        Retention retention = context().getBean(Retention.class);
        elu.get("/urbanisme/regles");
        elu.post("/urbanisme/regles/pause", Map.of("jours", "10"));
        assertThat(elu.get("/urbanisme/regles").document().text()).contains("après 10 jours");
        assertThat(agent.get("/urbanisme/images").document().text()).contains("Une analyse attend qu’on la reprenne");

        age(id, 9);
        retention.erase(own.id(), Instant.now());
        assertThat(row(id).state()).isEqualTo(State.PAUSED);
        age(id, 11);
        retention.erase(own.id(), Instant.now());
        assertThat(row(id).state()).isEqualTo(State.CANCELLED);
        assertThat(kept(row(id))).isZero();
        assertThat(agent.get("/urbanisme/images").document().text()).doesNotContain("attend qu’on la reprenne");
        assertThat(visitor()
                        .signIn(own.email(Role.DPO), PASSWORD)
                        .get("/journal")
                        .document()
                        .text())
                .contains("analyse abandonnée faute de reprise");
    }

    private void age(UUID id, int days) {
        tenancy.run(
                own.id(),
                () -> context()
                        .getBean(JdbcClient.class)
                        .sql("update building_scans set changed_at = now() - make_interval(days => ?) where id = ?")
                        .params(days, id)
                        .update());
    }

    @Test
    void aFailedScanGoesOnWhenItsCauseIsGone() throws IOException {
        UUID id = asked();
        tenancy.run(own.id(), () -> scans.ended(id, State.FAILED, "Une image manque."));
        String page = "/urbanisme/images/analyses/" + id;
        assertThat(agent.get(page).document().text()).contains("Une image manque.");
        agent.post(page + "/reprise", Map.of());
        await(() -> !row(id).isUnderWay());
        assertThat(row(id).state()).isEqualTo(State.DONE);
        assertThat(row(id).fault()).isNull();
    }

    @Test
    void twoScansAreNotUnderWayAtOnce() throws IOException {
        UUID failed = asked();
        tenancy.run(own.id(), () -> scans.ended(failed, State.FAILED, null));
        UUID other = again();
        pause(other);
        String page = "/urbanisme/images/analyses/" + failed;
        agent.get(page);
        agent.post(page + "/reprise", Map.of());
        assertThat(alert(agent, page)).contains("déjà en cours");
        assertThat(row(failed).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aPauseIsNotOverwritten() throws IOException {
        UUID id = asked();
        pause(id);
        tenancy.run(own.id(), () -> scans.ended(id, State.FAILED, null));
        assertThat(row(id).state()).isEqualTo(State.PAUSED);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> scans.done(id, 1, 1, 1)))
                .isInstanceOf(NotRunning.class);
        assertThat(row(id).state()).isEqualTo(State.PAUSED);
    }

    @Test
    void laterImagesDateNothing() throws IOException {
        open();
        bringImages();
        List<Vintage> both = tenancy.in(own.id(), vintages::all);
        agent.get("/urbanisme/images");
        agent.post(
                "/urbanisme/images/analyses",
                Map.of(
                        "images", both.get(1).id().toString(),
                        "avant", both.get(0).id().toString()));
        assertThat(alert(agent, "/urbanisme/images")).contains("plus anciennes");
        assertThat(tenancy.in(own.id(), () -> scans.latest(1))).isEmpty();
    }

    private UUID asked() throws IOException {
        open();
        bringImages();
        return again();
    }

    private UUID again() {
        return tenancy.in(
                own.id(),
                () -> scans.add(
                        vintages.all().getFirst().id(), List.of(), "Urbanisme", false, own.account(Role.AGENT)));
    }

    private Person by() {
        return new Person(own.account(Role.AGENT), Role.AGENT);
    }

    private ScanRow row(UUID id) {
        return tenancy.in(own.id(), () -> scans.get(id));
    }

    private int kept(ScanRow scan) {
        return tenancy.in(own.id(), () -> scans.tilesKept(scan.id(), scan.vintage()));
    }

    private void pause(UUID id) {
        tenancy.run(
                own.id(),
                () -> assertThat(context().getBean(ScanOrders.class).pause(id, by()))
                        .isTrue());
    }

    /** As if a person made it go on, but without a job. */
    private void waits(UUID id, State from) {
        tenancy.run(
                own.id(),
                () -> assertThat(scans.change(id, List.of(from), State.WAITING)).isTrue());
    }

    private static void pauseHere() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another server beside that of the tests. @param window the how manieth window the model looks at when something happens */
    private Scanning scanning(String fingerprint, int window, Runnable happens) {
        Looking looking = new Looking(context().getBean(ServerSettings.class)) {
            @Override
            Segmenter segmenter() {
                return new Watched(super.segmenter(), fingerprint, () -> {
                    if (looked.incrementAndGet() == window) {
                        happens.run();
                    }
                });
            }
        };
        ScanWork work = new ScanWork(
                tenancy,
                scans,
                vintages,
                context().getBean(Pictures.class),
                looking,
                context().getBean(Concluding.class),
                uses,
                context().getBean(ServerSettings.class));
        return new Scanning(
                tenancy, scans, work, context().getBean(Jobs.class), context().getBean(MessageSource.class));
    }

    private record Watched(Segmenter model, String fingerprint, Runnable looks) implements Segmenter {
        @Override
        public ModelCard card() {
            return model.card();
        }

        @Override
        public Probabilities segment(Pixels pixels) {
            looks.run();
            return model.segment(pixels);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
