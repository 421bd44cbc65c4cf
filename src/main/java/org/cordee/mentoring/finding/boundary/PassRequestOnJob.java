package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.control.MentorExclusions;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;

/**
 * A mentor could not, so the next wish is asked. In a transaction of its own, right after the answer: no transaction
 * holds the locks of two mentors, so none waits for another in a ring. Run twice, the second finds that somebody is
 * asked already; so does one that is late, after the mentee has asked again.
 */
@ApplicationScoped
class PassRequestOnJob implements Job {

    static final String KIND = "mentoring.request-passes-on";

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private MentorExclusions mentorExclusions;

    @Inject
    private Requests asking;

    @Inject
    private MentorCards cards;

    @Inject
    private RequestNotifications tidings;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        MentoringRequest before = requests.one(new MentoringRequestId(Long.parseLong(subject)));
        MenteeProfile seeking = mentors.seeking(before.mentee()).orElse(null);
        if (!before.state().passesOn()
                || seeking == null
                || !requests.latestOf(before.mentee()).id().equals(before.id())) {
            return;
        }
        Optional<PersonId> next = next(seeking);
        if (next.isEmpty()) {
            tidings.nobodyLeft(before);
            return;
        }
        MentorProfile profile = mentors.locked(next.get());
        asking.expireLate(profile.person());
        if (!free(profile)) {
            // somebody was faster between the look and the lock: look again, with this lock given back first
            jobs.plan(KIND, clock.instant(), subject);
            return;
        }
        MentoringRequest further = before.passOn(profile.person(), clock.instant());
        asking.send(further);
        tidings.passedOn(before, further);
    }

    private Optional<PersonId> next(MenteeProfile seeking) {
        Instant since = seeking.wishedAt();
        if (since == null) {
            return Optional.empty();
        }
        Set<PersonId> asked = requests.askedSince(seeking.person(), since);
        Set<PersonId> out = mentorExclusions.of(seeking.person());
        return seeking.wishes().stream()
                .filter(id -> !asked.contains(id) && !out.contains(id))
                .filter(id -> mentors.profile(id).filter(this::free).isPresent())
                .findFirst();
    }

    private boolean free(MentorProfile profile) {
        return cards.open(profile) && mentors.taken(profile.person()) < profile.capacity();
    }
}
