package org.cordee.mentoring.finding.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedNotices;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mentors and mentees read about requests. */
class RequestNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId MENTOR = new PersonId(10);
    private static final PersonId MENTEE = new PersonId(1);

    private final RecordedNotices notices = new RecordedNotices();
    private final RequestNotifications mails = Injection.of(
            RequestNotifications.class,
            notices,
            new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode").with(11, "Nia Okoro"),
            new ActionLinks() {
                @Override
                public String make(String purpose, String subject, Instant until) {
                    return "/links/" + purpose + "?t=" + subject + "@" + until;
                }
            });

    private static MentoringRequest request() {
        return keyed(new MentoringRequest(MENTOR, MENTEE, "A very private message", NOW), 70);
    }

    private static MentoringRequest further(MentoringRequest before) {
        return keyed(before.passOn(new PersonId(11), NOW), 71);
    }

    @Test
    void aMentorAnswersFromTheMailUntilItRunsOut() {
        MentoringRequest request = request();
        mails.asked(request);
        RecordedNotices.Told told = notices.only();
        assertEquals(MENTOR, told.to());
        assertEquals("Mia Lund would like you to be their mentor", told.subject());
        assertTrue(told.text().contains("place for them until Wednesday 9 December 2026"), told.text());
        assertEquals("/links/mentoring-request?t=70@" + request.expiresAt(), told.action());
        assertEquals(told.action() + "&answer=decline", told.decline());
        assertTrue(told.message().essential());
    }

    static Stream<Arguments> all() {
        return Stream.of(
                mail("asked", (m, r) -> m.asked(r)),
                mail("reminder", (m, r) -> m.remind(r)),
                mail("accepted", (m, r) -> m.accepted(r)),
                mail("expired", (m, r) -> m.expired(r)),
                mail("withdrawn", (m, r) -> m.withdrawn(r)),
                mail("nobody left", (m, r) -> m.nobodyLeft(r)));
    }

    private static Arguments mail(String name, BiConsumer<RequestNotifications, MentoringRequest> mail) {
        return Arguments.of(name, mail);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void whatTheMenteeWroteStaysInCordee(String name, BiConsumer<RequestNotifications, MentoringRequest> mail) {
        mail.accept(mails, request());
        RecordedNotices.Told told = notices.only();
        assertFalse((told.subject() + told.text()).contains("private"), told.text());
    }

    @Test
    void theMenteeHearsOfAYesAndWhatComesNext() {
        mails.accepted(request());
        RecordedNotices.Told told = notices.only();
        assertEquals(MENTEE, told.to());
        assertEquals("Max Bode has agreed to be your mentor", told.subject());
        assertEquals("/mentoring/my-mentoring", told.action());
    }

    @Test
    void theMentorHearsThatAPlaceIsFreeAgainAndMayMuteIt() {
        mails.expired(request());
        mails.withdrawn(request());
        for (RecordedNotices.Told told : notices.told()) {
            assertEquals(MENTOR, told.to());
            assertTrue(told.text().contains("Your place is free again."), told.text());
            assertFalse(told.message().essential());
        }
    }

    @Test
    void aNoAndNoAnswerAreTwoThings() {
        MentoringRequest declined = request();
        declined.decline(NOW);
        mails.passedOn(declined, further(declined));
        assertTrue(notices.only().text().startsWith("Max Bode can’t be your mentor this time."));
        assertEquals("We’ve asked Nia Okoro for you", notices.only().subject());
        assertEquals("/mentoring/request?id=71", notices.only().action());
        notices.clear();

        MentoringRequest expired = request();
        expired.expire(expired.expiresAt());
        mails.passedOn(expired, further(expired));
        assertTrue(notices.only().text().startsWith("Max Bode didn’t reply in time."));
        notices.clear();
        mails.nobodyLeft(expired);
        assertTrue(notices.only().text().startsWith("Max Bode didn’t reply in time."));
        assertEquals("/mentoring/mentors", notices.only().action());
        assertEquals(MENTEE, notices.only().to());
    }
}
