package org.cordee.scheduling.polls.rest;

import java.time.Instant;
import java.util.List;
import org.cordee.scheduling.polls.boundary.PollPage;

/**
 * A poll for other systems, as its reader may see it.
 *
 * @param chosen id of the time that was chosen, once there is one
 * @param appointment id of the date that came of it
 */
public record PollJson(
        long id,
        String title,
        String of,
        String state,
        String organiser,
        Instant closes,
        String zone,
        String place,
        int people,
        int answered,
        List<Time> times,
        Long chosen,
        Long appointment) {

    static PollJson of(PollPage p) {
        return new PollJson(
                p.id().value(),
                p.about().title(),
                p.about().of(),
                p.state().key(),
                p.organiser(),
                p.closesAt(),
                p.zone().getId(),
                p.where().place(),
                p.people(),
                p.heardFrom(),
                p.times().stream().map(Time::of).toList(),
                p.chosen(),
                p.appointment() == null ? null : p.appointment().value());
    }

    /**
     * One of the times. Who said what is left out for those who may not see it, clashes for those who do not manage it.
     *
     * @param yours what the reader said
     */
    public record Time(
            long id,
            Instant start,
            Instant end,
            String yours,
            Boolean best,
            List<String> yes,
            List<String> ifNeedBe,
            List<String> no,
            Integer clashes) {

        static Time of(PollPage.TimeLine t) {
            PollPage.Answers answers = t.said();
            return new Time(
                    t.id(),
                    t.when().start(),
                    t.when().end(),
                    t.mine() == null ? null : t.mine().key(),
                    answers == null ? null : t.best(),
                    answers == null ? null : answers.yes(),
                    answers == null ? null : answers.ifNeedBe(),
                    answers == null ? null : answers.no(),
                    t.clashes());
        }
    }
}
