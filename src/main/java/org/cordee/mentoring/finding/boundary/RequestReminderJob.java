package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.platform.jobs.Job;
import org.cordee.shared.ids.MentoringRequestId;

/** Two days are left: the mentor is reminded, once. Run twice, the mail goes twice. */
@ApplicationScoped
class RequestReminderJob implements Job {

    static final String KIND = "mentoring.request-reminder";

    @Inject
    private RequestQueries requests;

    @Inject
    private RequestNotifications tidings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        MentoringRequest request = requests.one(new MentoringRequestId(Long.parseLong(subject)));
        if (request.state() == RequestState.PENDING) {
            tidings.remind(request);
        }
    }
}
