package org.cordee.programmes.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.accounts.terms.Recipient;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedNotices;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applicants, participants, leads and managers read about a programme. */
class ProgrammeNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId LEAD = new PersonId(8);
    private static final PersonId COORDINATOR = new PersonId(9);

    private final RecordedNotices notices = new RecordedNotices();
    private final List<ApplicationPage.SessionDate> dates = new ArrayList<>();
    private final ProgrammeNotifications mails = Injection.of(
            ProgrammeNotifications.class,
            notices,
            new NamedPeople().with(1, "Ann Reid").with(8, "Lena Holt").with(9, "Cai Moss"),
            new ActionLinks() {
                @Override
                public String make(String purpose, String subject, Instant until) {
                    return "/links/" + purpose + "?t=" + subject + "@" + until;
                }
            },
            new CohortQueries() {
                @Override
                public List<ProgrammeRole> roles(InitiativeId initiative) {
                    return List.of(
                            new ProgrammeRole(initiative, COORDINATOR, Role.COORDINATOR),
                            new ProgrammeRole(initiative, LEAD, Role.LEAD));
                }
            },
            new ApplicationCards() {
                @Override
                List<ApplicationPage.SessionDate> dates(Cohort cohort) {
                    return dates;
                }
            },
            new Initiatives() {
                @Override
                public InitiativeCard byId(InitiativeId id) {
                    return new InitiativeCard(
                            id,
                            "common",
                            "Common Purpose",
                            new InitiativeCard.Offer(null, null, null, null, null, null),
                            new InitiativeCard.Entry(null, false),
                            null,
                            null,
                            List.of());
                }
            },
            new EmailAddresses() {
                @Override
                public Optional<Recipient> of(PersonId person) {
                    return Optional.of(
                            new Recipient("Somebody", "person" + person + "@x.example", CurrentPerson.HOME_ZONE));
                }
            });

    private final Cohort cohort = cohort();

    private static Cohort cohort() {
        CohortPlan plan = new CohortPlan(
                "Spring",
                NOW.minus(Duration.ofDays(10)),
                NOW.plus(Duration.ofDays(10)),
                LocalDate.parse("2027-02-01"),
                LocalDate.parse("2027-05-31"),
                1,
                Selection.BY_LEAD,
                LocalDate.parse("2026-12-18"),
                5,
                true,
                null);
        return keyed(PublishedCohort.of(plan, 10), 3);
    }

    private static Application application() {
        return keyed(new Application(new CohortId(3), ANN, Route.OWN, NOW), 40);
    }

    private static Application offered() {
        Application application = application();
        application.wait(1, NOW);
        application.offer(keyed(PlacePool.of(new org.cordee.shared.ids.OrganisationId(1), 2), 5), NOW, until());
        return application;
    }

    private static Instant until() {
        return Instant.parse("2026-12-04T23:59:00Z");
    }

    private static ApplicationPage.SessionDate date(int day, String place, boolean online) {
        Instant start = Instant.parse("2027-02-%02dT10:00:00Z".formatted(day));
        return new ApplicationPage.SessionDate(
                "Session " + day,
                new TimeRange(start, start.plus(Duration.ofHours(3)), CurrentPerson.HOME_ZONE),
                place,
                online);
    }

    @Test
    void anOfferSaysUntilWhenItIsHeldAndIsAnsweredWithoutSigningIn() {
        mails.offered(cohort, offered());
        RecordedNotices.Told told = notices.only();
        assertEquals(ANN, told.to());
        assertEquals("You’ve been offered a place: Spring (Common Purpose)", told.subject());
        assertTrue(told.text().contains("It runs from 1 February 2027 to 31 May 2027."), told.text());
        assertTrue(told.text().contains("We’ll hold it until Friday 4 December 2026, 11:59pm."), told.text());
        assertTrue(told.text().contains("haven’t been set yet"), told.text());
        assertEquals("/links/offer?t=40@2026-12-04T23:59:00Z", told.action());
        assertEquals(told.action() + "&answer=decline", told.decline());
        assertTrue(told.message().essential(), "nobody may miss an offer");
        assertEquals("person8@x.example", told.message().replyTo(), "answers go to the lead, not the coordinator");
    }

    @Test
    void anOfferListsTheDatesWithTheirPlaces() {
        dates.add(date(1, "Leeds", false));
        dates.add(date(2, null, true));
        dates.add(date(3, null, false));
        mails.offered(cohort, offered());
        assertTrue(
                notices.only()
                        .text()
                        .contains("Session 1: Monday 1 February 2027, 10am to 1pm, Leeds\n"
                                + "Session 2: Tuesday 2 February 2027, 10am to 1pm, online\n"
                                + "Session 3: Wednesday 3 February 2027, 10am to 1pm, venue to be confirmed\n"),
                notices.only().text());
    }

    @ParameterizedTest
    @CsvSource({"8,", "9,and one more session.", "11,and 3 more sessions."})
    void aMailListsEightDatesAndCountsTheOthers(int number, String more) {
        for (int day = 1; day <= number; day++) {
            dates.add(date(day, "Leeds", false));
        }
        mails.offered(cohort, offered());
        String text = notices.only().text();
        assertEquals(8, text.lines().filter(line -> line.startsWith("Session ")).count());
        if (more == null) {
            assertFalse(text.contains("more session"), text);
        } else {
            assertTrue(text.contains("\n" + more + "\n"), text);
        }
    }

    @Test
    void aShorterOfferAndAReminderAskForTheSameAnswer() {
        mails.offerShortened(cohort, offered());
        mails.remindOffer(cohort, offered());
        assertEquals(
                "Please reply sooner: Spring (Common Purpose)",
                notices.told().get(0).subject());
        for (RecordedNotices.Told told : notices.told()) {
            assertEquals("/links/offer?t=40@2026-12-04T23:59:00Z", told.action());
            assertTrue(told.text().contains("11:59pm"), told.text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1 new application: Spring (Common Purpose),One new application for Spring (Common Purpose) needs your",
        "5,5 new applications: Spring (Common Purpose),5 new applications for Spring (Common Purpose) need your"
    })
    void onlyLeadsAreToldOfNewApplicationsAndHowMany(int count, String subject, String text) {
        mails.newApplications(cohort, count);
        RecordedNotices.Told told = notices.only();
        assertEquals(LEAD, told.to());
        assertEquals(subject, told.subject());
        assertTrue(told.text().startsWith(text), told.text());
        assertEquals("/programmes/desk?id=3&state=to-decide", told.action());
        assertFalse(told.message().essential(), "a digest can be muted");
    }

    @Test
    void whoWaitsIsToldTheirPlaceInTheQueue() {
        Application application = application();
        application.wait(4, NOW);
        mails.waitlisted(cohort, application, 4, true);
        assertTrue(
                notices.only().text().contains("is full at the moment"),
                notices.only().text());
        assertTrue(
                notices.only().text().contains("You’re number 4."),
                notices.only().text());
        assertTrue(
                notices.only().text().contains("hold it for up to 5 days"),
                notices.only().text());
        notices.clear();
        mails.waitlisted(cohort, application, 1, false);
        assertTrue(
                notices.only().text().contains("reserved for other people"),
                notices.only().text());
    }

    @Test
    void whoWaitsForACohortThatStartsAtOnceIsNotPromisedAnOffer() {
        Application application = application();
        application.wait(4, Instant.parse("2027-02-03T09:00:00Z"));
        mails.waitlisted(cohort, application, 4, true);
        assertTrue(
                notices.only().text().contains("no longer offering places"),
                notices.only().text());
        assertFalse(
                notices.only().text().contains("we’ll email you"),
                notices.only().text());
    }

    @Test
    void aManagerWithoutAnAccountSeesWhoAppliesForWhatAndNothingThatWasWritten() {
        Application application = application();
        application.write("My secret reasons");
        application.manager("Bola Ade", "bola@x.example");
        mails.askManager(cohort, application, NOW);
        RecordedNotices.Told told = notices.only();
        assertNull(told.to());
        assertEquals("bola@x.example", told.address());
        assertEquals("Ann Reid asks for your support: Spring (Common Purpose)", told.subject());
        assertFalse(told.text().contains("secret"), told.text());
        assertTrue(told.message().mailOnly());
        assertEquals("/links/support?t=40@2027-01-28T09:00:00Z", told.action(), "the link lives sixty days");
    }

    @Test
    void aDecisionGivesTheReasonAsTheLeadWroteIt() {
        Application application = application();
        application.submit(NOW);
        application.notSelected("Too few places", NOW);
        mails.notSelected(cohort, application);
        mails.removed(cohort, ANN, application, "Did not come");
        assertTrue(notices.told().get(0).text().endsWith("Message from the programme lead: Too few places"));
        assertTrue(notices.told().get(1).text().endsWith("Message from the programme lead: Did not come"));
        assertEquals("/programmes/application?id=40", notices.told().get(0).action());
    }

    @Test
    void whatIsDecidedIsEssentialAndWhatOneDidOneselfIsNot() {
        Application application = application();
        mails.submitted(cohort, application);
        mails.offerExpired(cohort, application);
        mails.reopened(cohort, application);
        mails.declineRecorded(cohort, application);
        mails.enrolled(cohort, application);
        assertTrue(notices.told().stream().allMatch(t -> t.message().essential()));
        notices.clear();
        mails.withdrawn(cohort, application);
        mails.managerSaid(cohort, application);
        mails.completed(cohort, ANN);
        assertTrue(notices.told().stream().noneMatch(t -> t.message().essential()));
    }

    @Test
    void aLetterIsSentAsWritten() {
        mails.letter(cohort, ANN, "Bring a pen", "See you on Monday.\nLena");
        RecordedNotices.Told told = notices.only();
        assertTrue(told.subject().contains("Bring a pen"), told.subject());
        assertTrue(told.text().startsWith("See you on Monday.\nLena"), told.text());
        assertTrue(told.text().contains("Spring (Common Purpose)"), told.text());
    }

    @Test
    void aCancelledCohortSaysWhyAndLeadsToTheOthers() {
        cohort.cancel("Too few applied", NOW);
        mails.cancelled(cohort, ANN);
        assertTrue(
                notices.only().text().contains("Too few applied"),
                notices.only().text());
        assertEquals("/catalogue/initiatives", notices.only().action());
    }

    @Test
    void whoGetsAPartAndWhoElseHearsOfIt() {
        mails.roleGiven(new InitiativeId(1), COORDINATOR, Role.COORDINATOR);
        mails.roleGiven(new InitiativeId(1), LEAD, Role.LEAD);
        mails.roleGivenToOther(new InitiativeId(1), LEAD, COORDINATOR, Role.COORDINATOR);
        assertEquals(
                "You’re now coordinator: Common Purpose", notices.told().get(0).subject());
        assertEquals(
                "You’re now programme lead: Common Purpose",
                notices.told().get(1).subject());
        assertEquals(LEAD, notices.told().get(2).to());
        assertTrue(
                notices.told().get(2).text().matches("(?s)Cai Moss is now \\S*[Cc]oordinator of Common Purpose\\..*"),
                notices.told().get(2).text());
    }
}
