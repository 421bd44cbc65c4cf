package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cordee.home.boundary.Suggestions.Suggestion;
import org.cordee.learningsets.meetings.boundary.SetSummaries;
import org.cordee.mentoring.boundary.PairSummaries;
import org.cordee.networks.boundary.MyNetworks;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.OpenItems.Side;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.programmes.boundary.ProgrammeProgress;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.InvitationAnswers;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** The home page: what waits for a person, what is next, and what they take part in; one page from all features. */
@ApplicationScoped
@Transactional
public class MyLeadership {

    /** Enough for two weeks, and for the next event after them. */
    private static final int COMING = 60;

    /** The strip of Home. */
    private static final Duration LED = Duration.ofDays(15);

    private static final int NEWS = 3;

    @Inject
    private Appointments appointments;

    @Inject
    private InvitationAnswers invitationAnswers;

    @Inject
    @Any
    private Instance<OpenItems> features;

    @Inject
    private ProgrammeProgress programmeProgress;

    @Inject
    private PairSummaries pairSummaries;

    @Inject
    private SetSummaries setSummaries;

    @Inject
    private MyNetworks myNetworks;

    @Inject
    private Suggestions suggestions;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** The page of the person who asks. */
    public Page page() {
        PersonId person = me.required();
        // before what waits: that needs some of the same rows, and plain SQL, after which JPA bypasses its shared cache
        TakingPart takingPart = new TakingPart(
                programmeProgress.mine(), setSummaries.mine(), pairSummaries.mine(), myNetworks.glance(NEWS));
        Instant now = clock.instant();
        List<Appointments.Entry> coming = Appointments.Entry.inOrder(
                appointments.coming(COMING),
                appointments.led(now, now.plus(LED)).entries());
        List<Suggestion> suggested = suggestions.of(
                takingPart.programmes(),
                !takingPart.mentoring().isEmpty(),
                !takingPart.sets().isEmpty());
        List<Waiting> waiting = features.stream()
                .flatMap(f -> f.waiting(person).stream())
                .sorted(soonest())
                .toList();
        return new Page(
                new ToDo(side(waiting, Side.ME), side(waiting, Side.OTHERS), invitationAnswers.unanswered()),
                coming,
                takingPart,
                suggested);
    }

    /** What may suit the person who asks. */
    public List<Suggestion> suggestions() {
        return suggestions.of(
                programmeProgress.mine(),
                !pairSummaries.mine().isEmpty(),
                !setSummaries.mine().isEmpty());
    }

    private static List<Waiting> side(List<Waiting> waiting, Side side) {
        return waiting.stream().filter(w -> w.side() == side).toList();
    }

    private static Comparator<Waiting> soonest() {
        return Comparator.comparing(Waiting::until, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Waiting::since);
    }

    /**
     * What is shown.
     *
     * @param coming the next events, at most 60, and what the person leads in the next two weeks
     */
    public record Page(
            ToDo toDo, List<Appointments.Entry> coming, TakingPart takingPart, List<Suggestion> suggestions) {

        /** True for a newcomer: nothing is there yet. */
        public boolean nothing() {
            return toDo.nothing() && coming.isEmpty() && takingPart.nothing();
        }
    }

    /**
     * What waits.
     *
     * @param forMe for this person, the nearest deadline first
     * @param forOthers for others, while this person waits
     * @param unanswered the invitations among the first, and those that were too many to be listed
     */
    public record ToDo(List<Waiting> forMe, List<Waiting> forOthers, List<AppointmentId> unanswered) {

        boolean nothing() {
            return forMe.isEmpty() && forOthers.isEmpty();
        }
    }

    /**
     * What a person belongs to.
     *
     * @param programmes that they take or took part in
     * @param mentoring with their mentors and mentees of now
     */
    public record TakingPart(
            List<ProgrammeProgress.Programme> programmes,
            List<SetSummaries.Summary> sets,
            List<PairSummaries.Summary> mentoring,
            MyNetworks.Glance networks) {

        boolean nothing() {
            return programmes.isEmpty()
                    && sets.isEmpty()
                    && mentoring.isEmpty()
                    && networks.networks().isEmpty();
        }
    }
}
