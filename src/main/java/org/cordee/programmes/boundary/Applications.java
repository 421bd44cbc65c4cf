package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * A leader applies, step by step, and answers an offer. Every step is kept as soon as it is taken; only the owner sees
 * a draft.
 */
@ApplicationScoped
@Transactional
public class Applications {

    @Inject
    private EmailAddresses emailAddresses;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private WaitingList waitingList;

    @Inject
    private ApplicationCards cards;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private NewApplicationsJob newApplicationsJob;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * Begins, or goes on with what was begun: a person has one application for a cohort that can still lead to a place.
     *
     * @throws RuleBroken when nobody can apply now
     */
    public ApplicationId begin(CohortId cohortId) {
        PersonId person = me.required();
        Cohort cohort = cohorts.locked(cohortId);
        Optional<Application> begun = applications.live(cohortId, person);
        if (begun.isPresent()) {
            return begun.get().id();
        }
        cohort.checkOpen(clock.instant());
        return draft(cohort, person).id();
    }

    /** A draft that names the person's line manager where the cohort asks for one. */
    private Application draft(Cohort cohort, PersonId person) {
        Application application = new Application(cohort.id(), person, Route.OWN, clock.instant());
        managerOf(cohort, person).ifPresent(m -> application.manager(m.name(), m.email()));
        applications.add(application);
        return application;
    }

    private Optional<ApplicationCards.Manager> managerOf(Cohort cohort, PersonId person) {
        return cards.managerAsks(cohort, person) ? cards.manager(person) : Optional.empty();
    }

    /** Keeps the statement. @param seenVersion the version the form was made from, or null */
    public void write(ApplicationId id, String statement, Integer seenVersion) {
        draft(id, seenVersion).write(statement);
    }

    /**
     * Keeps the answers to the programme's own questions, as far as they have come; those of other questions are
     * refused.
     */
    public void answer(ApplicationId id, Map<Long, String> answers, Integer seenVersion) {
        Application application = draft(id, seenVersion);
        Cohort cohort = cohorts.one(application.cohort());
        checkAsked(cohort, answers);
        Validation validation = new Validation();
        cohort.questions().stream()
                .filter(q ->
                        answers.get(q.key()) != null && !answers.get(q.key()).isBlank())
                .forEach(q -> q.check(answers.get(q.key()), validation));
        validation.done();
        application.answer(answers);
    }

    private static void checkAsked(Cohort cohort, Map<Long, String> answers) {
        Validation validation = new Validation();
        answers.keySet()
                .forEach(id -> validation.that(
                        cohort.questions().stream().anyMatch(q -> q.key().equals(id)),
                        "answers",
                        "programmes.question.not-asked"));
        validation.done();
    }

    /** The applicant has looked at their access and support needs and they are right for this programme. */
    public void confirmNeeds(ApplicationId id, Integer seenVersion) {
        draft(id, seenVersion).confirmNeeds();
    }

    /** Who is to be asked for support, or nobody (both blank). */
    public void manager(ApplicationId id, String name, String email, Integer seenVersion) {
        Application application = draft(id, seenVersion);
        boolean asks = cards.managerAsks(cohorts.one(application.cohort()), application.applicant());
        new Validation()
                .that(
                        !asks
                                || email == null
                                || emailAddresses
                                        .owner(email)
                                        .filter(application.applicant()::equals)
                                        .isEmpty(),
                        "managerEmail",
                        "people.affiliation.own-manager")
                .done();
        application.manager(asks ? name : null, asks ? email : null);
    }

    private Application draft(ApplicationId id, Integer seenVersion) {
        Application application = own(id);
        application.expect(seenVersion);
        return application;
    }

    private Application own(ApplicationId id) {
        Application application = applications.one(id);
        policy.checkOwner(application);
        return application;
    }

    /**
     * Sends it. First come: a place at once while there are any, else the end of the queue. By the lead: it waits for
     * the decision.
     *
     * @param seenVersion the version the applicant looked over before sending, or null
     * @throws Invalid when something is missing, each at its field
     */
    public ApplicationState submit(ApplicationId id, Integer seenVersion) {
        policy.checkOwner(applications.one(id));
        Cohort cohort = cohorts.locked(applications.cohortOf(id));
        Application application = applications.fresh(id);
        cohort.checkOpen(clock.instant());
        if (application.state() != ApplicationState.DRAFT) {
            throw new Conflict("programmes.application.already-sent");
        }
        application.expect(seenVersion);
        checkComplete(cohort, application);
        return send(cohort, application);
    }

    /** Sends it as it stands. */
    public ApplicationState submit(ApplicationId id) {
        return submit(id, null);
    }

