package org.cordee.mentoring.finding.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.boundary.MentorProfiles.Offer;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mentor offers, and answering a request from a mail. */
class MentorProfilesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final PersonId MAX = new PersonId(10);
    private static final PersonId MIA = new PersonId(1);
    private static final Set<Dimension> DIMENSIONS = Set.of(Dimension.HUMAN_VALUES);
    private static final Set<Language> ENGLISH = Set.of(Language.ENGLISH);

    private final CurrentPerson me = new CurrentPerson();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<String> answered = new ArrayList<>();
    private MentorProfile kept;
    private MentoringRequest request;
    private int taken;
    private int locked;
    private LocalDate today = TODAY;

    private final MentorProfiles profiles = Injection.of(
            MentorProfiles.class,
            me,
            audit,
            new MentorQueries() {
                @Override
                public Optional<MentorProfile> profile(PersonId mentor) {
                    return Optional.ofNullable(kept).filter(p -> p.person().equals(mentor));
                }

                @Override
                public MentorProfile locked(PersonId mentor) {
                    locked++;
                    return kept;
                }

                @Override
                public int taken(PersonId mentor) {
                    return taken;
                }

                @Override
                public void add(Object entity) {
                    kept = keyed((MentorProfile) entity, 80);
                }

                @Override
                public void flush() {
                    // there is no database
                }
            },
            new MentorCards() {
                @Override
                LocalDate today() {
                    return today;
                }
            });

    private RequestAnswers answers(Instant now) {
        return Injection.of(
                RequestAnswers.class,
                audit,
                Clock.fixed(now, ZoneOffset.UTC),
                new NamedPeople()
                        .with(new PersonCard(
                                MIA,
                                "Mia Lund",
                                Level.MANAGER,
                                null,
                                null,
                                "Harbourne Trust",
                                null,
                                ZoneId.of("UTC"),
                                true,
                                null))
                        .with(10, "Max Bode", ZoneId.of("Europe/Lisbon")),
                new ActionLinks() {
                    @Override
                    public Optional<String> read(String purpose, String token) {
                        assertEquals(RequestNotifications.LINK, purpose);
                        return token.equals("right") ? Optional.of("70") : Optional.empty();
                    }
                },
                new RequestQueries() {
                    @Override
                    public MentoringRequest one(MentoringRequestId id) {
                        return Optional.ofNullable(request)
                                .filter(r -> r.id().equals(id))
                                .orElseThrow(NotFound::new);
                    }
                },
                new Requests() {
                    @Override
                    void answer(MentoringRequestId id, boolean yes) {
                        answered.add(id + (yes ? " accepted" : " declined"));
                    }
                });
    }

    private static Offer offer(Integer capacity, boolean accepting, LocalDate pausedUntil, int version) {
        return new Offer(" I listen. ", DIMENSIONS, ENGLISH, capacity, accepting, pausedUntil, version);
    }

    @BeforeEach
    void max() {
        me.is(MAX, "Max Bode", CurrentPerson.HOME_ZONE, false, false);
    }

    @Test
    void whoHasNeverOfferedStartsWithOnePlaceInEnglish() {
        assertEquals(new Offer(null, Set.of(), ENGLISH, 1, true, null, MentorProfiles.NEVER), profiles.mine());
        assertNull(kept);
    }

    @Test
    void anOfferIsKeptAndChanged() {
        profiles.keep(offer(2, true, null, MentorProfiles.NEVER));
        assertEquals(new Offer("I listen.", DIMENSIONS, ENGLISH, 2, true, null, 0), profiles.mine());
        assertEquals(0, locked, "there was no row to lock");
        profiles.keep(offer(3, false, TODAY.plusDays(5), 0));
        assertEquals(1, locked, "places are taken under the same lock");
        assertEquals(3, profiles.mine().capacity());
        assertFalse(kept.open(TODAY.plusDays(6)));
        assertEquals(List.of("mentoring.profile-kept 80", "mentoring.profile-kept 80"), audit.lines());
    }

    @Test
    void aVisitorOffersNothing() {
        Injection.into(profiles, new CurrentPerson());
        denied(profiles::mine);
        denied(() -> profiles.keep(offer(2, true, null, MentorProfiles.NEVER)));
    }

    @Test
    void anOfferThatWasChangedMeanwhileIsNotOverwritten() {
        profiles.keep(offer(2, true, null, MentorProfiles.NEVER));
        conflict("shared.changed-meanwhile", () -> profiles.keep(offer(4, true, null, MentorProfiles.NEVER)));
        conflict("shared.changed-meanwhile", () -> profiles.keep(offer(4, true, null, 3)));
        assertEquals(2, kept.capacity());
    }

    @Test
    void thereCannotBeFewerPlacesThanAreTaken() {
        taken = 3;
        assertEquals(3, profiles.taken());
        invalid(
                "capacity",
                "mentoring.mentor.fewer-than-taken",
                () -> profiles.keep(offer(2, true, null, MentorProfiles.NEVER)));
        profiles.keep(offer(3, true, null, MentorProfiles.NEVER));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "12,true", "13,false"})
    void placesAreOneToTwelve(int capacity, boolean allowed) {
        if (allowed) {
            profiles.keep(offer(capacity, true, null, MentorProfiles.NEVER));
            assertEquals(capacity, kept.capacity());
        } else {
            assertEquals(
                    List.of("capacity"),
                    fields(() -> profiles.keep(offer(capacity, true, null, MentorProfiles.NEVER))));
            assertNull(kept);
        }
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        assertEquals(
                List.of("offer", "dimensions", "languages"),
                fields(() -> profiles.keep(new Offer(" ", Set.of(), Set.of(), 1, true, null, MentorProfiles.NEVER))));
        assertEquals(List.of("capacity"), fields(() -> profiles.keep(offer(null, true, null, MentorProfiles.NEVER))));
    }

    @Test
    void aPauseEndsTodayOrLaterAndWithinTwoYears() {
        invalid(
                "pausedUntil",
                "mentoring.mentor.pause-over",
                () -> profiles.keep(offer(1, true, TODAY.minusDays(1), MentorProfiles.NEVER)));
        invalid(
                "pausedUntil",
                "mentoring.mentor.pause-too-long",
                () -> profiles.keep(offer(1, true, TODAY.plusYears(2).plusDays(1), MentorProfiles.NEVER)));
        profiles.keep(offer(1, true, TODAY, MentorProfiles.NEVER));
        assertTrue(kept.paused(TODAY));
        assertFalse(kept.paused(TODAY.plusDays(1)));
    }

    @Test
    void aPauseThatIsOverNeedNotBeTakenOutByHand() {
        profiles.keep(offer(1, true, TODAY.plusDays(1), MentorProfiles.NEVER));
        today = TODAY.plusDays(2);
        profiles.keep(offer(2, true, TODAY.plusDays(1), 0));
        assertNull(kept.pausedUntil());
        assertEquals(2, kept.capacity());
        invalid(
                "pausedUntil",
                "mentoring.mentor.pause-over",
                () -> profiles.keep(offer(2, true, TODAY.plusDays(1), 0)));
    }

    @Test
    void aMailShowsWhoAsksAndNothingOfWhatWasWritten() {
        request = keyed(new MentoringRequest(MAX, MIA, "Please", NOW), 70);
        RequestAnswers.Asked asked = answers(NOW).asked("right");
        assertEquals("Mia Lund", asked.mentee());
        assertEquals("Harbourne Trust", asked.organisation());
        assertEquals(ZoneId.of("Europe/Lisbon"), asked.zone(), "the mail named the end in the mentor's time");
        assertTrue(asked.open());
        assertEquals(request.expiresAt(), asked.until());
    }

    @Test
    void aRequestThatHasRunOutIsShownAsExpired() {
        request = keyed(new MentoringRequest(MAX, MIA, "Please", NOW), 70);
        RequestAnswers.Asked asked = answers(request.expiresAt().plusSeconds(1)).asked("right");
        assertEquals(RequestState.EXPIRED, asked.state());
        assertFalse(asked.open());
    }

    @Test
    void aMailAnswersInTheNameOfItsLink() {
        request = keyed(new MentoringRequest(MAX, MIA, "Please", NOW), 70);
        answers(NOW).answer("right", true);
        answers(NOW).answer("right", false);
        assertEquals(List.of("70 accepted", "70 declined"), answered);
        assertEquals(List.of("by mail link", "by mail link"), audit.lines(), "nobody is signed in");
    }

    @Test
    void aWrongLinkIsAboutNothing() {
        request = keyed(new MentoringRequest(MAX, MIA, "Please", NOW), 70);
        notFound(() -> answers(NOW).asked("wrong"));
        notFound(() -> answers(NOW).answer("wrong", true));
        request = null;
        notFound(() -> answers(NOW).asked("right"));
        assertEquals(List.of(), answered);
    }
}
