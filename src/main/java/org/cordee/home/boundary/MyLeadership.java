package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.networks.boundary.Networks;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.OpenItems.Side;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.programmes.boundary.Participation;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.InvitationAnswers;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** The home page: what waits for a person, what is next, and what they take part in; one page from all features. */
@ApplicationScoped
@Transactional
public class MyLeadership {

    private static final int NEXT = 4;

    @Inject
    private Appointments appointments;

    @Inject
    private InvitationAnswers invitationAnswers;

    @Inject
    @Any
    private Instance<OpenItems> features;

    @Inject
    private Participation participation;

    @Inject
    private Relationships relationships;

    @Inject
    private MySets mySets;

    @Inject
    private Networks networks;

    @Inject
    private CurrentPerson me;

    /** The page of the person who asks. */
    public Page page() {
        PersonId person = me.required();
        List<Waiting> waiting = features.stream()
                .flatMap(f -> f.waiting(person).stream())
                .sorted(soonest())
                .toList();
        return new Page(
                new ToDo(side(waiting, Side.ME), side(waiting, Side.OTHERS), invitationAnswers.unanswered()),
                appointments.coming(NEXT),
                new TakingPart(
                        participation.mine(),
                        mySets.mine().stream().filter(s -> !s.proposed()).toList(),
                        relationships.mine().stream()
                                .filter(p -> p.state().live())
                                .toList(),
                        networks.mine()));
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
     * @param next the next events
     */
    public record Page(ToDo toDo, List<Appointments.Entry> next, TakingPart takingPart) {

        /** True for a newcomer: nothing is there yet. */
        public boolean nothing() {
            return toDo.nothing() && next.isEmpty() && takingPart.nothing();
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
            List<Participation.Mine> programmes,
            List<MySets.MySet> sets,
            List<PairPage> mentoring,
            List<Networks.Row> networks) {

        boolean nothing() {
            return programmes.isEmpty() && sets.isEmpty() && mentoring.isEmpty() && networks.isEmpty();
        }
    }
}
