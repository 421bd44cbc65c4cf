package org.cordee.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.people.boundary.OpenItems;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Tells administrators on their home page when jobs were given up. */
@ApplicationScoped
@Transactional
class GivenUpOpenItems implements OpenItems {

    @Inject
    private JobMonitor jobs;

    @Inject
    private CurrentPerson current;

    @Override
    public List<Waiting> waiting(PersonId person) {
        if (!current.administrator() || !current.is(person)) {
            return List.of();
        }
        JobMonitor.GivenUp givenUp = jobs.givenUp();
        return givenUp.count() == 0
                ? List.of()
                : List.of(new Waiting(
                        Side.ME,
                        null,
                        "operations.waiting.given-up",
                        List.of(givenUp.count()),
                        givenUp.since(),
                        null,
                        "/operations/status",
                        "operations.waiting.action",
                        null));
    }
}
