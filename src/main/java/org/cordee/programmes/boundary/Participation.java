package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cordee.people.boundary.Face;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Sector;

/**
 * A cohort from within, for those who take part: dates, joining details, the others who agreed to be listed, own
 * progress.
 */
@ApplicationScoped
@Transactional
public class Participation {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private CohortCards cards;

    @Inject
    private Sessions sessions;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** @throws NotFound when the person who asks takes no part in it */
    public Space space(CohortId id) {
        Enrolment enrolment = mine(id);
        Cohort cohort = cohorts.one(id);
        List<MySession> dates = sessions.cards(cohort).stream()
                .map(s -> new MySession(s, s.attendance().get(enrolment.person())))
                .filter(s -> s.attendance() != null)
                .toList();
        List<Step> progress = cohort.components().stream()
                .map(c -> new Step(c.key(), c.title(), enrolment.progress(c.key())))
                .toList();
        return new Space(
                cards.page(cohort),
                enrolment.id(),
                enrolment.state(),
                new FollowUp(enrolment.version(), enrolment.listed(), enrolment.diet(), enrolment.arrangements()),
                dates,
                progress,
                listed(id, enrolment.person()),
                completion(enrolment, dates));
    }

    private static Completion completion(Enrolment enrolment, List<MySession> dates) {
        if (enrolment.state() != EnrolmentState.COMPLETED) {
            return null;
        }
        List<MySession> held = dates.stream()
                .filter(s -> s.card().date().begun() && s.card().date().state() != AppointmentState.CANCELLED)
                .toList();
        return new Completion(
                enrolment.changedAt(),
                held.stream().filter(s -> s.attendance().present()).count(),
                held.size(),
                enrolment.feedbackAt() != null);
    }

    private List<Fellow> listed(CohortId id, PersonId reader) {
        List<PersonId> listed = applications.enrolments(id).stream()
                .filter(e -> e.state().takesPlace() && e.listed() && !e.person().equals(reader))
                .map(Enrolment::person)
                .toList();
        return people.cards(listed).values().stream()
                .map(Fellow::of)
                .sorted(Comparator.comparing(Fellow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Enrolment mine(CohortId id) {
        return applications.enrolled(id, me.required()).orElseThrow(NotFound::new);
    }

    /** What is said after a place is had. @param listed whether the others in the cohort see one's name */
    public void followUp(CohortId id, boolean listed, String diet, String arrangements, Integer seenVersion) {
        Enrolment enrolment = mine(id);
        enrolment.expect(seenVersion);
        enrolment.followUp(listed, diet, arrangements);
    }

    /** Sends one's own apologies for a session. */
    public void apologise(long session) {
        var planned = cohorts.session(session);
        mine(planned.cohort());
        appointments.apologise(planned.appointment());
        audit.changed("programmes.apologies", "session", session, null);
    }

    /** The cohorts the person who asks takes or took part in, the latest first. */
    public List<Mine> mine() {
        return applications.enrolmentsOf(me.required()).stream()
                .map(e -> {
                    Cohort cohort = cohorts.one(e.cohort());
                    List<Progress> progress = cohort.components().stream()
                            .map(c -> e.progress(c.key()))
                            .toList();
                    return new Mine(
                            cohort.id(),
                            cohort.title(),
                            cohort.state(clock.instant()),
                            e.state(),
                            (int) progress.stream()
                                    .filter(Progress.DONE::equals)
                                    .count(),
                            progress.size());
                })
                .toList();
    }

    /**
     * A cohort from within.
     *
     * @param others who agreed to be listed, by name
     * @param completion null until the person has completed it
     */
    public record Space(
            CohortPage cohort,
            EnrolmentId enrolment,
            EnrolmentState state,
            FollowUp followUp,
            List<MySession> sessions,
            List<Step> progress,
            List<Fellow> others,
            Completion completion) {}

    /** What the person said once they had a place. @param listed whether the others see their name */
    public record FollowUp(int version, boolean listed, String diet, String arrangements) {}

    /**
     * A programme that was completed.
     *
     * @param at when
     * @param attended at how many of the sessions that took place
     * @param held how many took place
     * @param feedbackGiven whether the person has said how it was
     */
    public record Completion(Instant at, long attended, long held, boolean feedbackGiven) {}

    /** A session with one's own attendance. */
    public record MySession(Sessions.SessionCard card, Attendance attendance) {}

    /** How far in a component. */
    public record Step(long component, String title, Progress progress) {}

    /** Somebody else in the cohort. @param organisation and sector null for those without any */
    public record Fellow(PersonId id, Face face, String organisation, Sector sector) {

        public String name() {
            return face.name();
        }

        static Fellow of(PersonCard card) {
            return new Fellow(card.id(), card.face(), card.organisationName(), card.sector());
        }
    }

    /**
     * A cohort one takes or took part in.
     *
     * @param done how many of its activities are done
     * @param activities how many there are
     */
    public record Mine(
            CohortId cohort, String title, CohortState state, EnrolmentState enrolment, int done, int activities) {}
}
