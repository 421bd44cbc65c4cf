package org.cordee.programmes.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.entity.Question;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.time.WorkingDays;

/**
 * A new cohort like an earlier one: the same programme, places, questions, rules and sessions, with all dates later by
 * a number of weeks, so that they stay on the same days of the week. Nothing of the people comes with it.
 */
@ApplicationScoped
@Transactional
public class CohortCopies {

    private static final int MOST_WEEKS = 260;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Sessions sessions;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Returns the dates a copy would have.
     *
     * @param startsOn the copy begins on that day, or on the first day after it that is the same day of the week as the
     *     first day of the cohort
     * @throws Invalid at {@code starts} when applications for it would have opened already, or it is too far away
     * @throws NotFound for all but the lead
     */
    public Preview preview(CohortId from, LocalDate startsOn) {
        Cohort cohort = cohorts.one(from);
        policy.checkLead(cohort);
        long weeks = weeks(cohort, startsOn);
        return new Preview(
                plan(cohort, cohort.title(), weeks),
                planned(cohort).stream()
                        .map(s -> new Moved(
                                s.title(), s.date().when(), later(s.date().when(), weeks)))
                        .toList());
    }

    /**
     * Makes the copy. It opens for applications as long before its first day as the cohort did.
     *
     * @throws Invalid as {@link #preview}, and at {@code title} when it has none, or that of the cohort
     * @throws RuleBroken when its programme takes no new cohorts
     */
    public CohortId copy(CohortId from, String title, LocalDate startsOn) {
        Cohort cohort = cohorts.one(from);
        policy.checkLead(cohort);
        new Validation()
                .required("title", title)
                .that(
                        title == null || !title.strip().equalsIgnoreCase(cohort.title()),
                        "title",
                        "programmes.copy.same-title")
                .done();
        if (!initiatives.takesCohorts(cohort.initiative())) {
            throw new RuleBroken("programmes.cohort.no-new-ones");
        }
        long weeks = weeks(cohort, startsOn);
        Cohort copy = new Cohort(
                cohort.initiative(), cohort.initiativeVersion(), plan(cohort, title, weeks), cohort.capacity());
        cohort.pools().stream().filter(p -> p.kind() != PoolKind.OPEN).forEach(p -> copy.reserve(pool(p)));
        cohort.questions()
                .forEach(q -> copy.ask(new Question(q.label(), q.hint(), q.kind(), q.choices(), q.required())));
        cohort.components().forEach(c -> copy.add(new CohortComponent(c.kind(), c.title(), c.least())));
        cohorts.add(copy);
        cohorts.flush();
        List<Long> parts =
                cohort.components().stream().map(CohortComponent::key).toList();
        planned(cohort)
                .forEach(s -> sessions.plan(
                        copy.id(),
                        copy.components().get(parts.indexOf(s.component().id())).key(),
                        s.title(),
                        later(s.date().when(), weeks),
                        s.date().where()));
        cohorts.sessions(from).stream()
                .filter(s -> s.appointment() == null)
                .forEach(s -> cohorts.add(
                        new CohortSession(copy.id(), copy.components().get(parts.indexOf(s.component())), s.title())));
        audit.changed("programmes.cohort-copied", copy.id(), "from " + from);
        return copy.id();
    }

    private List<Sessions.SessionCard> planned(Cohort cohort) {
        return sessions.cards(cohort).stream()
                .filter(s -> s.date().state() != AppointmentState.CANCELLED)
                .toList();
    }

    private long weeks(Cohort cohort, LocalDate startsOn) {
        new Validation().required("starts", startsOn).done();
        long weeks = Math.ceilDiv(ChronoUnit.DAYS.between(cohort.startsOn(), startsOn), 7L);
        new Validation()
                .that(weeks > 0, "starts", "programmes.copy.not-later", cohort.startsOn())
                .that(weeks <= MOST_WEEKS, "starts", "programmes.copy.too-far")
                .done();
        Instant opens = later(cohort.opensAt(), weeks, Cohort.ZONE);
        new Validation()
                .that(opens.isAfter(clock.instant()), "starts", "programmes.copy.opens-in-the-past", opens)
                .done();
        return weeks;
    }

    private static CohortPlan plan(Cohort cohort, String title, long weeks) {
        CohortPlan plan = cohort.plan();
        return new CohortPlan(
                title,
                later(plan.opensAt(), weeks, Cohort.ZONE),
                later(plan.closesAt(), weeks, Cohort.ZONE),
                plan.startsOn().plusWeeks(weeks),
                plan.endsOn().plusWeeks(weeks),
                plan.minimum(),
                plan.selection(),
                plan.decisionsDue() == null ? null : plan.decisionsDue().plusWeeks(weeks),
                plan.offerDays(),
                plan.asksManager(),
                plan.details());
    }

    /** The same time on the wall. */
    private static Instant later(Instant moment, long weeks, ZoneId zone) {
        return moment.atZone(zone).plusWeeks(weeks).toInstant();
    }

    private static TimeRange later(TimeRange when, long weeks) {
        return new TimeRange(
                later(when.start(), weeks, when.zone()), later(when.end(), weeks, when.zone()), when.zone());
    }

    private static PlacePool pool(PlacePool pool) {
        return pool.kind() == PoolKind.ORGANISATION
                ? PlacePool.of(pool.organisation(), pool.places())
                : PlacePool.of(pool.sector(), pool.places());
    }

    /** What a copy would be. @param plan with its dates; its title is that of the cohort */
    public record Preview(CohortPlan plan, List<Moved> sessions) {}

    /** A session with its date before and after. */
    public record Moved(String title, TimeRange before, TimeRange after) {

        private LocalDate day() {
            return LocalDate.ofInstant(after.start(), after.zone());
        }

        /** Returns whether the new date is a Saturday or a Sunday. */
        public boolean weekend() {
            return WorkingDays.isWeekend(day());
        }

        /** Returns whether the new date is a bank holiday. */
        public boolean bankHoliday() {
            return !WorkingDays.isWorkingDay(day()) && !weekend();
        }
    }
}
