package org.cordee.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.logging.Logger;
import org.cordee.platform.time.SimulatedTime;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.person.CurrentPerson;

/** Tells what happened until now in order of time, each act at its moment and as the person whose act it is. */
@ApplicationScoped
class TimelinePlayer {

    private static final Logger LOG = Logger.getLogger(TimelinePlayer.class.getName());

    @Inject
    private SimulatedTime simulatedTime;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;
    /**
     * Not UserTransaction: Payara refuses that now and then while others are in the same {@code @Transactional} bean.
     */
    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transaction;

    /** @param administrator whose acts are an administrator's */
    void tell(Timeline timeline, DemoPerson administrator) {
        timeline.tell(
                clock.instant(),
                h -> simulatedTime.at(h.when(), () -> {
                    current.is(
                            h.who().id(),
                            h.who().name(),
                            CurrentPerson.HOME_ZONE,
                            h.who().equals(administrator),
                            false);
                    try {
                        act(h);
                    } catch (DomainException e) {
                        LOG.warning("In the demo region " + h.who().name() + " was refused at " + h.when() + ": "
                                + e.getMessage());
                    }
                }));
    }

    private void act(Timeline.Happening h) {
        if (!h.whole()) {
            h.deed().run();
            return;
        }
        try {
            transaction.begin();
            boolean done = false;
            try {
                h.deed().run();
                done = true;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("In the demo region, at " + h.when(), e);
        }
    }
}
