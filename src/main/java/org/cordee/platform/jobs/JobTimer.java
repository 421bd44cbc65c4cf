package org.cordee.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second for what is due. The timer is this node's own and is not kept: the jobs are. (Payara's EJB timers
 * need Hazelcast, which a single node goes without.)
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    private static final long EVERY = 1_000;

    @Inject
    private JobRunner runner;

    @Inject
    private JobLease lease;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> timer;

    @PostConstruct
    void start() {
        runner.prepare();
        lease.planRecurring();
        timer = scheduler.scheduleWithFixedDelay(
                () -> JobPulse.here().beat(runner::wake), EVERY, EVERY, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        runner.stop();
        timer.cancel(false);
    }
}
