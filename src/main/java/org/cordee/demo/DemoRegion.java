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
import org.cordee.platform.time.Retelling;

/**
 * In demo mode, fills an empty database with a region in which one can look around: people first, in one transaction,
 * then what they have done over the last months. A database in which there is anything stays as it is.
 */
@Singleton
@Startup
@DependsOn("RoomsOfTable3")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoRegion {

    private static final Logger LOG = Logger.getLogger(DemoRegion.class.getName());

    @Inject
    private RegionPeople people;

    @Inject
    private RegionProgrammes programmes;

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
    private Teller teller;

    @Inject
    private Retelling retelling;

    /** Not UserTransaction: see {@link Teller}. */
    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transaction;

    @PostConstruct
    void make() {
        if (!Settings.here().demo() || !people.empty()) {
            return;
        }
        long start = System.nanoTime();
        Made made = people();
        Happenings happenings = new Happenings();
        programmes.put(made, happenings);
        mentors.put(made, happenings);
        polls.put(made, happenings);
        mentoring.put(made, happenings);
        networks.put(made, happenings);
        sets.put(made, happenings);
        retelling.tell(() -> teller.tell(happenings, made.samples().get("admin")));
        LOG.info("The demo region is there; it took " + (System.nanoTime() - start) / 1_000_000 + " ms.");
    }

    private Made people() {
        try {
            transaction.begin();
            Made made = people.make();
            transaction.commit();
            return made;
        } catch (Exception e) {
            throw new IllegalStateException("The demo region could not be made", e);
        }
    }
}
