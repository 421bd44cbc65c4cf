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
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.OpenItems.Side;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.programmes.boundary.Participation;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** What is next, what waits for me, and whom I wait for: one page from all features. */
@ApplicationScoped
@Transactional
public class MyLeadership {

    private static final int NEXT = 3;
    private static final Duration AHEAD = Duration.ofDays(400);

    @Inject
    private Appointments appointments;

    @Inject
    @Any
    private Instance<OpenItems> features;

    @Inject
    private Participation participation;

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private Relationships relationships;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** The page of the person who asks. */
    public Page page() {
        PersonId person = me.required();
        Instant now = clock.instant();
        List<Appointments.Entry> next = appointments.mine(now, now.plus(AHEAD)).stream()
                .filter(e -> e.state() == AppointmentState.CONFIRMED || e.state() == AppointmentState.PROPOSED)
                .limit(NEXT)
                .toList();
        List<Waiting> waiting = features.stream()
                .flatMap(f -> f.waiting(person).stream())
                .sorted(soonest())
                .toList();
        return new Page(
                next,
                side(waiting, Side.ME),
                side(waiting, Side.OTHERS),
                participation.mine(),
                relationships.mine().stream().filter(p -> p.state().live()).toList(),
                roles.any());
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
     * @param next the next three dates
     * @param forMe what waits for this person, the nearest end first
     * @param forOthers whom this person waits for
     * @param programmes that they take or took part in
     * @param mentoring their mentors and mentees of now
     * @param desk whether they lead or coordinate
     */
    public record Page(
            List<Appointments.Entry> next,
            List<Waiting> forMe,
            List<Waiting> forOthers,
            List<Participation.Mine> programmes,
            List<PairPage> mentoring,
            boolean desk) {

        /** True for a newcomer: nothing is there yet. */
        public boolean nothing() {
            return next.isEmpty()
                    && forMe.isEmpty()
                    && forOthers.isEmpty()
                    && programmes.isEmpty()
                    && mentoring.isEmpty()
                    && !desk;
        }
    }
}
