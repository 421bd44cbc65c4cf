package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.platform.jobs.Job;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;

/** Ten days are over: the request expires and goes to the next wish. Run twice, the second finds nothing to do. */
@ApplicationScoped
class RequestExpiryJob implements Job {

    static final String KIND = "mentoring.request-expires";

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private Requests asking;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        PersonId mentor = requests.mentorOf(new MentoringRequestId(Long.parseLong(subject)));
        mentors.locked(mentor);
        asking.expireLate(mentor);
    }
}
