package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/**
 * A mentor and a mentee, from the accepted request to the end. The two know of it; nobody else reads what they write.
 */
@ApplicationScoped
@Transactional
public class Relationships {

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private MentorQueries seekers;

    @Inject
    private Agreements agreements;

    @Inject
    private PairPolicy policy;

    @Inject
    private PairCards cards;

    @Inject
    private PairNotifications tidings;

    @Inject
    private Appointments appointments;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * An asking was accepted. The caller has checked capacity, under the mentor's lock, and everything that rules a
     * pair out. An agreement with good texts to begin with waits for both to sign.
     *
     * @throws Conflict when the two are mentor and mentee already
     */
    public RelationshipId begin(PersonId mentor, PersonId mentee) {
        if (relationships.livePair(mentor, mentee)) {
            throw new Conflict("mentoring.relationship.already");
        }
        Relationship relationship = new Relationship(mentor, mentee, clock.instant());
        relationships.add(relationship);
        agreements.begin(relationship.id());
        seekers.seeking(mentee).ifPresent(MenteeProfile::beMatched);
        audit.changed("mentoring.relationship-begun", relationship.id(), null);
        return relationship.id();
    }

    /** All that the person who asks is or was in, on either side, those that are live first. */
    public List<PairPage> mine() {
        return mine(List.of()).pairs();
    }

    /** The same, with some other people read along with them. */
    public Mine mine(Collection<PersonId> alsoNamed) {
        PersonId me = policy.me();
        List<Relationship> all = relationships.of(me).stream()
                .sorted((a, b) -> Boolean.compare(a.state().over(), b.state().over()))
                .toList();
        PairCards.Read read = cards.read(all, me, alsoNamed);
        return new Mine(read.pages(), read.people());
    }

    /** Relationships of who asks. @param people all who are named in them, and those asked for */
    public record Mine(List<PairPage> pairs, Map<PersonId, PersonCard> people) {}

    /** @throws NotFound when the person who asks is not one of the two */
    public PairPage one(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        return cards.page(relationship, policy.side(relationship));
    }

    /** For a while. Dates that stand stay, new ones cannot be booked. */
    public void pause(RelationshipId id) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        relationship.pause(clock.instant());
        jobs.cancel(QuietPairsJob.KIND, id.toString());
        changed(relationship, by, "paused");
    }

    /** Goes on after a pause. */
    public void resume(RelationshipId id) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        relationship.resume(clock.instant());
        jobs.plan(QuietPairsJob.KIND, clock.instant().plus(QuietPairsJob.QUIET), id.toString());
        changed(relationship, by, "resumed");
    }

    /** What they set out to do is done. Dates ahead are cancelled; both are asked for feedback. */
    public void complete(RelationshipId id) {
        Relationship relationship = relationships.locked(id);
        policy.side(relationship);
        relationship.complete(clock.instant());
        over(relationship);
        audit.changed("mentoring.relationship-completed", id, null);
        tidings.toBoth(relationship, "completed", "feedback");
    }

    /** Without blame and without a reason. Dates ahead are cancelled; each of the two may be matched again. */
    public void end(RelationshipId id) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        endEarly(relationship);
        tidings.toOther(relationship, by, "ended", "relationship");
    }

    /** Completes nothing and blames nobody: for the verb above and for somebody who leaves. */
    void endEarly(Relationship relationship) {
        relationship.endEarly(clock.instant());
        over(relationship);
        audit.changed("mentoring.relationship-ended", relationship.id(), null);
    }

    private void over(Relationship relationship) {
        Instant now = clock.instant();
        List<AppointmentId> ahead = appointments
                .of(MentoringSessionOwner.KIND, relationship.id().value())
                .stream()
                .filter(d -> d.when().start().isAfter(now))
                .filter(d -> d.state() == AppointmentState.CONFIRMED || d.state() == AppointmentState.PROPOSED)
                .map(Appointments.Dated::id)
                .toList();
        if (!ahead.isEmpty()) {
            appointments.cancel(ahead);
        }
        jobs.cancel(QuietPairsJob.KIND, relationship.id().toString());
        if (!relationships.matched(relationship.mentee())) {
            seekers.seeking(relationship.mentee()).ifPresent(s -> s.beUnmatched(now));
        }
    }

    private void changed(Relationship relationship, PairSide by, String what) {
        audit.changed("mentoring.relationship-" + what, relationship.id(), null);
        tidings.toOther(relationship, by, what, "relationship");
    }
}
