package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Usefulness;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.person.CurrentPerson;

/**
 * What those who have completed say about a programme. Lead and coordinator read it without names, once enough have
 * answered.
 */
@ApplicationScoped
@Transactional
public class ProgrammeFeedback {

    /** Nobody reads answers of fewer people than this, as in the team pulse. */
    public static final int THRESHOLD = 4;

    /** For this long, home asks for it. */
    static final Duration ASKED = Duration.ofDays(42);

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** The reader's own. @throws NotFound when they have not completed it */
    public Mine mine(CohortId id) {
        Enrolment enrolment = completed(id);
        Cohort cohort = cohorts.one(id);
        return new Mine(
                cohort.title(),
                cohort.initiative().value(),
                enrolment.version(),
                enrolment.changedAt(),
                enrolment.usefulness(),
                enrolment.gained(),
                enrolment.toImprove(),
                enrolment.feedbackAt());
    }

    /**
     * Keeps what the reader says, in place of what they said before.
     *
     * @param usefulness required
     * @param gained what they take with them, or null
     * @param toImprove what should be different, or null
     * @throws NotFound when they have not completed it
     * @throws Conflict on an older version than is kept now
     */
    public void give(CohortId id, Usefulness usefulness, String gained, String toImprove, Integer seenVersion) {
        Enrolment enrolment = completed(id);
        enrolment.expect(seenVersion);
        enrolment.giveFeedback(usefulness, gained, toImprove, clock.instant());
        audit.changed("programmes.feedback-given", id, null);
    }

    private Enrolment completed(CohortId id) {
        return applications
                .enrolled(id, me.required())
                .filter(e -> e.state() == EnrolmentState.COMPLETED)
                .orElseThrow(NotFound::new);
    }

    /** For lead and coordinator. @throws NotFound for everybody else */
    public Results results(CohortId id) {
        Cohort cohort = cohorts.one(id);
        policy.checkArrange(cohort);
        List<Enrolment> completed = applications.enrolments(id).stream()
                .filter(e -> e.state() == EnrolmentState.COMPLETED)
                .toList();
        List<Enrolment> answered =
                completed.stream().filter(e -> e.feedbackAt() != null).toList();
        if (answered.size() < THRESHOLD) {
            return new Results(completed.size(), answered.size(), Map.of(), List.of(), List.of());
        }
        Map<Usefulness, Long> counts = new EnumMap<>(Usefulness.class);
        for (Usefulness usefulness : Usefulness.values()) {
            counts.put(
                    usefulness,
                    answered.stream().filter(e -> e.usefulness() == usefulness).count());
        }
        return new Results(
                completed.size(),
                answered.size(),
                counts,
                texts(answered, Enrolment::gained),
                texts(answered, Enrolment::toImprove));
    }

    /** In alphabetical order: neither who wrote a text nor when can be told from where it stands. */
    private static List<String> texts(List<Enrolment> answered, Function<Enrolment, String> text) {
        return answered.stream()
                .map(text)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(String::strip, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * What somebody says of a programme they have completed.
     *
     * @param completedAt when
     * @param usefulness null until they have given feedback; so are the others
     * @param givenAt when they last changed it
     */
    public record Mine(
            String cohort,
            long initiative,
            int version,
            Instant completedAt,
            Usefulness usefulness,
            String gained,
            String toImprove,
            Instant givenAt) {}

    /**
     * Of a cohort.
     *
     * @param completed how many have completed it
     * @param answered how many of them have given feedback
     * @param usefulness how many chose each, all of them; empty below the threshold, as the texts are
     */
    public record Results(
            int completed,
            int answered,
            Map<Usefulness, Long> usefulness,
            List<String> gained,
            List<String> toImprove) {

        /** Whether enough have answered for anybody to read it. */
        public boolean isReadable() {
            return !usefulness.isEmpty();
        }
    }
}
