package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** Finding a mentor: suggestions with their reasons, and the list of all, for those who are signed in. */
@ApplicationScoped
@Transactional
public class Mentors {

    /** How many are suggested at the most. */
    public static final int MOST_SUGGESTIONS = 6;
    /** Somebody who could not say yes is not suggested again for as long. */
    private static final Duration NOT_AGAIN = Duration.ofDays(180);

    private static final Comparator<MentorCard> BEST_FIRST =
            Comparator.comparing((MentorCard c) -> -c.fit().points()).thenComparing(c -> c.id().value());
    private static final Comparator<MentorCard> BY_NAME = Comparator.comparing(
                    MentorCard::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(c -> c.id().value());

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private MentorCards cards;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * The mentors who fit best what the reader seeks and whom they can ask now, the best first; each with at least one
     * reason. Empty while the reader has not said what they seek.
     */
    public List<MentorCard> suggestions() {
        return suggestions(MOST_SUGGESTIONS);
    }

    /** As {@link #suggestions()}, so many at the most. */
    public List<MentorCard> suggestions(int most) {
        Set<PersonId> refused =
                requests.refusedSince(me.required(), clock.instant().minus(NOT_AGAIN));
        return cards.of(mentors.accepting(), me.required()).stream()
                .filter(c -> c.open() && !c.fit().reasons().isEmpty() && !refused.contains(c.id()))
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    /** All who are not paused and whom the filter asks for, by name; the reader is not among them. */
    public Page<MentorCard> all(MentorFilter filter, PageQuery query) {
        List<MentorProfile> here = cards.open(mentors.accepting()).stream()
                .filter(p -> !me.is(p.person()))
                .filter(p -> filter.dimension() == null || p.dimensions().contains(filter.dimension()))
                .filter(p -> filter.language() == null || p.languages().contains(filter.language()))
                .toList();
        List<MentorCard> found = cards.of(here, me.required()).stream()
                .filter(c -> filter.region() == null || c.post().region() == filter.region())
                .filter(c -> filter.sector() == null || c.career().worlds().contains(filter.sector()))
                .sorted(BY_NAME)
                .toList();
        int from = Math.min(query.first(), found.size());
        return new Page<>(found.subList(from, Math.min(found.size(), from + query.size())), found.size());
    }

    /** @throws NotFound when that person offers nothing, or pauses and is somebody else */
    public MentorCard one(PersonId mentor) {
        MentorProfile profile = mentors.profile(mentor)
                .filter(p -> me.is(mentor) || cards.open(p) || known(p))
                .orElseThrow(NotFound::new);
        return cards.of(List.of(profile), me.required()).get(0);
    }

    /** Whoever has asked this mentor before still finds them while they pause. */
    private boolean known(MentorProfile profile) {
        return requests.by(me.required()).stream().anyMatch(r -> r.mentor().equals(profile.person()));
    }

    /** Whether the person who asks offers to be a mentor. */
    public boolean amOne() {
        return mentors.profile(me.required()).isPresent();
    }
}
