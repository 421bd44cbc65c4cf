package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Route;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/**
 * The lead and the coordinator keep the list of those who take part: progress, completion, deferring, transfer,
 * letters.
 */
@ApplicationScoped
@Transactional
public class Participants {

    private static final int LETTERS_AN_HOUR = 20;

    @Inject
    private HourlyLimits limits;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Places places;

    @Inject
    private WaitingList waitingList;

    @Inject
    private Appointments appointments;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private People people;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** All who take or took part, by name, without what they need. */
    public List<Row> of(CohortId cohortId) {
        return rows(cohortId, e -> false);
    }

    /**
     * As {@link #of}, with what those who take part need, until the cohort ends or they leave. Each person who said
     * something can see that the reader looked.
     */
    public List<Row> withNeeds(CohortId cohort) {
        return withNeeds(cohort, "cohort-needs");
    }

    /** As {@link #withNeeds}, for a file. Each person who said something can see that the reader exported it. */
    public List<Row> exported(CohortId cohort) {
        List<Row> rows = withNeeds(cohort, "cohort-needs-export");
        audit.changed(
                "programmes.needs-exported",
                cohort,
                "people: " + rows.stream().filter(Row::needsSomething).count());
        return rows;
    }

    private List<Row> withNeeds(CohortId cohortId, String kind) {
        boolean arranging = cohorts.one(cohortId).state(clock.instant()).isArranging();
        List<Row> rows = rows(cohortId, e -> arranging && e.state() == EnrolmentState.ENROLLED);
        rows.stream()
                .filter(Row::needsSomething)
                .forEach(row -> audit.looked(kind, row.id().value(), row.about().person()));
        return rows;
    }

