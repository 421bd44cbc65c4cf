package org.cordee.mentoring.finding.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.house.inside.Inside;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** What tests of finding a mentor need: people with a way behind them, mentors with places, mentees who seek. */
abstract class FindingInside extends Inside {

    @Inject
    protected MentorProfiles profiles;

    @Inject
    protected MenteeProfiles menteeProfiles;

    @Inject
    protected Mentors mentors;

    @Inject
    protected Requests requests;

    @Inject
    protected People people;

    @Inject
    protected Organisations organisations;

    protected PersonId person(Level level) {
        return inTransaction(() -> people.join(unique("Person"), level, Region.LONDON, null));
    }

    protected List<PersonId> people(int n) {
        return inTransaction(() -> IntStream.range(0, n)
                .mapToObj(i -> people.join(unique("Person"), Level.PRACTITIONER, null, null))
                .toList());
    }

    protected void post(PersonId person, Sector sector, int since, Integer until, PersonId manager) {
        inTransaction(() -> {
            OrganisationId at = organisations.add(unique("Organisation"), sector, Region.LONDON);
            people.affiliate(
                    person,
                    at,
                    "Post of " + since,
                    null,
                    LocalDate.of(since, 1, 1),
                    until == null ? null : LocalDate.of(until, 12, 31),
                    manager == null ? null : new LineManagerCard(manager, null, null));
            return null;
        });
    }

    /** Somebody who offers to host and speaks English. */
    protected PersonId mentor(int capacity) {
        return mentor(person(Level.EXECUTIVE), capacity, Set.of(Dimension.HOSTING_AND_MENTORING), null);
    }

    protected PersonId mentor(PersonId person, int capacity, Set<Dimension> dimensions, LocalDate pausedUntil) {
        as(
                person,
                () -> profiles.keep(new MentorProfiles.Offer(
                        "I listen.",
                        dimensions,
                        Set.of(Language.ENGLISH),
                        capacity,
                        true,
                        pausedUntil,
                        profiles.mine().version())));
        return person;
    }

    protected void seeks(PersonId person, Set<Dimension> dimensions, Set<Sector> walls) {
        as(
                person,
                () -> menteeProfiles.keep(new MenteeProfiles.Sought(
                        "To let go",
                        dimensions,
                        walls,
                        Set.of(),
                        menteeProfiles.mine().version())));
    }

    protected MentoringRequestId ask(PersonId mentee, PersonId mentor, PersonId... then) {
        return as(mentee, () -> requests.ask(mentor, "Would you walk with me?", List.of(then)));
    }

    protected static RequestState state(MentoringRequestId id) {
        return RequestState.valueOf(
                query("select state from mentoring_request where id = ?", row -> row.getString(1), id.value())
                        .get(0));
    }

    /** The pending request of this mentee: to whom; 0 when there is none. */
    protected static long asked(PersonId mentee) {
        List<Long> found = query(
                "select mentor_id from mentoring_request where live_mentee_id = ?",
                row -> row.getLong(1),
                mentee.value());
        return found.isEmpty() ? 0 : found.get(0);
    }

    protected static long told(PersonId person, String subject) {
        return count(
                "select count(*) from notice where person_id = ? and subject like ?",
                person.value(),
                "%" + subject + "%");
    }
}
