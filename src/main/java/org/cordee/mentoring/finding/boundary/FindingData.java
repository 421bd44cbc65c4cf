package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.control.ChemistryQueries;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Term;

/**
 * What is kept of finding a mentor. Requests stay for two years as figures; of who leaves, what they wrote goes at
 * once.
 */
@ApplicationScoped
@Transactional
public class FindingData implements PersonalData {

    private static final Period REQUESTS = Period.ofYears(2);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private ChemistryQueries chemistry;

    @Inject
    private Requests asking;

    @Inject
    private People people;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("mentor_profile", "mentoring.kept.profile", null),
                new Kept("mentee_profile", "mentoring.kept.seeking", null),
                new Kept("wished_mentor", "mentoring.kept.wishes", null),
                new Kept("mentoring_request", "mentoring.kept.requests", REQUESTS),
                new Kept("chemistry_meeting", "mentoring.kept.chemistry", REQUESTS));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Section> all = new ArrayList<>();
        all.add(new Section(
                "mentoring.kept.profile",
                mentors.profile(person).stream().map(FindingData::facts).toList()));
        all.add(new Section(
                "mentoring.kept.seeking",
                mentors.seeking(person).stream().map(this::facts).toList()));
        all.add(new Section(
                "mentoring.kept.requests",
                requests.by(person).stream().map(r -> facts(r, true)).toList()));
        all.add(new Section(
                "mentoring.kept.asked",
                requests.to(person).stream().map(r -> facts(r, false)).toList()));
        all.add(new Section(
                "mentoring.kept.chemistry",
                chemistry.of(person).stream()
                        .map(c -> ExportRow.of(
                                "with",
                                people.card(c.mentor().equals(person) ? c.mentee() : c.mentor())
                                        .name(),
                                "on",
                                c.startsAt(),
                                "called off",
                                c.calledOff()))
                        .toList()));
        return all;
    }

    private static Map<String, Object> facts(MentorProfile p) {
        return ExportRow.of(
                "offers",
                p.offer(),
                "dimensions",
                keys(p.dimensions()),
                "languages",
                keys(p.languages()),
                "meets",
                p.meets().key(),
                "mentees at a time",
                p.capacity(),
                "takes requests",
                p.accepting(),
                "paused until",
                p.pausedUntil());
    }

    private Map<String, Object> facts(MenteeProfile s) {
        return ExportRow.of(
                "seeks",
                s.seeks(),
                "dimensions",
                keys(s.dimensions()),
                "walls",
                keys(s.walls()),
                "languages",
                keys(s.languages()),
                "wishes",
                s.wishes().stream().map(id -> people.card(id).name()).collect(Collectors.joining(", ")),
                "without a mentor since",
                s.unmatchedSince());
    }

    /** What a mentee wrote to a mentor is the mentee's. */
    private Map<String, Object> facts(MentoringRequest r, boolean own) {
        return ExportRow.of(
                own ? "mentor" : "mentee",
                people.card(own ? r.mentor() : r.mentee()).name(),
                "state",
                r.state().key(),
                "asked",
                r.askedAt(),
                "message",
                own ? r.message() : null);
    }

    private static String keys(java.util.Collection<? extends Term> terms) {
        return terms.stream().map(Term::key).sorted().collect(Collectors.joining(", "));
    }

    /**
     * Nobody goes on waiting for somebody who has left: their own request is taken back, and those to them are passed
     * on.
     */
    @Override
    public Erasure erase(PersonId person) {
        int removed = 0;
        int nameless = 0;
        for (MentoringRequest request : requests.by(person)) {
            if (request.state() == RequestState.PENDING) {
                asking.takeBack(request.id());
            }
            request.forget();
            nameless++;
        }
        if (mentors.profile(person).isPresent()) {
            asking.expireLate(person);
        }
        for (MentoringRequest request : requests.pendingTo(person)) {
            asking.answer(request.id(), false);
        }
        MenteeProfile seeking = mentors.seeking(person).orElse(null);
        if (seeking != null) {
            em.remove(seeking);
            removed++;
        }
        MentorProfile profile = mentors.profile(person).orElse(null);
        if (profile != null) {
            em.remove(profile);
            removed++;
        }
        em.flush();
        return new Erasure(removed, nameless, List.of());
    }
}