    private List<Row> rows(CohortId cohortId, Predicate<Enrolment> needsShown) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkArrange(cohort);
        List<Enrolment> all = applications.enrolments(cohortId);
        Map<PersonId, PersonCard> who =
                people.cards(all.stream().map(Enrolment::person).toList());
        return all.stream()
                .map(e -> row(cohort, e, who.get(e.person()), needsShown.test(e)))
                .sorted((a, b) -> a.about().name().compareToIgnoreCase(b.about().name()))
                .toList();
    }

    private static Row row(Cohort cohort, Enrolment e, PersonCard p, boolean needsShown) {
        List<Progress> progress = new ArrayList<>();
        cohort.components().forEach(c -> progress.add(e.progress(c.key())));
        return new Row(
                e.id(),
                cohort.id(),
                new Row.Participant(e.person(), p.name(), p.organisationName(), p.sector(), p.level()),
                e.state(),
                e.enrolledAt(),
                e.state() == EnrolmentState.ENROLLED ? e.enrolledAt() : e.changedAt(),
                new Row.Needs(needsShown ? e.diet() : null, needsShown ? e.arrangements() : null),
                progress);
    }

    /** Says by hand how far somebody is in a component. */
    public void mark(EnrolmentId id, long component, Progress progress) {
        Enrolment enrolment = arranged(id);
        cohorts.one(enrolment.cohort()).component(component);
        enrolment.mark(component, progress, clock.instant());
        audit.changed("programmes.progress-marked", id, progress.key());
    }

    /** @throws RuleBroken while a component is not done */
    public void complete(EnrolmentId id) {
        Enrolment enrolment = arranged(id);
        enrolment.complete(clock.instant());
        audit.changed("programmes.completed", id, null);
        programmeNotifications.completed(cohorts.one(enrolment.cohort()), enrolment.person());
    }

    private Enrolment arranged(EnrolmentId id) {
        Enrolment enrolment = applications.enrolment(id);
        policy.checkArrange(cohorts.one(enrolment.cohort()));
        return enrolment;
    }

    /** Gives the place back and keeps the right to be taken into a later cohort with {@link #transfer}. */
    public void defer(EnrolmentId id) {
        Enrolment enrolment = arranged(id);
        Cohort cohort = cohorts.locked(enrolment.cohort());
        enrolment.defer(clock.instant());
        appointments.uninvite(cohorts.appointments(cohort.id()), enrolment.person());
        audit.changed("programmes.deferred", id, null);
        waitingList.promote(cohort, "enrolment " + id + " deferred");
    }

    /**
     * Takes a participant out of the cohort. They are told why; the place goes to the next who waits.
     *
     * @param reason required
     * @throws Conflict when they have completed or left it already
     */
    public void remove(EnrolmentId id, String reason) {
        Enrolment seen = arranged(id);
        policy.checkLead(cohorts.one(seen.cohort()));
        Cohort cohort = cohorts.locked(seen.cohort());
        Enrolment enrolment = applications.freshEnrolment(id);
        new Validation()
                .required("reason", reason)
                .atMost("reason", reason, 1000)
                .done();
        enrolment.withdraw(clock.instant());
        appointments.uninvite(cohorts.appointments(cohort.id()), enrolment.person());
        Application application = applications.fresh(enrolment.application());
        if (applications.enrolments(application.id()).stream()
                .noneMatch(e -> e.state().takesPlace())) {
            application.remove(reason, clock.instant());
        }
        audit.changed("programmes.removed", id, null);
        programmeNotifications.removed(cohort, enrolment.person(), application, reason.strip());
        waitingList.promote(cohort, "enrolment " + id + " removed by the lead");
    }

    /**
     * Offers somebody who deferred a place in another cohort of the same initiative; the history here stays.
     *
     * @throws RuleBroken when they did not defer, or no place is free there
     * @throws Conflict when they already have an application there
     */
    public void transfer(EnrolmentId id, CohortId to) {
        Enrolment enrolment = arranged(id);
        Cohort from = cohorts.one(enrolment.cohort());
        new Validation()
                .that(enrolment.state() == EnrolmentState.DEFERRED, "enrolment", "programmes.transfer.not-deferred")
                .done();
        policy.checkLead(from);
        Cohort cohort = cohorts.locked(to);
        if (!cohort.initiative().equals(from.initiative()) || cohort.id().equals(from.id())) {
            throw new Invalid("cohort", "programmes.transfer.other-initiative");
        }
        if (applications.live(to, enrolment.person()).isPresent()) {
            throw new Conflict("programmes.application.already-sent");
        }
        Application invited = new Application(to, enrolment.person(), Route.INVITED, clock.instant());
        invited.submit(clock.instant());
        applications.add(invited);
        if (!waitingList.offer(cohort, invited, places.taken(to), "transferred from cohort " + from.id())) {
            throw new RuleBroken(
                    "programmes.decide.no-place",
                    people.card(enrolment.person()).name());
        }
    }

    /**
     * Writes to all who are enrolled, or to all who have applied.
     *
     * @param toAll also those who wait or are not decided on
     * @return how many were written to
     */
    public int write(CohortId cohortId, String subject, String text, boolean toAll) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkLead(cohort);
        new Validation()
                .required("subject", subject)
                .atMost("subject", subject, 160)
                .required("text", text)
                .atMost("text", text, 4000)
                .done();
        List<PersonId> readers = readers(cohortId, toAll);
        limits.count("letters", LETTERS_AN_HOUR);
        readers.forEach(person -> programmeNotifications.letter(cohort, person, subject.strip(), text.strip()));
        audit.changed("programmes.letter", cohortId, "readers: " + readers.size());
        return readers.size();
    }

    private List<PersonId> readers(CohortId cohort, boolean toAll) {
        return toAll
                ? applications.in(cohort, EnumSet.allOf(ApplicationState.class)).stream()
                        .filter(a -> a.state().live() && a.state() != ApplicationState.DRAFT)
                        .map(Application::applicant)
                        .distinct()
                        .toList()
                : applications.enrolments(cohort).stream()
                        .filter(e -> e.state().takesPlace())
                        .map(Enrolment::person)
                        .toList();
    }

    /** To how many a letter would go now; see {@link #write}. */
    public int countReaders(CohortId cohortId, boolean toAll) {
        policy.checkLead(cohorts.one(cohortId));
        return readers(cohortId, toAll).size();
    }

    /**
     * One of them, without what they need. @throws NotFound when there is none, or it is not for the person who asks to
     * arrange
     */
    public Row one(EnrolmentId id) {
        Enrolment enrolment = arranged(id);
        return row(cohorts.one(enrolment.cohort()), enrolment, people.card(enrolment.person()), false);
    }

    /**
     * Somebody who takes or took part.
     *
     * @param since when they came to be in this state: the day of completing, for whoever has completed
     * @param progress in the cohort's components, in their order
     */
    public record Row(
            EnrolmentId id,
            CohortId cohort,
            Participant about,
            EnrolmentState state,
            Instant enrolledAt,
            Instant since,
            Needs needs,
            List<Progress> progress) {

        /** Who takes part. */
        public record Participant(PersonId person, String name, String organisation, Sector sector, Level level) {}

        /**
         * What they need at sessions.
         *
         * @param diet for arrangements; null when there is nothing or it isn't shown
         * @param arrangements for arrangements; null when there is nothing or it isn't shown
         */
        public record Needs(String diet, String arrangements) {}

        boolean needsSomething() {
            return needs.diet() != null || needs.arrangements() != null;
        }
    }
}
