package org.cordee.learningsets.overview.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.AnswerDay;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.SetNotifications;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.networks.boundary.Coordinating;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.terms.CoordinatorQuestion;

/**
 * When something last happened in the sets of a coordinator's cohorts and networks, and the coordinator's question how
 * it is going. States and dates only: nothing that was written in a set.
 */
@ApplicationScoped
@Transactional
public class SetActivity {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private Arranging arranging;

    @Inject
    private Coordinating coordinating;

    @Inject
    private Appointments appointments;

    @Inject
    private SetNotifications notifications;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * All sets that are not closed where the person who asks coordinates; none for others. At most eight statements.
     */
    public List<Row> mine() {
        Map<CohortId, String> cohorts = arranging.mine();
        Map<NetworkId, String> networks = coordinating.mine();
        List<LearningSet> live = sets.live(cohorts.keySet(), networks.keySet());
        List<LearningSetId> ids = live.stream().map(LearningSet::id).toList();
        Map<Long, Appointments.Around> dates = appointments.around(
                MeetingSchedule.OWNER_KIND,
                ids.stream().map(LearningSetId::value).toList());
        Map<LearningSetId, Instant> met = meetings.lastMeetings(ids);
        Map<LearningSetId, Instant> actions = meetings.lastActions(ids);
        return live.stream()
                .map(s -> {
                    Appointments.Around around = dates.getOrDefault(s.id().value(), Appointments.Around.NONE);
                    return new Row(
                            s.id(),
                            s.title(),
                            s.origin(),
                            s.origin().kind() == OriginKind.COHORT
                                    ? cohorts.get(s.origin().cohort())
                                    : networks.get(s.origin().network()),
                            s.state(),
                            new Happened(
                                    s.contractedAt() == null ? s.madeAt() : s.contractedAt(),
                                    later(around.last(), met.get(s.id())),
                                    actions.get(s.id()),
                                    around.next()),
                            new Missing(s.overdue(answerDay.today()), wantsFacilitator(s)),
                            s.askedAt());
                })
                .toList();
    }

    private static boolean wantsFacilitator(LearningSet set) {
        return set.facilitator() == null && (set.facilitated() || set.state() == SetState.FORMING && set.mixesLevels());
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /**
     * Returns whom a question about this set would reach.
     *
     * @throws NotFound for everybody but the coordinator of its cohort or network
     */
    public Asking asking(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkCoordinates(set);
        return new Asking(
                set.title(),
                people.names(set.insiders()).values().stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                set.askedAt());
    }

    /**
     * Asks all who are in the set.
     *
     * @throws NotFound for everybody but the coordinator of its cohort or network
     * @throws Conflict when it was asked in the last {@link CoordinatorQuestion#PAUSE}, or is closed
     */
    public void ask(LearningSetId id, CoordinatorQuestion question) {
        new Validation().required("question", question).done();
        LearningSet set = sets.locked(id);
        policy.checkCoordinates(set);
        set.ask(clock.instant());
        notifications.asked(set, question);
        audit.changed("learningsets.asked", id, question.key());
    }

    /**
     * One set.
     *
     * @param originTitle of its cohort or network
     * @param askedAt when the coordinator last asked how it is going, or null
     */
    public record Row(
            LearningSetId id,
            String title,
            Origin origin,
            String originTitle,
            SetState state,
            Happened happened,
            Missing missing,
            Instant askedAt) {}

    /**
     * What happened when.
     *
     * @param began when its contract was signed, else when it was made
     * @param met when it last met, or null
     * @param acted when an action was last added, or null
     * @param next when it meets next, or null
     */
    public record Happened(Instant began, Instant met, Instant acted, Instant next) {}

    /**
     * What the set still needs.
     *
     * @param answers whether some have not answered in time
     * @param facilitator whether it needs a facilitator and has none
     */
    public record Missing(boolean answers, boolean facilitator) {}

    /** Whom a question reaches. @param askedAt when it was last asked, or null */
    public record Asking(String title, List<String> names, Instant askedAt) {}
}
