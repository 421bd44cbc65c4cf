package org.cordee.programmes.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.ProgrammeNotifications;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;

/** Those who take part in a cohort with their attendance, and what is done for several of them at once. */
@ApplicationScoped
@Transactional
public class ParticipantDesk {

    private static final int LETTERS_AN_HOUR = 20;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Cohorts heads;

    @Inject
    private Sessions sessions;

    @Inject
    private Participants participants;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private ProgrammeNotifications notifications;

    @Inject
    private People people;

    @Inject
    private HourlyLimits limits;

    @Inject
    private Audit audit;

    /**
     * Returns the cohort with its people and sessions.
     *
     * @throws NotFound for people who neither lead nor coordinate it
     */
    public Desk open(CohortId id) {
        return new Desk(heads.head(id), matrix(cohorts.one(id)));
    }

    /**
     * Returns people and sessions of a cohort, with the same number of statements however many there are.
     *
     * @throws NotFound for people who neither lead nor coordinate it
     */
    public ParticipantMatrix matrix(CohortId id) {
        Cohort cohort = cohorts.one(id);
        policy.checkArrange(cohort);
        return matrix(cohort);
    }

    private ParticipantMatrix matrix(Cohort cohort) {
        List<Sessions.SessionCard> cards = sessions.cards(cohort).stream()
                .filter(c -> c.date().state() != AppointmentState.CANCELLED)
                .toList();
        List<ParticipantMatrix.Session> columns = new ArrayList<>();
        for (Sessions.SessionCard card : cards) {
            columns.add(new ParticipantMatrix.Session(
                    columns.size(),
                    card.id(),
                    card.title(),
                    card.date().when(),
                    card.date().begun(),
                    card.attendance().values().stream()
                            .filter(a -> a == Attendance.NOT_RECORDED)
                            .count()));
        }
        List<Enrolment> all = applications.enrolments(cohort.id());
        Map<PersonId, PersonCard> who =
                people.cards(all.stream().map(Enrolment::person).toList());
        return new ParticipantMatrix(
                columns,
                cohort.components().stream().map(CohortComponent::title).toList(),
                all.stream()
                        .map(e -> row(cohort, e, who.get(e.person()), cards))
                        .toList());
    }

    private static ParticipantMatrix.Row row(
            Cohort cohort, Enrolment e, PersonCard person, List<Sessions.SessionCard> cards) {
        List<Attendance> attendance = new ArrayList<>();
        cards.forEach(c -> attendance.add(c.attendance().get(e.person())));
        return new ParticipantMatrix.Row(
                e.id(),
                e.person(),
                person.name(),
                person.organisationName(),
                e.state(),
                e.state() == EnrolmentState.ENROLLED ? e.enrolledAt() : e.changedAt(),
                cohort.components().stream()
                        .filter(c -> e.progress(c.key()) != Progress.DONE)
                        .map(CohortComponent::title)
                        .toList(),
                cohort.components().size(),
                attendance);
    }

    /**
     * Returns for whom of these completion can be recorded, and for whom not; those of other cohorts are left out.
     *
     * @throws Invalid when none are chosen
     * @throws NotFound for people who neither lead nor coordinate the cohort
     */
    public Completing completing(CohortId cohort, Collection<EnrolmentId> ids) {
        checkAny(ids);
        Map<Boolean, List<ParticipantMatrix.Row>> rows =
                matrix(cohort).of(ids).stream().collect(Collectors.partitioningBy(ParticipantMatrix.Row::completable));
        return new Completing(rows.get(true), rows.get(false));
    }

    /**
     * Records that those of these who can have completed; the others are passed over. Each of them is told.
     *
     * @return how many have completed now
     * @throws RuleBroken when none of them can
     */
    public int complete(CohortId cohort, Collection<EnrolmentId> ids) {
        List<ParticipantMatrix.Row> ready = completing(cohort, ids).ready();
        if (ready.isEmpty()) {
            throw new RuleBroken("programmes.completing.no-one");
        }
        ready.forEach(r -> participants.complete(r.id()));
        return ready.size();
    }

    /**
     * Writes to some of those who take or took part; nobody else reads it.
     *
     * @param ids those of other cohorts are passed over
     * @return to whom
     * @throws NotFound for all but the lead
     */
    public List<PersonId> write(CohortId id, Collection<EnrolmentId> ids, String subject, String text) {
        Cohort cohort = cohorts.one(id);
        policy.checkLead(cohort);
        checkAny(ids);
        new Validation()
                .required("subject", subject)
                .atMost("subject", subject, 160)
                .required("text", text)
                .atMost("text", text, 4000)
                .done();
        List<PersonId> readers = applications.enrolments(id).stream()
                .filter(e -> ids.contains(e.id()))
                .map(Enrolment::person)
                .distinct()
                .toList();
        limits.count("letters", LETTERS_AN_HOUR);
        readers.forEach(person -> notifications.letter(cohort, person, subject.strip(), text.strip()));
        audit.changed("programmes.letter", id, "readers: " + readers.size());
        return readers;
    }

    private static void checkAny(Collection<EnrolmentId> ids) {
        if (ids.isEmpty()) {
            throw new Invalid("chosen", "programmes.matrix.none-ticked");
        }
    }

    /** A cohort with its people and sessions. */
    public record Desk(Cohorts.Head head, ParticipantMatrix matrix) {}

    /** What recording completion would do. @param ready who can complete; @param blocked who cannot, yet or any more */
    public record Completing(List<ParticipantMatrix.Row> ready, List<ParticipantMatrix.Row> blocked) {

        /** Returns how many were chosen. */
        public int chosen() {
            return ready.size() + blocked.size();
        }
    }
}
