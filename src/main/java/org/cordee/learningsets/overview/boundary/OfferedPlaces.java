package org.cordee.learningsets.overview.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;

/** What someone should know of a set before they take a place in it: how often, how long, when and where it meets. */
@ApplicationScoped
@Transactional
public class OfferedPlaces {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    /** @throws NotFound for everyone but those who hold a place in it */
    public Rhythm rhythm(LearningSetId id) {
        LearningSet set = sets.one(id);
        if (!policy.holdsPlace(set)) {
            throw new NotFound();
        }
        SetContract.Terms agreed = meetings.contracts(id).stream()
                .filter(SetContract::inForce)
                .reduce((earlier, later) -> later)
                .map(SetContract::terms)
                .orElse(null);
        SetContract.Terms terms = agreed == null ? SetContract.Terms.usual() : agreed;
        return new Rhythm(
                agreed != null,
                terms.meetings(),
                terms.weeksBetween(),
                terms.minutes(),
                agreed == null ? List.of() : ahead(id));
    }

    private List<Date> ahead(LearningSetId id) {
        return appointments
                .all(meetings.meetings(id).stream()
                        .filter(m -> m.state() == MeetingState.PLANNED)
                        .map(SetMeeting::appointment)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .filter(d -> d.state() == AppointmentState.CONFIRMED
                        && d.when().end().isAfter(clock.instant()))
                .map(d -> new Date(d.when(), d.where()))
                .toList();
    }

    /**
     * @param agreed whether the set has agreed this; else it is what sets usually do
     * @param minutes of a meeting
     * @param dates of the meetings to come, as far as there are any
     */
    public record Rhythm(boolean agreed, int meetings, int weeksBetween, int minutes, List<Date> dates) {}

    /** A date to come. */
    public record Date(TimeRange when, Venue where) {}
}
