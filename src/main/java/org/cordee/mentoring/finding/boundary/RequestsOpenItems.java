package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;

/** Requests that wait for somebody's answer, seen from both sides. */
@ApplicationScoped
@Transactional
class RequestsOpenItems implements OpenItems {

    @Inject
    private RequestQueries requests;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Override
    public List<String> taskPages() {
        return List.of("/mentoring/request");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        for (MentoringRequest r : requests.pending(List.of(person))) {
            if (!r.runOut(clock.instant())) {
                boolean mine = r.mentor().equals(person);
                String other = people.name(mine ? r.mentee() : r.mentor());
                all.add(new Waiting(
                        mine ? Side.ME : Side.OTHERS,
                        other,
                        mine ? "mentoring.waiting.answer" : "mentoring.waiting.for-answer",
                        List.of(other),
                        r.askedAt(),
                        r.expiresAt(),
                        "/mentoring/request?id=" + r.id(),
                        mine ? "mentoring.waiting.do-answer" : "mentoring.waiting.open",
                        null));
            }
        }
        return all;
    }
}
