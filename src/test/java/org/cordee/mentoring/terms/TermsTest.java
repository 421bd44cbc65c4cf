package org.cordee.mentoring.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.mentoring.finding.terms.SectorPhrase;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of mentoring that other words depend on. */
class TermsTest {

    @ParameterizedTest
    @EnumSource(Sector.class)
    void eachSectorIsNamedWithinASentence(Sector sector) {
        assertEquals(sector.name(), SectorPhrase.of(sector).name());
    }

    @Test
    void eachDimensionIsATopicUnderAPlainName() {
        List<Topic> topics = Topic.of(List.of(Dimension.values()));
        assertEquals(List.of(Topic.values()), topics);
        assertEquals(
                "mentoring.topic.human-values", Topic.of(Dimension.HUMAN_VALUES).messageKey());
        assertNull(Topic.of((Dimension) null));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,   ACCEPTED DECLINED EXPIRED WITHDRAWN, false",
        "ACCEPTED,  '',                                  false",
        "DECLINED,  '',                                  true",
        "EXPIRED,   '',                                  true",
        "WITHDRAWN, '',                                  false"
    })
    void aRequestMovesAsItsTableSays(RequestState from, String to, boolean passesOn) {
        for (RequestState next : RequestState.values()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), from.mayBecome(next), from + " to " + next);
        }
        assertEquals(passesOn, from.passesOn());
    }

    @Test
    void eachPointOfAnAgreementHasATextToBeginWith() {
        assertEquals("mentoring.agreement-point.contact.beginning", AgreementPoint.CONTACT.beginning());
        assertEquals("mentoring.agreement-point.off-limits.beginning", AgreementPoint.OFF_LIMITS.beginning());
    }

    @Test
    void aFilterThatAsksForNothingFindsAll() {
        assertTrue(new MentorFilter(null, null, null, null, null, " ").all());
        assertFalse(new MentorFilter(null, null, null, null, null, "x").all());
        assertTrue(MeetingWay.EITHER.allows(MeetingWay.ONLINE));
        assertFalse(MeetingWay.IN_PERSON.allows(MeetingWay.ONLINE));
        assertTrue(new MentorFilter(null, null, null, null).all());
        assertFalse(new MentorFilter(null, Sector.NHS, null, null).all());
        assertFalse(new MentorFilter(null, null, null, Language.WELSH).all());
    }

    @Test
    void aReasonKeepsItsArguments() {
        List<Object> arguments = new ArrayList<>(List.of("a"));
        Message reason = new Message("mentoring.reason.wall", arguments);
        arguments.clear();
        assertEquals(Message.of("mentoring.reason.wall", "a"), reason);
    }
}
