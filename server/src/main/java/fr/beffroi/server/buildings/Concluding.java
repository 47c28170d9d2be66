package fr.beffroi.server.buildings;

import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.buildings.Crossing.Crossed;
import fr.beffroi.server.buildings.ScanRow.Stage;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From what the tiles of a scan held to presumptions before a person: all at once, or none. */
@Component("buildingsConcluding")
class Concluding {
    /** Of one scan; the best ranked first. More would not be looked at. */
    static final int MOST_PRESUMPTIONS = 1_000;

    private final Tenancy tenancy;
    private final Scans scans;
    private final Vintages vintages;
    private final Cases cases;
    private final Pictures pictures;
    private final Crossing crossing;
    private final Proposing proposing;
    private final Uses uses;
    private final JournalBook journal;
    private final ApplicationEventPublisher events;

    Concluding(
            Tenancy tenancy,
            Scans scans,
            Vintages vintages,
            Cases cases,
            Pictures pictures,
            Crossing crossing,
            Proposing proposing,
            Uses uses,
            JournalBook journal,
            ApplicationEventPublisher events) {
        this.tenancy = tenancy;
        this.scans = scans;
        this.vintages = vintages;
        this.cases = cases;
        this.pictures = pictures;
        this.crossing = crossing;
        this.proposing = proposing;
        this.uses = uses;
        this.journal = journal;
        this.events = events;
    }

    /**
     * @param sides what was scanned first, then older images, the youngest of them first
     * @throws NotRunning if a person paused it or gave it up meanwhile
     */
    void finish(UUID collectivity, ScanRow scan, List<Side> sides, ModelCard card) {
        UUID id = scan.id();
        tenancy.run(collectivity, () -> {
            uses.getOpen(BuildingsFeature.USE);
            scans.stage(id, Stage.CROSSING);
        });
        String crs = sides.getFirst().vintage().grid().crs();
        Crossing.Known references = tenancy.in(collectivity, () -> crossing.references(crs));
        List<Case> judged = tenancy.in(collectivity, cases::all);
        Alignment alignment =
                new Alignment(sides.getFirst(), references.references().cadastre());
        Side now = alignment.current();
        List<Side> earlier =
                sides.subList(1, sides.size()).stream().map(alignment::earlier).toList();
        Crossed crossed = crossing.cross(now, new Histories(now, earlier), references, judged);
        List<Found> ranked = crossed.present().stream()
                .sorted(Comparator.comparingDouble(Found::rank).reversed())
                .limit(MOST_PRESUMPTIONS)
                .toList();
        List<Proposing.Crops> crops = new ArrayList<>();
        for (Found found : ranked) {
            Vintage beside = earlier.stream()
                    .map(Side::vintage)
                    .filter(one -> one.id().equals(found.earlier()))
                    .findFirst()
                    .orElse(null);
            crops.add(pictures.crops(found.outline(), now.vintage(), beside));
        }
        tenancy.run(collectivity, () -> {
            Use use = uses.getOpen(BuildingsFeature.USE);
            Proposing.Origin origin = origin(scans.get(id), card, ranked.size());
            for (int i = 0; i < ranked.size(); i++) {
                proposing.propose(use, ranked.get(i), origin, crops.get(i));
            }
            vintages.measured(now.vintage());
            earlier.forEach(side -> vintages.measured(side.vintage()));
            scans.done(id, now.seen().size(), crossed.explained(), ranked.size());
            journal.record(
                    "buildings.scan.done",
                    id,
                    Map.of("detections", now.seen().size(), "presumptions", ranked.size()),
                    Map.of("model", card.name()));
            events.publishEvent(new ScanDone(id, scan.demonstration()));
        });
    }

    private static Proposing.Origin origin(ScanRow scan, ModelCard card, int presumptions) {
        Energy all = scan.energy();
        Energy each = all == null
                ? new Energy(0, Energy.Method.CPU_TIME)
                : new Energy(all.joules() / Math.max(1, presumptions), all.method());
        ModelCard.Worth worth = card.worth();
        return new Proposing.Origin(
                scan.id(),
                card.name() + " " + scan.shortPrint(),
                worth == null ? Confidence.NOT_CALIBRATED : card.name() + ", " + worth.created(),
                each,
                scan.service(),
                scan.demonstration());
    }
}
