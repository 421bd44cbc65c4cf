package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Puts requests together for one of the two whom they concern. */
@ApplicationScoped
class RequestCards {

    @Inject
    private MentorQueries mentors;

    @Inject
    private MentorCards cards;

    @Inject
    private MenteeProfiles menteeProfiles;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** @param toMe whether the other is the mentee */
    List<RequestPage.Row> rows(List<MentoringRequest> found, boolean toMe) {
        return rows(
                found,
                toMe,
                people.cards(
                        found.stream().map(r -> toMe ? r.mentee() : r.mentor()).toList()));
    }

    /** The same. @param who the people on the other side, read already */
    List<RequestPage.Row> rows(List<MentoringRequest> found, boolean toMe, Map<PersonId, PersonCard> who) {
        return found.stream()
                .map(r -> row(r, who.get(toMe ? r.mentee() : r.mentor())))
                .toList();
    }

    private RequestPage.Row row(MentoringRequest r, PersonCard other) {
        RequestState state = r.runOut(clock.instant()) ? RequestState.EXPIRED : r.state();
        return new RequestPage.Row(
                r.id(),
                other.id(),
                other.name(),
                other.organisationName(),
                state,
                r.askedAt(),
                r.expiresAt(),
                r.changedAt(),
                r.passedOn());
    }

    RequestPage page(MentoringRequest r) {
        boolean toMe = me.is(r.mentor());
        PersonCard other = people.card(toMe ? r.mentee() : r.mentor());
        RequestPage.Row row = row(r, other);
        boolean theirs = toMe && (row.open() || row.state() == RequestState.ACCEPTED);
        MenteeProfiles.Sought sought = theirs
                ? mentors.seeking(r.mentee())
                        .filter(MenteeProfile::stated)
                        .map(MenteeProfiles::sought)
                        .orElse(null)
                : null;
        return new RequestPage(
                row,
                toMe,
                toMe && !theirs ? null : r.message(),
                new RequestPage.Other(
                        other.id(),
                        other.name(),
                        other.level(),
                        other.organisationName(),
                        other.sector(),
                        other.region()),
                sought,
                theirs ? cards.path(r.mentee()) : List.of(),
                toMe || r.state() != RequestState.PENDING ? List.of() : menteeProfiles.nextWishes(r.mentor()));
    }
}