    private ApplicationState send(Cohort cohort, Application application) {
        Instant now = clock.instant();
        if (cohort.selection() == Selection.FIRST_COME) {
            waitingList.passOnExpired(cohort);
            waitingList.seatOrQueue(cohort, application);
        } else {
            application.submit(now);
            audit.changed("programmes.submitted", application.id(), null);
            programmeNotifications.submitted(cohort, application);
            newApplicationsJob.plan(cohort.id());
        }
        if (application.managerEmail() != null && cards.managerAsks(cohort, application.applicant())) {
            application.askManager(now);
            programmeNotifications.askManager(cohort, application, now);
        }
        return application.state();
    }

    private void checkComplete(Cohort cohort, Application application) {
        Validation validation = new Validation();
        if (cohort.selection() == Selection.BY_LEAD) {
            validation.required("statement", application.statement());
        }
        cohort.questions().forEach(q -> q.check(application.answers().get(q.key()), validation));
        validation.done();
    }

    /**
     * Begins, fills in and sends in one go, as the API does. The line manager is asked as when it is sent from the
     * page.
     *
     * @throws Conflict when the person already has an application for the cohort
     */
    public ApplicationPage.Row apply(CohortId cohortId, String statement, Map<Long, String> answers) {
        PersonId person = me.required();
        Cohort cohort = cohorts.locked(cohortId);
        cohort.checkOpen(clock.instant());
        Application application = applications.live(cohortId, person).orElse(null);
        if (application == null) {
            application = draft(cohort, person);
        } else if (application.state() != ApplicationState.DRAFT) {
            throw new Conflict("programmes.application.already-sent");
        }
        checkAsked(cohort, answers);
        application.write(statement);
        application.answer(answers);
        checkComplete(cohort, application);
        send(cohort, application);
        cohorts.flush();
        return cards.row(application);
    }

    /**
     * One application. @throws NotFound when it is neither one's own nor, once sent, for the person who asks to decide
     */
    public ApplicationPage page(ApplicationId id) {
        Application application = applications.one(id);
        Cohort cohort = cohorts.one(application.cohort());
        policy.checkReads(application, cohort);
        boolean own = me.is(application.applicant());
        if (!own) {
            audit.looked("application", id.value(), application.applicant());
        }
        return cards.page(application, cohort, own);
    }

    /** One's own, the latest first. */
    public List<ApplicationPage.Row> mine() {
        return applications.of(me.required()).stream().map(cards::row).toList();
    }

    /** The person's application for that cohort that can still lead to a place or has one. */
    public Optional<ApplicationPage.Row> mine(CohortId cohort) {
        return me.id().flatMap(id -> applications.live(cohort, id)).map(cards::row);
    }

    /** Takes it back, and gives back a place that is held; what is withdrawn never returns to the queue by itself. */
    public void withdraw(ApplicationId id) {
        policy.checkOwner(applications.one(id));
        leave(id);
    }

    /**
     * Called once it is known that it may be: by its owner, or when its owner leaves Cordee. What was completed stays.
     */
    void leave(ApplicationId id) {
        Cohort cohort = cohorts.locked(applications.cohortOf(id));
        Application application = applications.fresh(id);
        if (applications.enrolments(id).stream().anyMatch(e -> e.state() == EnrolmentState.COMPLETED)) {
            throw new Conflict("programmes.enrolment.moved-on");
        }
        boolean held = application.state().holdsPlace();
        boolean draft = application.state() == ApplicationState.DRAFT;
        application.withdraw(clock.instant());
        waitingList.leave(cohort, application);
        audit.changed("programmes.withdrawn", id, null);
        if (!draft) {
            programmeNotifications.withdrawn(cohort, application);
        }
        if (held) {
            waitingList.promote(cohort, "application " + id + " withdrawn");
        }
    }

    /** Takes the place that is offered. @throws Conflict when the offer has run out or was answered */
    public void accept(ApplicationId id) {
        policy.checkOwner(applications.one(id));
        answerOffer(id, true);
    }

    /** Says no to the place that is offered; it goes to the next. */
    public void decline(ApplicationId id) {
        policy.checkOwner(applications.one(id));
        answerOffer(id, false);
    }

    /** Called once it is known that the caller may: as the owner, or by the link in the mail. */
    public void answerOffer(ApplicationId id, boolean yes) {
        Cohort cohort = cohorts.locked(applications.cohortOf(id));
        Application application = applications.fresh(id);
        if (yes) {
            application.accept(clock.instant());
            waitingList.enrol(cohort, application, "offer accepted");
        } else {
            application.decline(clock.instant());
            audit.changed("programmes.offer-declined", id, null);
            waitingList.promote(cohort, "offer " + id + " declined");
        }
    }
}
