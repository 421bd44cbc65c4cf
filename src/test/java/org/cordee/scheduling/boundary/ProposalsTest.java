package org.cordee.scheduling.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.ProposalQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.ProposalState;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another time for a date: who proposes, who answers, and what becomes of the date. */
class ProposalsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final AppointmentId DATE = new AppointmentId(30);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId EVE = new PersonId(9);

    private final CurrentPerson me = new CurrentPerson();
    private final List<TimeProposal> all = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final Set<PersonId> managers = new java.util.HashSet<>(Set.of(ANN, BEN));
    private Appointment date = date(true);
    private boolean faster;

    private final AppointmentOwners owners = new AppointmentOwners() {
        @Override
        AppointmentOwner of(Appointment appointment) {
            return new Pairs();
        }
    };

    /** Whoever is among the managers may manage every date. */
    private final class Pairs implements AppointmentOwner {

        @Override
        public String kind() {
            return "mentoring";
        }

        @Override
        public About about(long ownerId, PersonId reader) {
            return new About("Session", null, null);
        }

        @Override
        public boolean mayManage(long ownerId, PersonId person) {
            return managers.contains(person);
        }

        @Override
        public void attendanceRecorded(long owner, AppointmentId id, PersonId person, Attendance attendance) {
            // nobody needs to know
        }
    }

    private final Proposals proposals = Injection.of(
            Proposals.class,
            me,
            audit,
            new NamedPeople().with(1, "Ann").with(2, "Ben"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(ProposalPolicy.class, me, owners),
            new AppointmentQueries() {
                @Override
                public Appointment one(AppointmentId id) {
                    return date;
                }

                @Override
                public Set<PersonId> concerned(Collection<AppointmentId> ids) {
                    return Set.of(ANN, BEN);
                }
            },
            new ProposalQueries() {
                @Override
                public void add(TimeProposal proposal) {
                    if (faster) {
                        throw new PersistenceException("the unique key");
                    }
                    all.add(keyed(proposal, 200L + all.size()));
                }

                @Override
                public void flush() {
                    // there is no database
                }

                @Override
                public TimeProposal locked(long id) {
                    return all.stream().filter(p -> p.key() == id).findFirst().orElseThrow(NotFound::new);
                }

                @Override
                public List<AppointmentId> dates(long id) {
                    return List.of(DATE);
                }

                @Override
                public List<TimeProposal> of(AppointmentId id) {
                    return all;
                }
            },
            new ProposalNotifications() {
                @Override
                void proposed(Appointment of, TimeProposal proposal, Collection<PersonId> otherSide) {
                    done.add("proposed to " + otherSide);
                }

                @Override
                void declined(Appointment of, TimeProposal proposal) {
                    done.add("declined to " + proposal.proposer());
                }

                @Override
                void withdrawn(Appointment of, TimeProposal proposal, Collection<PersonId> otherSide) {
                    done.add("withdrawn to " + otherSide);
                }
            },
            new ExternalCalendars() {
                @Override
                public void readAgain(Collection<PersonId> people) {
                    done.add("read calendars of "
                            + people.stream().map(PersonId::value).sorted().toList());
                }
            },
            new AppointmentBook() {
                @Override
                void move(
                        List<Change> changes,
                        Integer seenVersion,
                        boolean override,
                        boolean byHours,
                        Function<TimeRange, List<TimeRange>> again) {
                    date.move(changes.get(0).when(), changes.get(0).where());
                    done.add("moved");
                }

                @Override
                Appointment confirm(AppointmentId id, TimeRange timeRange, boolean override) {
                    date.confirm(timeRange);
                    done.add("confirmed");
                    return date;
                }

                @Override
                void cancel(List<AppointmentId> ids) {
                    date.cancel();
                    done.add("called off");
                }
            },
            new HourlyLimits() {
                @Override
                public void count(String what, int most) {
                    // as often as one likes
                }
            });

    private static TimeRange at(int day) {
        Instant start = Instant.parse("2026-12-%02dT10:00:00Z".formatted(day));
        return new TimeRange(start, start.plus(Duration.ofHours(1)), CurrentPerson.HOME_ZONE);
    }

    private static Appointment date(boolean agreed) {
        Appointment fresh = new Appointment(Purpose.MENTORING_SESSION, "mentoring", 5, ANN, at(3), Venue.OPEN);
        fresh.invite(ANN);
        fresh.invite(BEN);
        if (!agreed) {
            fresh.propose();
        }
        return keyed(fresh, 30);
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void ann() {
        as(ANN);
    }

    @Test
    void theDateStaysWhereItIsUntilTheOtherSideAgrees() {
        long id = proposals.propose(DATE, at(8));
        assertEquals(at(3), date.when());
        assertEquals(List.of("proposed to [2]"), done);
        notFound(() -> proposals.accept(id));
        as(BEN);
        proposals.accept(id);
        assertEquals(at(8), date.when());
        assertEquals(InvitationAnswer.YES, date.invitation(ANN).orElseThrow().answer(), "both have said yes to it");
        assertEquals(InvitationAnswer.YES, date.invitation(BEN).orElseThrow().answer());
        assertTrue(done.contains("moved"));
        assertEquals(List.of("scheduling.proposal-accepted 30"), audit.lines());
        conflict("scheduling.proposal.over", () -> proposals.accept(id));
    }

    @Test
    void calendarsElsewhereAreReadAgainBeforeSomethingIsAgreed() {
        long id = proposals.propose(DATE, at(8));
        as(BEN);
        proposals.accept(id);
        assertEquals("read calendars of [1, 2]", done.get(done.indexOf("moved") - 1));
    }

    @Test
    void aNoLeavesTheDate() {
        long id = proposals.propose(DATE, at(8));
        as(BEN);
        proposals.decline(id);
        assertEquals(at(3), date.when());
        assertEquals(AppointmentState.CONFIRMED, date.state());
        assertEquals(List.of("proposed to [2]", "declined to 1"), done);
    }

    @Test
    void aFirstDateThatIsOnlyProposedEndsWithANoAndBeginsWithAYes() {
        date = date(false);
        as(ANN);
        long id = proposals.propose(DATE, at(3));
        as(BEN);
        proposals.decline(id);
        assertEquals(AppointmentState.CANCELLED, date.state());
        date = date(false);
        all.clear();
        as(ANN);
        long again = proposals.propose(DATE, at(3));
        as(BEN);
        proposals.accept(again);
        assertEquals(AppointmentState.CONFIRMED, date.state());
        assertTrue(done.contains("confirmed"));
    }

    @Test
    void whoProposedItTakesItBack() {
        long id = proposals.propose(DATE, at(8));
        as(BEN);
        notFound(() -> proposals.withdraw(id));
        as(ANN);
        proposals.withdraw(id);
        assertEquals("withdrawn to [2]", done.get(done.size() - 1));
        assertEquals(ProposalState.WITHDRAWN, all.get(0).state(date, NOW));
    }

    @Test
    void yetAnotherTimeGoesBackToWhoProposedTheFirst() {
        long id = proposals.propose(DATE, at(8));
        as(BEN);
        long counter = proposals.counter(id, at(9));
        assertEquals(ProposalState.COUNTERED, all.get(0).state(date, NOW));
        assertEquals("proposed to [1]", done.get(done.size() - 1));
        as(ANN);
        proposals.accept(counter);
        assertEquals(at(9), date.when());
    }

    @Test
    void whoProposedTheFirstTimeAnswersTheCounterAlsoWithoutManagingTheDate() {
        managers.remove(ANN);
        long id = proposals.propose(DATE, at(8));
        as(BEN);
        long counter = proposals.counter(id, at(9));
        as(ANN);
        proposals.decline(counter);
        assertEquals(ProposalState.DECLINED, all.get(1).state(date, NOW));
    }

    @Test
    void outsideNobodySeesOrProposesAnything() {
        long id = proposals.propose(DATE, at(8));
        as(EVE);
        notFound(() -> proposals.of(DATE));
        notFound(() -> proposals.propose(DATE, at(9)));
        notFound(() -> proposals.accept(id));
        notFound(() -> proposals.decline(id));
        notFound(() -> proposals.counter(id, at(9)));
    }

    @Test
    void withNobodyElseToAgreeTheDateIsSimplyMoved() {
        managers.remove(BEN);
        broken("scheduling.proposal.nobody-to-agree", () -> proposals.propose(DATE, at(8)));
        assertFalse(proposals.of(DATE).mayPropose());
    }

    @Test
    void aTimeThatIsPastOrTheSameIsRefused() {
        invalid("start", "scheduling.proposal.same-time", () -> proposals.propose(DATE, at(3)));
        TimeRange past = new TimeRange(NOW.minusSeconds(3600), NOW, CurrentPerson.HOME_ZONE);
        invalid("start", "scheduling.proposal.time-is-past", () -> proposals.propose(DATE, past));
    }

    @Test
    void whoIsSlowerHearsThatOneIsOpen() {
        faster = true;
        conflict("scheduling.proposal.already-open", () -> proposals.propose(DATE, at(8)));
        assertEquals(List.of(), done);
    }

    @Test
    void aDateThatIsOverHasNoOtherTime() {
        date.cancel();
        conflict("scheduling.appointment.over", () -> proposals.propose(DATE, at(8)));
    }

    @Test
    void aProposalLapsesWhenTheDateIsMovedOtherwise() {
        long id = proposals.propose(DATE, at(8));
        date.move(at(5), Venue.OPEN);
        as(BEN);
        conflict("scheduling.proposal.over", () -> proposals.accept(id));
        Proposals.Talk talk = proposals.of(DATE);
        assertNull(talk.open());
        assertEquals(ProposalState.LAPSED, talk.earlier().get(0).state());
        assertTrue(talk.mayPropose());
    }

    @Test
    void eachSideSeesWhatItCanDo() {
        assertTrue(proposals.of(DATE).mayPropose());
        proposals.propose(DATE, at(8));
        Proposals.Talk mine = proposals.of(DATE);
        assertTrue(mine.mine());
        assertFalse(mine.mayAnswer());
        assertFalse(mine.mayPropose(), "one is open");
        assertEquals("Ann", mine.open().by());
        as(BEN);
        Proposals.Talk theirs = proposals.of(DATE);
        assertFalse(theirs.mine());
        assertTrue(theirs.mayAnswer());
        assertFalse(theirs.first());
    }
}
