package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cordee.learningsets.control.HostRotation;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MeetingState;

/** The meetings of a set that are to come: as many as its contract names. */
@ApplicationScoped
class PlannedMeetings {

    @Inject
    private MeetingQueries queries;

    @Inject
    private MeetingSchedule dates;

    /**
     * As many as the contract names, from now on: those that are planned stay with their dates, those that are too many
     * are called off. Hosts take turns.
     *
     * @return how many there are
     */
    int under(LearningSet set, SetContract contract) {
        int wanted = contract.terms().meetings();
        List<SetMeeting> all = queries.meetings(set.id());
        List<SetMeeting> ahead =
                all.stream().filter(m -> m.state() == MeetingState.PLANNED).toList();
        dates.callOff(ahead.stream().skip(wanted).toList());
        ahead.stream()
                .limit(wanted)
                .map(m -> queries.locked(m.id()))
                .filter(m -> m.state() == MeetingState.PLANNED)
                .forEach(m -> m.under(contract));
        int number = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        for (int more = ahead.size(); more < wanted; more++) {
            queries.add(new SetMeeting(contract, ++number));
        }
        HostRotation.assign(
                queries.meetings(set.id()),
                set.accepted().stream().map(SetMember::person).toList());
        return wanted;
    }
}
