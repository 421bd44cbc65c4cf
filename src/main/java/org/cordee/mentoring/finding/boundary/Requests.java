package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.control.MentorExclusions;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * A mentee asks one mentor at a time; the mentor says yes, or no without a reason. While the answer is open, the
 * request holds one of the mentor's places: every way of taking one goes through the lock of the mentor's profile.
 */
@ApplicationScoped
@Transactional
public class Requests {

    private static final int MOST_AN_HOUR = 20;

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private MentorExclusions mentorExclusions;

    @Inject
    private Relationships relationships;

    @Inject
    private Mentors finding;

    @Inject
    private MentorCards cards;

    @Inject
    private RequestCards pages;

    @Inject
    private RequestNotifications tidings;

    @Inject
    private People people;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private HourlyLimits limits;

    @Inject
    private Clock clock;

    /**
     * Asks somebody, for the person who asks.
     *
     * @param then who is asked by itself when this mentor cannot, in order; at most two, and none is fine
     * @throws NotFound when that person offers nothing
     * @throws Conflict when the mentee waits for somebody already
     * @throws NoPlaceLeft when others were faster
     * @throws RuleBroken when these two cannot be a pair, or the mentor takes no requests now; why is not said
     * @throws Invalid at {@code message} or {@code then}
     */
    public MentoringRequestId ask(PersonId mentor, String message, List<PersonId> then) {
        PersonId mentee = me.required();
        Instant now = clock.instant();
        MentorProfile profile = mentors.locked(mentor);
        expireLate(profile.person());
        requests.pendingOf(mentee).ifPresent(r -> {
            throw new Conflict("mentoring.request.one-at-a-time");
        });
        MentoringRequest request = new MentoringRequest(mentor, mentee, message, now);
        checkMayAsk(mentee, profile);
        if (mentors.taken(mentor) >= profile.capacity()) {
            throw new NoPlaceLeft(people.card(mentor).name(), finding.suggestions(3));
        }
        limits.count("mentoring-requests", MOST_AN_HOUR);
        // the request first: of two windows the second hears that one is asked already, not that something has changed
        send(request);
        wish(mentee, mentor, then, now);
        return request.id();
    }

    private void checkMayAsk(PersonId mentee, MentorProfile profile) {
        if (!cards.open(profile) || mentorExclusions.of(mentee).contains(profile.person())) {
            throw new RuleBroken(
                    "mentoring.request.not-possible",
                    people.card(profile.person()).name());
        }
    }

    private void wish(PersonId mentee, PersonId mentor, List<PersonId> then, Instant now) {
        MenteeProfile seeking = mentors.seeking(mentee).orElse(null);
        if (seeking == null) {
            seeking = new MenteeProfile(mentee, now);
            mentors.add(seeking, "mentoring.request.one-at-a-time");
        }
        if (then.stream().anyMatch(id -> mentors.profile(id).isEmpty())) {
            throw new Invalid("then", "mentoring.seeking.wish-nobody");
        }
        List<PersonId> wishes = new ArrayList<>(List.of(mentor));
        wishes.addAll(then);
        seeking.wish(wishes, now);
    }

    /** Writes it, plans what follows if nobody answers, and tells the mentor; called with the mentor's lock held. */
    void send(MentoringRequest request) {
        requests.add(request);
        jobs.plan(RequestExpiryJob.KIND, request.expiresAt(), request.id().toString());
        jobs.plan(
                RequestReminderJob.KIND,
                request.expiresAt().minus(MentoringRequest.REMINDER),
                request.id().toString());
        audit.changed("mentoring.requested", request.id(), request.passedOn() ? "passed on" : null);
        tidings.asked(request);
    }

    /**
     * Ends what has run out of this mentor's, also when the job for it is late: nobody waits for a place that is free.
     */
    void expireLate(PersonId mentor) {
        Instant now = clock.instant();
        for (MentoringRequest late : requests.runOut(mentor, now)) {
            late.expire(now);
            audit.changed("mentoring.request-expired", late.id(), null);
            tidings.expired(late);
            jobs.plan(PassRequestOnJob.KIND, now, late.id().toString());
        }
        mentors.flush();
    }

    /**
     * By the mentor. @throws NotFound when it is to somebody else; @throws Conflict when it cannot be answered any more
     */
    public void accept(MentoringRequestId id) {
        checkMentor(id);
        answer(id, true);
    }

    /** By the mentor; nobody asks why. It goes to the mentee's next wish by itself. */
    public void decline(MentoringRequestId id) {
        checkMentor(id);
        answer(id, false);
    }

    private void checkMentor(MentoringRequestId id) {
        if (!me.is(requests.mentorOf(id))) {
            throw new NotFound();
        }
    }

    /** Called once it is known that the caller may: as the mentor, or by the link in the mail. */
    void answer(MentoringRequestId id, boolean yes) {
        MentorProfile profile = mentors.locked(requests.mentorOf(id));
        MentoringRequest request = requests.fresh(id);
        Instant now = clock.instant();
        if (yes) {
            if (request.state() == RequestState.PENDING
                    && mentorExclusions.of(request.mentee()).contains(profile.person())) {
                throw new RuleBroken(
                        "mentoring.request.not-possible",
                        people.card(request.mentee()).name());
            }
            request.accept(now);
            mentors.seeking(request.mentee()).ifPresent(MenteeProfile::wishForNobody);
            mentors.flush();
            relationships.begin(request.mentor(), request.mentee());
            tidings.accepted(request);
        } else {
            request.decline(now);
            jobs.plan(PassRequestOnJob.KIND, now, id.toString());
        }
        over(request, yes ? "accepted" : "declined");
    }

    /** By the mentee; it is not passed on. */
    public void withdraw(MentoringRequestId id) {
        if (!me.is(requests.one(id).mentee())) {
            throw new NotFound();
        }
        takeBack(id);
    }

    /** Called once it is known that it may be: by the mentee, or when they leave Cordee. */
    void takeBack(MentoringRequestId id) {
        mentors.locked(requests.mentorOf(id));
        MentoringRequest request = requests.fresh(id);
        request.withdraw(clock.instant());
        mentors.seeking(request.mentee()).ifPresent(MenteeProfile::wishForNobody);
        over(request, "withdrawn");
        tidings.withdrawn(request);
    }

    private void over(MentoringRequest request, String how) {
        jobs.cancel(RequestExpiryJob.KIND, request.id().toString());
        jobs.cancel(RequestReminderJob.KIND, request.id().toString());
        audit.changed("mentoring.request-" + how, request.id(), null);
        mentors.flush();
    }

    /** One request. @throws NotFound for all but the two whom it concerns */
    public RequestPage page(MentoringRequestId id) {
        MentoringRequest request = requests.one(id);
        if (!me.is(request.mentor()) && !me.is(request.mentee())) {
            throw new NotFound();
        }
        return pages.page(request);
    }

    /** What was asked of the person who asks, the latest first. */
    public List<RequestPage.Row> ofMe() {
        return pages.rows(requests.to(me.required()), true);
    }

    /** What the person who asks has asked of others, the latest first. */
    public List<RequestPage.Row> byMe() {
        return pages.rows(requests.by(me.required()), false);
    }

    /** The request by which the person who asks waits for a mentor now. */
    public Optional<RequestPage.Row> waiting() {
        return requests.pendingOf(me.required())
                .map(r -> pages.rows(List.of(r), false).get(0));
    }
}
