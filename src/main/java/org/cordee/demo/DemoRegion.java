package org.cordee.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.logging.Logger;
import org.cordee.platform.config.Settings;
import org.cordee.platform.time.SimulatedTime;

/**
 * In demo mode, fills an empty database with a region in which one can look around: people first, in one transaction,
 * then what they have done over the last months. A database in which there is anything stays as it is.
 */
@Singleton
@Startup
@DependsOn("Table3Networks")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoRegion {

    private static final Logger LOG = Logger.getLogger(DemoRegion.class.getName());

    @Inject
    private RegionPeople people;

    @Inject
    private RegionProgrammes programmes;

    @Inject
    private RegionCatalogue catalogue;

    @Inject
    private RegionMentors mentors;

    @Inject
    private RegionPolls polls;

    @Inject
    private RegionMentoring mentoring;

    @Inject
    private RegionNetworks networks;

    @Inject
    private RegionSets sets;

    @Inject
    private TimelinePlayer timelinePlayer;

    @Inject
    private SimulatedTime simulatedTime;

    /** Not UserTransaction: see {@link TimelinePlayer}. */
    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transaction;

    @PostConstruct
    void make() {
        if (!Settings.here().demo() || !people.empty()) {
            return;
        }
        long start = System.nanoTime();
        DemoPeople demoPeople = people();
        Timeline timeline = new Timeline();
        programmes.put(demoPeople, timeline);
        catalogue.put(demoPeople, timeline);
        mentors.put(demoPeople, timeline);
        polls.put(demoPeople, timeline);
        mentoring.put(demoPeople, timeline);
        networks.put(demoPeople, timeline);
        sets.put(demoPeople, timeline);
        simulatedTime.tell(
                () -> timelinePlayer.tell(timeline, demoPeople.samples().get("admin")));
        LOG.info("The demo region is there; it took " + (System.nanoTime() - start) / 1_000_000 + " ms.");
    }

    private DemoPeople people() {
        try {
            transaction.begin();
            DemoPeople demoPeople = people.make();
            transaction.commit();
            return demoPeople;
        } catch (Exception e) {
            throw new IllegalStateException("The demo region could not be made", e);
        }
    }
}
