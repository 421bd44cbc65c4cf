package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.control.ChemistryQueries;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.mentoring.finding.terms.TalkState;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Someone's mentoring on one page: requests, introductory meetings, pairs, and how they stand as a mentor. */
@ApplicationScoped
@Transactional
public class MyMentoring {

    /** How long an introductory meeting is shown after it was. */
    private static final Duration RECENT = Duration.ofDays(30);

    @Inject
    private Relationships relationships;

    @Inject
    private RequestQueries requests;

    @Inject
    private RequestCards requestCards;

    @Inject
    private ChemistryQueries meetings;

    @Inject
    private MentorQueries mentors;

    @Inject
    private Appointments appointments;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** Reads it with one statement for each kind of thing. */
    public MyMentoringPage page() {
        PersonId person = me.required();
        Instant now = clock.instant();
        List<MentoringRequest> pending = requests.pending(List.of(person));
        List<ChemistryMeeting> talks = meetings.recent(person, now.minus(RECENT));
        Relationships.Mine mine = relationships.mine(Stream.concat(
                        pending.stream().flatMap(r -> Stream.of(r.mentor(), r.mentee())),
                        talks.stream().flatMap(t -> Stream.of(t.mentor(), t.mentee())))
                .distinct()
                .toList());
        List<MentoringRequest> open =
                pending.stream().filter(r -> !r.runOut(now)).toList();
        List<MentoringRequest> byMe =
                open.stream().filter(r -> r.mentee().equals(person)).toList();
        return new MyMentoringPage(
                mine.pairs(),
                requestCards.rows(
                        open.stream().filter(r -> r.mentor().equals(person)).toList(), true, mine.people()),
                requestCards.rows(byMe, false, mine.people()),
                talks(talks, mine, byMe.isEmpty()),
                asMentor(person, mine.pairs(), pending));
    }

    private List<MyMentoringPage.Talk> talks(List<ChemistryMeeting> found, Relationships.Mine mine, boolean free) {
        Map<AppointmentId, Appointments.Own> dates =
                appointments
                        .own(found.stream().map(ChemistryMeeting::appointment).toList())
                        .stream()
                        .collect(Collectors.toMap(Appointments.Own::id, Function.identity()));
        return found.stream()
                .filter(t -> dates.containsKey(t.appointment()))
                .filter(t -> mine.pairs().stream()
                        .noneMatch(p -> p.state().live()
                                && p.mentor().id().equals(t.mentor())
                                && p.mentee().id().equals(t.mentee())))
                .map(t -> talk(t, dates.get(t.appointment()), mine.people(), free))
                .sorted(Comparator.comparing((MyMentoringPage.Talk t) -> t.state() != TalkState.COMING)
                        .thenComparing(t -> t.when().start()))
                .toList();
    }

    private MyMentoringPage.Talk talk(
            ChemistryMeeting talk, Appointments.Own date, Map<PersonId, PersonCard> people, boolean free) {
        boolean mine = me.is(talk.mentee());
        PersonId other = mine ? talk.mentor() : talk.mentee();
        TalkState state = state(date);
        return new MyMentoringPage.Talk(
                talk.appointment(),
                other,
                Optional.ofNullable(people.get(other)).map(PersonCard::name).orElse(""),
                mine,
                state,
                date.when(),
                date.where(),
                mine && free && state != TalkState.COMING && state != TalkState.NOT_HELD);
    }

    private TalkState state(Appointments.Own date) {
        if (date.state() == AppointmentState.HELD) {
            return TalkState.HELD;
        }
        if (date.state() == AppointmentState.NOT_HELD) {
            return TalkState.NOT_HELD;
        }
        return date.when().end().isAfter(clock.instant()) ? TalkState.COMING : TalkState.UNSAID;
    }

    private MyMentoringPage.AsMentor asMentor(PersonId person, List<PairPage> pairs, List<MentoringRequest> pending) {
        Optional<MentorProfile> profile = mentors.profile(person);
        List<PairPage> mentees =
                pairs.stream().filter(p -> p.side() == PairSide.MENTOR).toList();
        if (profile.isEmpty() && mentees.isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(me.zone()));
        long taken = mentees.stream().filter(p -> p.state().live()).count()
                + pending.stream().filter(r -> r.mentor().equals(person)).count();
        int capacity = profile.map(MentorProfile::capacity).orElse(0);
        return new MyMentoringPage.AsMentor(
                profile.isPresent(),
                profile.map(MentorProfile::accepting).orElse(false),
                profile.filter(p -> p.paused(today))
                        .map(MentorProfile::pausedUntil)
                        .orElse(null),
                (int) Math.max(0, capacity - taken),
                capacity,
                (int) mentees.stream().mapToLong(PairPage::held).sum(),
                mentees.stream()
                        .flatMap(p -> p.sessions().stream())
                        .filter(s -> s.state() == AppointmentState.HELD)
                        .mapToLong(
                                s -> Duration.between(s.when().start(), s.when().end())
                                        .toMinutes())
                        .sum());
    }
}
