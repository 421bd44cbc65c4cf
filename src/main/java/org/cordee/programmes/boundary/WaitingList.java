package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Term;

/**
 * One queue per cohort (domain.md, "Programmes and waiting lists"): order is the time of joining, an offer holds its
 * place until it is answered or runs out, and a place that becomes free goes to the first who waits, by itself. Every
 * method is called with the cohort's lock held, in the transaction that frees or takes the place.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaitingList {

    @Inject
    private Places places;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private People people;

    @Inject
    private Appointments appointments;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A place at once when one is free for the whole party, else the end of the queue. Once the cohort makes no more
     * offers, a place that somebody in the queue could have is not given to a newcomer.
     */
    void seatOrQueue(Cohort cohort, Application application) {
        Places.Taken taken = places.taken(cohort.id());
        Optional<PlacePool> free = places.freeFor(cohort, taken, application.party())
                .filter(pool -> cohort.offerUntil(clock.instant()).isPresent()
                        || places.waiting(cohort.id()).stream()
                                .noneMatch(w -> places.freeFor(cohort, taken, w.party())
                                        .filter(pool::equals)
                                        .isPresent()));
        if (free.isPresent()) {
            application.enrol(free.get(), clock.instant());
            enrol(cohort, application, "first come");
        } else {
            queue(cohort, application);
        }
    }

    /**
     * Puts it at the end of the queue. It gets an offer at once when a place is free for it; else it is told where it
     * stands.
     */
    public void queue(Cohort cohort, Application application) {
        application.wait(places.nextQueueNumber(cohort.id()), clock.instant());
        cohorts.flush();
        audit.changed("programmes.waitlisted", application.id(), null);
        promote(cohort, "free when application " + application.id() + " joined the waiting list");
        if (application.state() == ApplicationState.WAITLISTED) {
            cohorts.flush();
            programmeNotifications.waitlisted(
                    cohort,
                    application,
                    applications.waitingBefore(cohort.id(), application.queueNumber()) + 1,
                    free(cohort, places.taken(cohort.id())) == 0);
        }
    }

    private static int free(Cohort cohort, Places.Taken taken) {
        return cohort.pools().stream()
                .mapToInt(pool -> Math.max(0, taken.free(pool)))
                .sum();
    }

    /**
     * Makes an offer from a free place, if one is free for its party.
     *
     * @return false when none is
     * @throws RuleBroken when the cohort was cancelled, has begun, or begins too soon for an answer
     */
    public boolean offer(Cohort cohort, Application application, Places.Taken taken, String cause) {
        Instant now = clock.instant();
        Instant until = cohort.offerUntil(now).orElseThrow(() -> new RuleBroken("programmes.offer.too-late"));
        Optional<PlacePool> free = places.freeFor(cohort, taken, application.party());
        if (free.isEmpty()) {
            return false;
        }
        application.offer(free.get(), now, until);
        taken.take(free.get(), application.party().size());
        jobs.plan(
                OfferExpiryJob.KIND, application.offerUntil(), application.id().toString());
        audit.changed("programmes.offer-made", application.id(), cause);
        programmeNotifications.offered(cohort, application);
        return true;
    }

    /**
     * Offers every free place to those who wait, in order; who cannot have any of the free places is passed over and
     * stays where they are. Nothing is offered once the cohort has begun, begins too soon for an answer, or was
     * cancelled.
     *
     * @param cause kept in the audit log: what freed the place
     */
    public void promote(Cohort cohort, String cause) {
        if (cohort.offerUntil(clock.instant()).isEmpty()) {
            return;
        }
        cohorts.flush();
        Places.Taken taken = places.taken(cohort.id());
        int free = free(cohort, taken);
        if (free == 0) {
            return;
        }
        for (Application next : places.waiting(cohort.id())) {
            if (offer(cohort, next, taken, cause)) {
                free -= next.party().size();
            }
            if (free <= 0) {
                return;
            }
        }
    }

    /** Gives each of the party their enrolment, and puts the dates that are still to come into their diaries. */
    void enrol(Cohort cohort, Application application, String cause) {
        Instant now = clock.instant();
        for (PersonId person : application.party()) {
            applications.add(new Enrolment(application, person, snapshot(person), cohort.components(), now));
            appointments.invite(cohorts.appointments(cohort.id()), person);
        }
        audit.changed("programmes.enrolled", application.id(), cause);
        programmeNotifications.enrolled(cohort, application);
    }

    private Enrolment.Snapshot snapshot(PersonId id) {
        PersonCard person = people.card(id);
        return new Enrolment.Snapshot(
                name(person.sector()),
                name(person.level()),
                name(person.region()),
                people.livedExperienceCounted(id) ? Boolean.TRUE : null);
    }

    private static String name(Term term) {
        return term == null ? null : term.name();
    }

    /**
     * Takes the party out of the cohort: their enrolments end and the dates that have not begun leave their diaries.
     */
    void leave(Cohort cohort, Application application) {
        for (Enrolment enrolment : applications.enrolments(application.id())) {
            if (enrolment.state().takesPlace() && enrolment.state().mayBecome(EnrolmentState.WITHDRAWN)) {
                enrolment.withdraw(clock.instant());
                appointments.uninvite(cohorts.appointments(cohort.id()), enrolment.person());
            }
        }
    }

    /**
     * Ends offers sooner that would run past the start of a cohort that starts sooner than before; those concerned are
     * told.
     */
    void shortenOffers(Cohort cohort) {
        Instant last = cohort.lastAnswer();
        for (Application application : applications.in(cohort.id(), List.of(ApplicationState.OFFERED))) {
            if (application.offerUntil().isAfter(last)) {
                application.shortenOffer(last);
                jobs.plan(OfferExpiryJob.KIND, last, application.id().toString());
                audit.changed("programmes.offer-shortened", application.id(), null);
                if (last.isAfter(clock.instant())) {
                    programmeNotifications.offerShortened(cohort, application);
                }
            }
        }
        cohorts.flush();
    }

    /**
     * Ends the offers that have run out and passes them on, also when the job for it is late: nobody is passed over.
     */
    public void passOnExpired(Cohort cohort) {
        Instant now = clock.instant();
        List<Application> late = applications.offersRunOut(cohort.id(), now);
        for (Application application : late) {
            application.expire(now);
            audit.changed("programmes.offer-expired", application.id(), null);
            programmeNotifications.offerExpired(cohort, application);
        }
        if (!late.isEmpty()) {
            promote(cohort, "offer expired");
        }
    }
}
