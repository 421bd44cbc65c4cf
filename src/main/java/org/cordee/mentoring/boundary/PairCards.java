package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.mentoring.boundary.PairPage.SessionCard;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;

/** Puts together what a pair is shown. */
@ApplicationScoped
class PairCards {

    @Inject
    private PairQueries queries;

    @Inject
    private People people;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    PairPage page(Relationship r, PairSide pairSide) {
        Map<PersonId, PersonCard> cards = people.cards(List.of(r.mentor(), r.mentee()));
        List<Agreement> rounds = queries.agreements(r.id());
        Agreement last = rounds.get(rounds.size() - 1);
        Optional<Agreement> inForce =
                rounds.stream().filter(Agreement::inForce).max(Comparator.comparing(Agreement::round));
        Agreement shown = inForce.orElse(last);
        PersonId me = r.person(pairSide);
        boolean reviewAsked = !r.state().over()
                && queries.review(r.id(), me).filter(v -> v.answer() == null).isPresent();
        return new PairPage(
                r.id(),
                r.version(),
                r.state(),
                pairSide,
                cards.get(r.mentor()),
                cards.get(r.mentee()),
                new PairPage.Times(
                        r.begunAt(),
                        r.activeAt(),
                        r.pausedAt(),
                        r.endedAt(),
                        endsOn(r, shown, cards.get(me).zone())),
                new PairPage.AgreementStanding(
                        shown.sessions(),
                        last.signedAt(pairSide) != null,
                        last.signedAt(pairSide.other()) != null,
                        inForce.isPresent() && !last.inForce()),
                new PairPage.Answers(reviewAsked, queries.feedback(r.id(), me).isPresent()),
                sessions(r.id()));
    }

    static LocalDate endsOn(Relationship r, Agreement agreement, ZoneId zone) {
        return r.activeAt() == null
                ? null
                : LocalDate.ofInstant(r.activeAt(), zone == null ? CurrentPerson.HOME_ZONE : zone)
                        .plusMonths(agreement.months());
    }

    /** In order of time, without those that were cancelled. */
    List<SessionCard> sessions(RelationshipId id) {
        return appointments.of(MentoringSessionOwner.KIND, id.value()).stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED)
                .map(this::card)
                .toList();
    }

    SessionCard card(Appointments.Dated date) {
        Instant now = clock.instant();
        return new SessionCard(
                date.id(),
                date.state(),
                date.when(),
                date.where(),
                !date.when().start().isAfter(now),
                date.state() == AppointmentState.CONFIRMED && !date.when().end().isAfter(now));
    }
}
