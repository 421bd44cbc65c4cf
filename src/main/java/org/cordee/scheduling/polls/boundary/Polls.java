package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.AppointmentOwners;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.boundary.TimeSuggestions;
import org.cordee.scheduling.polls.control.PollQueries;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.scheduling.polls.entity.PollAsked;
import org.cordee.scheduling.polls.entity.PollSubject;
import org.cordee.scheduling.polls.entity.PollTime;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Date polls: somebody who may manage a thing of a feature asks people which of several times suits them, and makes a
 * date of one. Only those asked and those who may manage it see a poll; to anyone else it is not there.
 */
@ApplicationScoped
@Transactional
public class Polls {

    private static final int SUGGESTED = 8;
    private static final int MOST_AN_HOUR = 20;

    @Inject
    private PollQueries polls;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private People people;

    @Inject
    private PollPages pages;

    @Inject
    private PollNotifications tidings;

    @Inject
    private Notices notices;

    @Inject
    private TimeSuggestions timeSuggestions;

    @Inject
    private HourlyLimits limits;

    @Inject
    private Booking booking;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * What a poll about that thing would ask.
     *
     * @throws NotFound when the thing is not the reader's to manage
     * @throws RuleBroken when no date is sought for it
     */
    public Plan plan(String ownerKind, long ownerId) {
        AppointmentOwner owner = managed(ownerKind, ownerId);
        AppointmentOwner.Sought sought =
                owner.sought(ownerId).orElseThrow(() -> new RuleBroken("scheduling.poll.no-date-sought"));
        List<String> names = people.cards(sought.people()).values().stream()
                .map(PersonCard::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return new Plan(
                owner.about(ownerId, me.required()),
                sought,
                names,
                polls.open(ownerKind, ownerId).map(DatePoll::id).orElse(null));
    }

    /**
     * Times that suit most of those who would be asked, within some weeks, in order of time; how many of them can come,
     * never who.
     *
     * @param length of each
     * @param zone in which they are offered
     */
    public List<Suggestion> suggest(String ownerKind, long ownerId, Duration length, ZoneId zone) {
        List<PersonId> asked = plan(ownerKind, ownerId).sought().people();
        return timeSuggestions.of(asked, length, zone, SUGGESTED).stream()
                .map(s -> new Suggestion(s.when(), s.free(), asked.size()))
                .sorted(Comparator.comparing(s -> s.when().start()))
                .toList();
    }

    /**
     * Asks those whom the owner names.
     *
     * @param where of the date, in place of what the owner says; null leaves it to the owner
     * @param quorum how many have to come, in place of what the owner says; null leaves it to the owner
     * @see #open(String, long, AppointmentOwner.Sought, List, Instant)
     */
    public DatePollId open(
            String ownerKind, long ownerId, Venue venue, Integer quorum, List<TimeRange> times, Instant closes) {
        AppointmentOwner.Sought sought = plan(ownerKind, ownerId).sought();
        return open(
                ownerKind,
                ownerId,
                new AppointmentOwner.Sought(
                        sought.purpose(),
                        sought.people(),
                        venue == null ? sought.where() : venue,
                        sought.minutes(),
                        quorum == null ? sought.quorum() : quorum),
                times,
                closes);
    }

    /**
     * Asks people which of several times suits; for a feature that says itself what is asked and of whom, in one call.
     *
     * @param times one to twenty, in one zone, all to come
     * @param closes until when answers are taken, at the latest when the last of the times begins
     * @throws Invalid at {@code times}, {@code times.N.start}, {@code closes} or {@code people}
     * @throws Conflict when there is an open poll about it
     * @throws org.cordee.shared.errors.TooMany after 20 in an hour
     */
    public DatePollId open(
            String ownerKind, long ownerId, AppointmentOwner.Sought sought, List<TimeRange> times, Instant closes) {
        managed(ownerKind, ownerId);
        if (polls.open(ownerKind, ownerId).isPresent()) {
            throw new Conflict("scheduling.poll.already-open");
        }
        DatePoll poll = new DatePoll(
                new PollSubject(sought.purpose(), ownerKind, ownerId, sought.where(), sought.quorum()),
                me.required(),
                clock.instant());
        poll.offer(times, closes);
        poll.ask(sought.people());
        limits.count("polls", MOST_AN_HOUR);
        try {
            polls.add(poll);
        } catch (PersistenceException e) {
            // the unique key: somebody else has opened one at the same moment
            throw new Conflict("scheduling.poll.already-open");
        }
        audit.changed("scheduling.poll-opened", "poll", poll.key(), null);
        jobs.plan(PollReminderJob.KIND, PollReminderJob.due(poll), poll.id().toString());
        jobs.plan(PollEndJob.KIND, poll.closesAt(), poll.id().toString());
        tidings.opened(poll);
        return poll.id();
    }

    /** One's own: those one has opened, and those one is asked in; the newest first. */
    public List<PollPage.Line> mine() {
        return polls.of(me.required()).stream().map(pages::line).toList();
    }

    /** @throws NotFound when the reader is not asked and may not manage it */
    public PollPage one(DatePollId id) {
        DatePoll poll = polls.one(id);
        if (poll.asked(me.required()).isEmpty()) {
            checkManages(poll);
        }
        return pages.page(poll);
    }

    /**
     * Says which times suit, in place of what one said before.
     *
     * @param answers by the id of the time; one for each
     * @throws NotFound when one is not asked
     * @throws Conflict when answers are no longer taken
     * @throws Invalid at {@code answers.ID} where one is missing
     */
    public void answer(DatePollId id, Map<Long, PollAnswer> answers) {
        polls.locked(id).answer(me.required(), answers, clock.instant());
    }

    /**
     * Records what someone has said: the organiser for anyone asked, others who manage it for someone without an email
     * address. Who it is about may change it.
     *
     * @throws NotFound when it is not the reader's to manage, or that person is not asked
     * @throws RuleBroken when someone else organises it and the person can be told by mail, and answer
     */
    public void recordAnswers(DatePollId id, PersonId person, Map<Long, PollAnswer> answers) {
        DatePoll poll = polls.locked(id);
        checkManages(poll);
        if (!me.is(poll.organiser()) && notices.unreachable(List.of(person)).isEmpty()) {
            throw new RuleBroken("notices.reached");
        }
        poll.answer(person, answers, clock.instant());
        audit.changed("scheduling.poll-answer-recorded", id, "person " + person);
    }

    /**
     * Offers other times, or takes answers for another while; what people have said about times that stay is kept. All
     * asked are told.
     *
     * @param kept ids of the times that stay
     * @param fresh new ones
     * @throws NotFound when it is not the reader's to manage
     * @throws RuleBroken when someone else organises it
     * @throws Conflict when it is over
     * @throws Invalid at {@code times}, {@code times.N.start} or {@code closes}
     */
    public void change(DatePollId id, Collection<Long> kept, List<TimeRange> fresh, Instant closes) {
        DatePoll poll = polls.locked(id);
        checkOrganises(poll);
        poll.change(kept, fresh, closes, clock.instant());
        audit.changed("scheduling.poll-changed", "poll", poll.key(), null);
        jobs.plan(PollReminderJob.KIND, PollReminderJob.due(poll), poll.id().toString());
        jobs.plan(PollEndJob.KIND, poll.closesAt(), poll.id().toString());
        tidings.changed(poll, me.required());
    }

    /**
     * Makes the date: it stands in the diaries of all who were asked (of those whom the owner would ask now, where it
     * says so), with what they said of that time as their answer, and they are told. The same choice again changes
     * nothing.
     *
     * @param overrideClashes plan it although some have something else then; that is recorded
     * @return the date
     * @throws NotFound when it is not the reader's to close
     * @throws RuleBroken when someone else organises it
     * @throws Conflict when another time was chosen, or the poll was taken back
     * @throws RuleBroken when that time has begun
     * @throws TimeTaken when somebody has something else then
     */
    public AppointmentId close(DatePollId id, long timeId, boolean overrideClashes) {
        DatePoll poll = polls.locked(id);
        checkOrganises(poll);
        if (poll.chosen() != null && poll.chosen() == timeId) {
            return poll.appointment();
        }
        PollTime time = poll.choosable(timeId, clock.instant());
        PollSubject subject = poll.subject();
        AppointmentOwner owner = appointmentOwners.of(subject.ownerKind());
        // who has come or gone since the poll was opened
        List<PersonId> invited = owner.sought(subject.ownerId())
                .map(AppointmentOwner.Sought::people)
                .orElseGet(() -> poll.asked().stream().map(PollAsked::person).toList());
        Map<PersonId, InvitationAnswer> said = new HashMap<>();
        invited.forEach(p -> time.answer(p).ifPresent(a -> said.put(p, a.toTheDate())));
        AppointmentId date = booking.book(
                new Booking.Draft(
                        subject.purpose(),
                        subject.ownerKind(),
                        subject.ownerId(),
                        time.when(),
                        subject.where(),
                        invited,
                        null,
                        overrideClashes,
                        subject.quorum()),
                said);
        poll.close(time, date, clock.instant());
        owner.planned(subject.ownerId(), date);
        over(poll, "scheduling.poll-closed");
        return date;
    }

    /** Takes it back; those asked are told. @throws Conflict when it is over */
    public void withdraw(DatePollId id) {
        DatePoll poll = polls.locked(id);
        checkManages(poll);
        poll.withdraw(clock.instant());
        over(poll, "scheduling.poll-withdrawn");
        tidings.withdrawn(poll, me.required());
    }

    private void over(DatePoll poll, String what) {
        jobs.cancel(PollReminderJob.KIND, poll.id().toString());
        jobs.cancel(PollEndJob.KIND, poll.id().toString());
        audit.changed(what, "poll", poll.key(), null);
    }

    private void checkManages(DatePoll poll) {
        managed(poll.subject().ownerKind(), poll.subject().ownerId());
    }

    /** Its organiser does; where they have gone, or no longer manage what it is about, whoever manages that. */
    private void checkOrganises(DatePoll poll) {
        checkManages(poll);
        if (!pages.organises(poll)) {
            throw new RuleBroken("scheduling.poll.organiser-chooses", pages.organiser(poll));
        }
    }

    private AppointmentOwner managed(String ownerKind, long ownerId) {
        AppointmentOwner owner = appointmentOwners.of(ownerKind);
        if (!owner.mayManage(ownerId, me.required())) {
            throw new NotFound();
        }
        return owner;
    }

    /** A time. @param free how many of those who would be asked can come */
    public record Suggestion(TimeRange when, int free, int people) {}

    /** @param names of those who would be asked; @param open the poll that is open about it already, or null */
    public record Plan(
            AppointmentOwner.About about, AppointmentOwner.Sought sought, List<String> names, DatePollId open) {}
}
