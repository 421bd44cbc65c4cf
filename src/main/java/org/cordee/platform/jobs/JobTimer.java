package org.cordee.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every second for what is due. The timer is this node's own and is not kept: the jobs are. */
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
    private TimerService timers;

    @PostConstruct
    void start() {
        lease.planRecurring();
        timers.createIntervalTimer(EVERY, EVERY, new TimerConfig("jobs", false));
    }

    @Timeout
    void look() {
        runner.wake();
    }

    @PreDestroy
    void stop() {
        runner.stop();
    }
}
